import Engine
import Notation
import Templates

/// A network's weights, biases and samples, and what its loss is, for `network.md`.
struct NetworkTables: Hashable, Sendable {
  /// LaTeX in rows and columns.
  struct Grid: Hashable, Sendable {
    let header: [String]
    let rows: [[String]]
    let isCut: Bool
  }

  struct LayerTable: Hashable, Sendable {
    let layer: Int
    let weights: Int
    let grid: Grid
  }

  let network: Network
  let layers: [LayerTable]
  let samples: Grid
  let sampleCount: Int
  let rate: String?

  /// The most rows and columns of a table.
  private static let most = 12

  init(in setting: Setting, digits: Int) throws(MeaningError) {
    network = setting.network
    sampleCount = setting.samples.count
    let numbers = try PrintedNumbers(setting: setting, digits: digits)
    var layers: [LayerTable] = []
    for l in 1...network.depth { layers.append(try Self.table(ofLayer: l, numbers)) }
    self.layers = layers
    samples = try Self.samples(of: setting, numbers)
    rate =
      setting.learningRate == nil
      ? nil : try numbers.latex(.symbol(Symbol("\\eta")), sample: setting.sample)
  }

  private static func table(
    ofLayer l: Int, _ numbers: PrintedNumbers
  ) throws(MeaningError) -> LayerTable {
    let network = numbers.setting.network
    let layer = network.layers[l - 1]
    let index = Index(layer: l, of: network)
    let columns = Elision(of: layer.weights.columns, most: most)
    let rows = Elision(of: layer.nodes, most: most)
    let j = Index.letter("j", plus: 0)
    let biasHeader = layer.biases == nil ? [] : [Symbol("b", subscripts: [j], layer: index).latex]
    let header =
      ["j"]
      + columns.shown.map { k in
        k.map { Symbol("w", subscripts: [j, .digits(String($0))], layer: index).latex } ?? #"\dots"#
      } + biasHeader
    var cells: [[String]] = []
    for row in rows.shown {
      guard let row else {
        cells.append(Array(repeating: #"\vdots"#, count: header.count))
        continue
      }
      var line = [String(row)]
      for column in columns.shown {
        guard let column else {
          line.append(#"\dots"#)
          continue
        }
        line.append(try numbers.latex(.weight(layer: l, to: row, from: column)))
      }
      if layer.biases != nil { line.append(try numbers.latex(.bias(layer: l, node: row))) }
      cells.append(line)
    }
    return LayerTable(
      layer: l, weights: layer.weights.elements.count,
      grid: Grid(header: header, rows: cells, isCut: rows.isCut || columns.isCut))
  }

  private static func samples(
    of setting: Setting, _ numbers: PrintedNumbers
  ) throws(MeaningError) -> Grid {
    let network = setting.network
    let rows = Elision(of: setting.samples.count, most: most)
    let inputs = Elision(of: network.inputs, most: most)
    let targets = Elision(of: network.outputs, most: most)
    let quantities: [Quantity?] =
      inputs.shown.map { $0.map { .input($0) } } + targets.shown.map { $0.map { .target($0) } }
    let header =
      ["i"] + quantities.map { $0.map { Symbol($0, in: network).latex } ?? #"\dots"# }
    var cells: [[String]] = []
    for row in rows.shown {
      guard let row else {
        cells.append(Array(repeating: #"\vdots"#, count: header.count))
        continue
      }
      var line = [String(row)]
      for quantity in quantities {
        line.append(
          try quantity.map { q throws(MeaningError) in
            try numbers.latex(q, sample: row)
          } ?? #"\dots"#)
      }
      cells.append(line)
    }
    return Grid(
      header: header, rows: cells, isCut: rows.isCut || inputs.isCut || targets.isCut)
  }
}

/// Numbers of a setting as they are printed: those that were typed as they were typed.
struct PrintedNumbers {
  let setting: Setting
  let digits: Int

  /// - Throws: never for a network that can be.
  init(setting: Setting, digits: Int) throws(MeaningError) {
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
  func text(_ quantity: Quantity, sample: Int? = nil) throws(MeaningError) -> String {
    try number(
      .symbol(Symbol(quantity, in: setting.network)), sample: sample ?? setting.sample
    ).plainText
  }

  private func number(
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
