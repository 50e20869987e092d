import Expressions
import Meaning
import Reading

/// What an author may have meant to write: the letters, indices and factors of a formula and its network.
struct Vocabulary {
  /// Index letters of the formula, bound or free.
  private(set) var letters: [String] = []
  private(set) var layers: [Index] = []
  /// Factors that stand in the formula: symbols, applications, derivatives.
  private(set) var factors: [Expression] = []
  private(set) var symbols: [Symbol] = []
  /// Sums in the formula, and the errors of its output nodes.
  private(set) var sums: [Expression] = []
  /// Ranges of sums over the formula's letters, with the bounds that its sums have.
  private(set) var ranges: [IndexRange] = []
  /// What the graph has at the nodes that the formula names, or between two of them.
  private(set) var neighbours: [Expression] = []
  /// Functions that the formula calls by their name, or that its network has.
  private(set) var functions: [NamedFunction] = []
  /// What the formula differentiates by.
  private(set) var variables: [Symbol] = []
  /// Of the nodes that the formula names.
  private(set) var biases: [Expression] = []
  /// Vectors and matrices of the layers that the formula names, where it has any.
  private(set) var arrays: [Expression] = []
  private(set) var hasArrays = false
  /// Whether the author writes the layer of an activation function.
  private(set) var writesFunctionLayers: Bool
  /// The letters that sums run over.
  private(set) var summed: [String] = []
  /// The samples that symbols of the formula name.
  private(set) var samples: [Index] = []
  private var bounds: [IndexRange.Bounds] = []
  /// The losses that stand in the formula.
  private var losses: [Symbol] = []
  /// The numbers of the largest layer's nodes, and of layers, as the author counts.
  let nodeNumbers: Range<Int>
  let layerNumbers: ClosedRange<Int>
  let sampleCount: Int
  let convention: Convention

  /// What makes the mean of a sum.
  var oneOverCount: Expression {
    .quotient(.number(1), .symbol(Symbol(convention.sampleCount ?? "n")))
  }

  /// Long formulas name more than is worth trying.
  private static let factorLimit = 48
  private static let layerLimit = 8

  init(of expressions: [Expression], in setting: Setting) {
    convention = setting.convention
    writesFunctionLayers = Symbol("g").latex(in: setting.convention) == "g"
    sampleCount = setting.samples.count
    let numbering = convention.numbering
    let depth = setting.network.depth
    let nodes = (0...depth).map { setting.network.nodes(inLayer: $0) }.max() ?? 1
    nodeNumbers = numbering.nodesFrom..<numbering.nodesFrom + nodes
    layerNumbers = numbering.inputLayer...numbering.inputLayer + depth
    for expression in expressions { collect(expression) }
    for letter in ["j", "k"] where !letters.contains(letter) && !letters.isEmpty {
      letters.append(letter)
    }
    extendFactors()
    ranges =
      bounds.flatMap { bounds in letters.map { IndexRange($0, bounds: bounds) } }
      + letters.map { IndexRange($0) }
    if losses.isEmpty {
      losses = [
        Symbol(
          "C", subscripts: [.digits(String(setting.sample + convention.numbering.samplesFrom))])
      ]
    }
    collectFunctions(of: setting)
    collectNeighbours(in: setting)
    collectArrays()
  }

  private mutating func collect(_ expression: Expression) {
    switch expression {
    case .symbol(let symbol): collect(symbol)
    case .summation(let range, _), .repeatedProduct(let range, _):
      add(letter: range.name)
      if summed.count < Self.layerLimit, !summed.contains(range.name) { summed.append(range.name) }
      if let own = range.bounds, bounds.count < 3, !bounds.contains(own) { bounds.append(own) }
    case .sum(let terms):
      if terms.count < 4 { addSum(expression) }
    case .application(let function, _):
      switch function {
      case .activation(let layer?, _):
        add(layer: layer)
        writesFunctionLayers = true
      case .activation(nil, _): writesFunctionLayers = false
      case .named(let name, _):
        if name != .max, !functions.contains(name) { functions.append(name) }
      }
      add(factor: expression)
    case .derivative(let operand, let variable):
      if variables.count < Self.layerLimit, !variables.contains(variable) {
        variables.append(variable)
      }
      if case .symbol = operand { add(factor: expression) }
    case .quotient: add(factor: expression)
    case .gradient: hasArrays = true
    case .number, .negation, .product, .power, .dependency, .ellipsis, .transpose, .arrayProduct,
      .matrix:
      break
    }
    for child in expression.children { collect(child) }
  }

  private mutating func collectFunctions(of setting: Setting) {
    let isSoftmax = setting.network.layers.contains { $0.activation == .softmax }
    if isSoftmax, !functions.contains(.exp) { functions.append(.exp) }
    let hasLogarithm =
      switch setting.network.loss {
      case .crossEntropy, .binaryCrossEntropy: true
      case .sumOfSquares, .halfSumOfSquares, .meanSquaredError: false
      }
    if hasLogarithm, !functions.contains(.log) { functions.append(.log) }
  }

  private mutating func collect(_ symbol: Symbol) {
    guard symbols.count < Self.factorLimit, !symbols.contains(symbol) else { return }
    symbols.append(symbol)
    if symbol.letter == "C", symbol.subscripts.count < 2 { losses.append(symbol) }
    if symbol.mayBeArray { hasArrays = true }
    if !symbol.subscripts.isEmpty, symbol.letter != "C" { add(factor: .symbol(symbol)) }
    if let layer = symbol.layer { add(layer: layer) }
    if let sample = symbol.sample, samples.count < Self.layerLimit, !samples.contains(sample) {
      samples.append(sample)
    }
    for index in symbol.subscripts + [symbol.sample].compactMap(\.self) {
      if case .letter(let letter, _) = index { add(letter: letter) }
    }
  }

  /// That of all symbols which name one, where it is the same in all.
  var sample: Index? { samples.count == 1 ? samples[0] : nil }

  var lossesOfOne: [Symbol] { Array(losses.prefix(2)) }

  mutating func addSum(_ sum: Expression) {
    if sums.count < Self.factorLimit, !sums.contains(sum) { sums.append(sum) }
  }

  mutating func addBias(_ bias: Expression, in setting: Setting) {
    let isBiased = setting.network.layers.contains { $0.biases != nil }
    guard isBiased else { return }
    var written = bias
    if case .symbol(let symbol) = bias, let shared = convention.sharedName(of: symbol) {
      written = .symbol(shared)
    }
    if !biases.contains(written) { biases.append(written) }
  }

  mutating func setNeighbours(_ found: [Expression]) { neighbours = found }
  mutating func setArrays(_ found: [Expression]) { arrays = found }

  private mutating func add(letter: String) {
    if letters.count < Self.layerLimit, !letters.contains(letter), letter != "n" {
      letters.append(letter)
    }
  }

  private mutating func add(layer: Index) {
    if layers.count < Self.layerLimit, !layers.contains(layer) { layers.append(layer) }
  }

  private mutating func add(factor: Expression) {
    if factors.count < Self.factorLimit, !factors.contains(factor) { factors.append(factor) }
  }

  /// A layer's activation function or its slope, as the author writes it.
  func activation(_ layer: Index, primes: Int) -> Function {
    .activation(layer: writesFunctionLayers ? layer : nil, primes: primes)
  }

  /// The symbol as it is meant where the author writes it: a name of his may be its negative.
  func written(_ symbol: Symbol) -> Expression {
    guard symbol.latex(in: convention) != symbol.latex else { return .symbol(symbol) }
    return (try? Expression(latex: symbol.latex(in: convention), in: convention))
      ?? .symbol(symbol)
  }

  /// The weight between a node and one of the layer before, where two symbols are of such nodes.
  private mutating func addWeight(from other: Symbol, to symbol: Symbol) {
    let letters = ["a", "z", #"\delta"#]
    guard letters.contains(symbol.letter), letters.contains(other.letter),
      symbol.subscripts.count == 1, other.subscripts.count == 1, let layer = symbol.layer,
      other.layer == layer.shifted(by: -1)
    else { return }
    let nodes = weight(to: symbol.subscripts[0], from: other.subscripts[0])
    add(factor: .symbol(Symbol("w", subscripts: nodes, layer: layer)))
  }

  /// Adds what is commonly forgotten: the slope and the activation that belong to what stands there.
  private mutating func extendFactors() {
    for symbol in symbols {
      if symbol.letter == "w", let pair = symbol.nodePair, let layer = symbol.layer {
        let from = convention.weightOrder == .toFrom ? pair.1 : pair.0
        add(
          factor: .symbol(
            Symbol("a", subscripts: [from], layer: layer.shifted(by: -1), sample: sample)))
      }
      if ["a", "z", #"\delta"#].contains(symbol.letter), let layer = symbol.layer {
        var z = symbol
        z.letter = "z"
        add(factor: .application(activation(layer, primes: 1), [.symbol(z)]))
        add(
          factor: .symbol(
            Symbol("a", subscripts: symbol.subscripts, layer: layer, sample: symbol.sample)))
      }
      for other in symbols where other != symbol { addWeight(from: other, to: symbol) }
    }
    add(factor: .number(2))
    add(factor: .quotient(.number(1), .number(2)))
    add(factor: oneOverCount)
    if sampleCount > 2 {
      add(factor: .quotient(.number(1), .number(Numeral(integerLiteral: UInt(sampleCount)))))
    }
  }
}
