import Diagnostics
import Engine

/// What a network's own file may hold, as JSON Schema, for editors.
///
/// Made from the lists of keys and names that the reader goes by, so that none is missing. Where JSON Schema cannot say
/// what the reader asks for, as that there are as many rows as nodes, it asks for less. Draft 7 is what
/// editors know best.
public enum NetworkSchema {
  /// The schema as JSON, with a line end.
  public static var text: String { document.text }

  private static var document: JSONValue {
    .object(
      [
        ("$schema", .string("http://json-schema.org/draft-07/schema#")),
        ("title", .string("A network of chainrule")),
      ]
        + Schema.members(
          of: NetworkKey.allCases.filter { $0 != .file }, required: NetworkKey.required, property))
  }

  private static func property(_ key: NetworkKey) -> Schema {
    switch key {
    case .name: .string("What the blocks of a lesson call the network.")
    case .inputs:
      .integer("How many numbers a sample puts in.", from: 1, to: NetworkReader.mostParameters)
    case .layers:
      .list(
        "The layers behind the input, the output layer last.", of: layer,
        count: 1...NetworkReader.mostLayers)
    case .loss: .names(Loss.allCases.map(\.name), "The loss of a sample.")
    case .reduction:
      .names(ReductionName.allCases.map(\.rawValue), "C over all samples; mean unless given.")
    case .samples: .anyOf("Inputs with their targets.", [samples, sampleFile, .null])
    case .training: .anyOf("How the network is trained.", [training, .null])
    // Not in a network's own file.
    case .file: .null
    }
  }

  private static var layer: Schema {
    .mapping("A layer.", LayerKey.allCases, required: LayerKey.required) { key in
      switch key {
      case .nodes:
        .integer("How many nodes the layer has.", from: 1, to: NetworkReader.mostParameters)
      case .activation:
        .anyOf(
          "The activation function.",
          [.names(Activation.Kind.allCases.map(\.rawValue))] + activations)
      case .weights:
        .anyOf(
          "A row for each node, in it a number for each node of the layer before; or random.",
          [.list(of: .list(of: .number))] + distributions)
      case .biases:
        .anyOf(
          "A number for each node, or random; left out where the layer has none.",
          [.list(of: .number)] + distributions)
      }
    }
  }

  /// `{leaky-relu: {slope: 0.01}}`, also without its parameter where it has none.
  private static var activations: [Schema] {
    Activation.Kind.allCases.map { kind in
      let parameters = Activation(kind).parameter.map { Schema.mapping(of: [$0.name: .number]) }
      return .mapping(of: [kind.rawValue: parameters ?? .null])
    }
  }

  private static var distributions: [Schema] {
    DistributionForm.allCases.map { form in
      .mapping("Drawn at random from a seed.", form.keys, required: [.random]) { key in
        switch key {
        case .random: .names([form.rawValue])
        case .seed: .integer("The same numbers for the same seed; 0 unless given.", from: 0)
        case .decimals: .integer("To how many decimals the numbers are rounded.", from: 0, to: 15)
        case .from: .number("The least; -1 unless given.")
        case .to: .number("The greatest; 1 unless given.")
        case .mean: .number("0 unless given.")
        case .deviation: .number("The standard deviation; 1 unless given.")
        }
      }
    }
  }

  private static var samples: Schema {
    .list(
      of: .mapping("A sample.", SampleKey.allCases, required: SampleKey.allCases) { key in
        switch key {
        case .input: .list("A number for each input.", of: .number)
        case .target: .list("A number for each output node.", of: .number)
        }
      })
  }

  private static var sampleFile: Schema {
    .mapping("Samples in a file.", SampleFileKey.allCases, required: SampleFileKey.allCases) {
      key in
      switch key {
      case .file: .string("A CSV file: the inputs, then the targets, a sample a line.")
      }
    }
  }

  private static var training: Schema {
    .mapping("Gradient descent.", TrainingChanges.Key.allCases, required: [.rate]) { key in
      switch key {
      case .rate: .number("The learning rate, above 0.")
      case .momentum: .number("How much of the last change is added; from 0, below 1.")
      case .weightDecay: .number("How much of each weight is added to its derivative; from 0.")
      case .order:
        .names(
          Training.Order.allCases.map(\.name), "An update from all samples, or from the next one.")
      case .biases: .names(Training.Biases.allCases.map(\.name), "Whether biases learn, and how.")
      }
    }
  }
}
