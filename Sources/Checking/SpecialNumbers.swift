import Engine
import Expressions
import Meaning

/// Which numbers of a network a relation holds by accident of.
public enum SpecialNumbers: Hashable, Sendable, CaseIterable {
  /// As where all targets are 0, where inputs are equal, where weights are: with a twin's numbers for these alone it
  /// fails.
  case targets, inputs, parameters
  /// Only where several of them are others at once.
  case several
}

extension SpecialNumbers {
  /// The network and its samples with these numbers taken from a twin; nil where both have not the same shape.
  private func replaced(in own: Setting, by twin: Setting) -> Setting? {
    let samples = zip(own.samples, twin.samples).map { own, twin in
      Sample(
        input: self == .inputs ? twin.input : own.input,
        target: self == .targets ? twin.target : own.target)
    }
    var other = try? Setting(
      network: self == .parameters ? own.network.with(parametersOf: twin.network) : own.network,
      samples: samples, sample: own.sample, convention: own.convention)
    other?.training = own.training
    return other
  }

  /// Those by which a relation holds on its network that fails on a twin, and how it fails without them.
  static func found(
    in relation: ResolvedRelation, of step: Step, own: Setting, twin: Setting,
    _ difference: Difference, spending work: inout Int
  ) -> (SpecialNumbers, Difference) {
    for numbers in allCases where numbers != .several {
      guard let other = numbers.replaced(in: own, by: twin) else { continue }
      let survey = Survey(
        relation, where: step.conditions, in: other, claim: nil, limit: Checker.otherTwinLimit,
        stopsEarly: true, spending: &work)
      if case .differs(let found) = survey.outcome { return (numbers, found) }
    }
    return (.several, difference)
  }
}

extension Network {
  /// This network with the weights and biases of one of its shape.
  fileprivate func with(parametersOf other: Network) -> Network {
    let layers = zip(layers, other.layers).map {
      Layer(activation: $0.activation, weights: $1.weights, biases: $1.biases)
    }
    return (try? Network(inputs: inputs, layers: layers, loss: loss, reduction: reduction)) ?? self
  }
}
