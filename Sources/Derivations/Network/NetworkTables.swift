import Decimals
import Engine
import Expressions
import Meaning

/// A network's weights, biases and samples, and what its loss is, for `network.md`.
package struct NetworkTables: Hashable, Sendable {
  package struct LayerTable: Hashable, Sendable {
    package let layer: Int
    package let weights: Int
    package let table: NumberTable
  }

  package let network: Network
  package let layers: [LayerTable]
  package let samples: NumberTable
  package let sampleCount: Int
  /// η, μ and λ as they print; nil where the network is not trained.
  package let training: TrainingNumbers?

  package init(in setting: Setting, digits: Int) throws(MeaningError) {
    network = setting.network
    sampleCount = setting.samples.count
    let numbers = try PrintedNumbers(setting: setting, digits: digits)
    var layers: [LayerTable] = []
    for l in 1...network.depth { layers.append(try Self.table(ofLayer: l, numbers)) }
    self.layers = layers
    samples = try Self.samples(of: setting, numbers)
    training = try setting.training.map { training throws(MeaningError) in
      let rate = try numbers.number(.symbol(Symbol("\\eta")), sample: setting.sample)
      return TrainingNumbers(training, typed: setting.typed, rate: rate)
    }
  }

  private static func table(
    ofLayer l: Int, _ numbers: PrintedNumbers
  ) throws(MeaningError) -> LayerTable {
    let network = numbers.setting.network
    let layer = network.layers[l - 1]
    let index = Index(layer: l, of: network)
    let sources = Elision(of: layer.weights.columns, most: NumberTable.most).shown
    let j = Index.letter("j", plus: 0)
    let columns =
      sources.map { k in
        k.map { Symbol("w", subscripts: [j, .digits(String($0))], layer: index).latex }
      } + (layer.biases == nil ? [] : [Symbol("b", subscripts: [j], layer: index).latex])
    let largest = (layer.weights.elements + (layer.biases ?? [])).largestMagnitude
    let table = try NumberTable(
      index: "j", rows: Elision(of: layer.nodes, most: NumberTable.most), columns: columns
    ) { row, column throws(MeaningError) in
      guard column < sources.count else {
        return NumberTable.Cell(
          try numbers.latex(.bias(layer: l, node: row)), value: layer.biases?[row] ?? 0,
          largest: largest)
      }
      let source = sources[column] ?? 0
      return NumberTable.Cell(
        try numbers.latex(.weight(layer: l, to: row, from: source)),
        value: layer.weights[row, source], largest: largest)
    }
    return LayerTable(layer: l, weights: layer.weights.elements.count, table: table)
  }

  private static func samples(
    of setting: Setting, _ numbers: PrintedNumbers
  ) throws(MeaningError) -> NumberTable {
    let network = setting.network
    let inputs = Elision(of: network.inputs, most: NumberTable.most).shown
    let targets = Elision(of: network.outputs, most: NumberTable.most).shown
    let quantities: [Quantity?] =
      inputs.map { $0.map { .input($0) } } + targets.map { $0.map { .target($0) } }
    return try NumberTable(
      index: "i", rows: Elision(of: setting.samples.count, most: NumberTable.most),
      columns: quantities.map { $0.map { Symbol($0, in: network).latex } }
    ) { row, column throws(MeaningError) in
      NumberTable.Cell(
        try quantities[column].map { quantity throws(MeaningError) in
          try numbers.latex(quantity, sample: row)
        } ?? "")
    }
  }
}

/// Numbers of a setting as they are printed: those that were typed as they were typed.
package struct PrintedNumbers {
  let setting: Setting
  let digits: Int

  /// - Throws: never for a network that can be.
  package init(setting: Setting, digits: Int) throws(MeaningError) {
    self.digits = digits
    guard setting.samples.isEmpty else {
      self.setting = setting
      return
    }
    // Symbols are of a sample, even those of parameters, which are the same in any.
    let network = setting.network
    let none = Sample(
      input: Array(repeating: 0, count: network.inputs),
      target: Array(repeating: 0, count: network.outputs))
    do {
      self.setting = try Setting(
        network: network, samples: [none], learningRate: setting.learningRate, typed: setting.typed)
    } catch {
      throw MeaningError("a sample of zeros does not fit the network")
    }
  }

  func latex(_ quantity: Quantity, sample: Int? = nil) throws(MeaningError) -> String {
    try latex(
      .symbol(Symbol(quantity, in: setting.network)), sample: sample ?? setting.sample)
  }

  func latex(_ expression: Expression, sample: Int) throws(MeaningError) -> String {
    try number(expression, sample: sample).latex(in: .marked)
  }

  /// Without LaTeX, for a drawing.
  package func text(_ quantity: Quantity, sample: Int? = nil) throws(MeaningError) -> String {
    try number(
      .symbol(Symbol(quantity, in: setting.network)), sample: sample ?? setting.sample
    ).plainText
  }

  fileprivate func number(
    _ expression: Expression, sample: Int
  ) throws(MeaningError) -> Expression {
    var setting = setting
    setting.sample = sample
    do {
      return try expression.arithmetic(in: setting, digits: digits).result
    } catch {
      throw MeaningError("\(expression.latex), sample \(sample): \(error.message)")
    }
  }
}
