import Engine
import Decimals
import Expressions
import Meaning

/// The derivatives of C by the weights and biases, a table a layer, and a step of gradient descent.
public struct GradientWalkthrough: Sendable {
  package let setting: Setting
  package let spelling: Spelling
  package let samples: Int
  /// The learning rate as it prints; nil where no step is taken.
  package let rate: Expression?
  /// What every element is for a single sample: ∂C₀/∂wⱼₖ = (∂C₀/∂zⱼ) aₖ.
  package let rule: Equation
  package let layers: [Layer]

  package struct Layer: Hashable, Sendable {
    package let layer: Int
    package let parameters: Int
    /// A row for each node, a column for each weight and for the bias.
    package let derivatives: NumberTable
    /// All of them, where some are left out and they are not too many; else nil.
    package let whole: NumberTable?
    /// nil where no step is taken.
    package let weights: Descent?
    /// nil where the layer has no biases, either.
    package let biases: Descent?
  }

  /// parameters − η · derivatives = updated, element by element; of biases, as a column.
  package struct Descent: Hashable, Sendable {
    package let symbol: Symbol
    package let parameters: Grid
    package let derivatives: Grid
    package let updated: Grid
    package let isApproximate: Bool
  }
}

extension GradientWalkthrough {
  init(
    ofLayer layer: Int?, in setting: Setting, options: WalkthroughOptions
  ) throws(WalkthroughError) {
    let workings = try Workings(in: setting, options: options)
    self.setting = workings.setting
    let network = setting.network
    if let layer, !(1...network.depth).contains(layer) {
      throw .request(
        "there is no layer \(layer) with weights: the network has the layers 1 to \(network.depth)")
    }
    spelling = workings.spelling
    samples = setting.samples.count
    let gradient: Gradient
    do {
      gradient = try network.gradient(on: setting.samples)
    } catch {
      throw WalkthroughError(error)
    }
    rate = setting.takesPlainSteps ? try workings.arithmetic(.symbol("\\eta")).result : nil
    rule = try workings.weightRule()
    var layers: [Layer] = []
    for l in layer.map({ $0...$0 }) ?? 1...network.depth {
      layers.append(try Layer(l, gradient: gradient.layers[l - 1], workings: workings))
    }
    self.layers = layers
  }
}

extension GradientWalkthrough.Layer {
  init(
    _ l: Int, gradient: Gradient.Layer, workings: Workings
  ) throws(WalkthroughError) {
    let spelling = workings.spelling
    let (w, b) = (Symbol("w", layer: spelling.layer(l)), Symbol("b", layer: spelling.layer(l)))
    for (symbol, values) in [(w, gradient.weights.elements), (b, gradient.biases ?? [])] {
      guard values.allSatisfy({ $0.isFinite }) else {
        throw WalkthroughError(
          .notFinite, "the derivative of the loss by \(symbol.latex) is infinite or not a number")
      }
    }
    layer = l
    parameters = gradient.weights.elements.count + (gradient.biases?.count ?? 0)
    derivatives = NumberTable(
      derivativesOfLayer: l, gradient, workings, most: NumberTable.most)
    whole =
      derivatives.isCut && parameters <= NumberTable.mostNumbers
      ? NumberTable(derivativesOfLayer: l, gradient, workings, most: .max) : nil
    weights = try GradientWalkthrough.Descent(w, values: gradient.weights, workings: workings) {
      .weight(layer: l, to: $0, from: $1)
    }
    biases = try gradient.biases.flatMap { biases throws(WalkthroughError) in
      try GradientWalkthrough.Descent(
        b, values: Matrix(rows: biases.count, columns: 1, elements: biases), workings: workings
      ) { node, _ in .bias(layer: l, node: node) }
    }
  }
}

extension NumberTable {
  /// - Parameter most: how many rows and columns there are before some are left out.
  fileprivate init(
    derivativesOfLayer l: Int, _ gradient: Gradient.Layer, _ workings: Workings, most: Int
  ) {
    let spelling = workings.spelling
    let sources = Elision(of: gradient.weights.columns, most: most).shown
    func header(_ parameter: Symbol) -> String {
      Expression.derivative(spelling.totalLoss, by: parameter).latex
    }
    let ofWeights = sources.map { k in
      k.map { header(spelling.weight(to: .letter("j"), from: .node($0), layer: l)) }
    }
    let largest = (gradient.weights.elements + (gradient.biases ?? [])).largestMagnitude
    let ofBias = gradient.biases == nil ? [] : [header(spelling.bias(.letter("j"), layer: l))]
    self.init(
      index: "j", rows: Elision(of: gradient.weights.rows, most: most),
      columns: ofWeights + ofBias.map { Optional($0) }
    ) { row, column in
      let quantity: Quantity
      let value: Double
      if column < sources.count {
        let source = sources[column] ?? 0
        quantity = .weight(layer: l, to: row, from: source)
        value = gradient.weights[row, source]
      } else {
        quantity = .bias(layer: l, node: row)
        value = gradient.biases?[row] ?? 0
      }
      let printed = workings.printed(value)
        .named(QuantityIdentity(derivativeOfTotalLossBy: quantity, sample: 0))
      return Cell(printed.latex(in: .marked), value: value, largest: largest)
    }
  }
}

extension GradientWalkthrough.Descent {
  /// nil where no step is taken.
  init?(
    _ symbol: Symbol, values: Matrix, workings: Workings, parameter: (Int, Int) -> Quantity
  ) throws(WalkthroughError) {
    guard let rate = workings.setting.learningRate, workings.setting.takesPlainSteps else {
      return nil
    }
    self.symbol = symbol
    let places = GridPlaces(rows: values.rows, columns: values.columns)
    let printedRate = try workings.operand(.symbol("\\eta"))
    var lines: [Int: ArithmeticLine] = [:]
    for row in places.shownRows {
      for column in places.shownColumns {
        let weight = try workings.operand(
          .symbol(workings.spelling.symbol(parameter(row, column))))
        lines[row * values.columns + column] = try workings.numbers(
          [weight.value, printedRate.value, values[row, column]],
          total: weight.value - rate * values[row, column]
        ) {
          .sum([
            weight.exact ?? $0[0], .negation(.product([printedRate.exact ?? $0[1], $0[2]])),
          ])
        }
      }
    }
    func grid(_ part: (ArithmeticLine) -> Expression) -> Grid {
      Grid(places) { row, column in
        lines[row * values.columns + column].map(part) ?? .ellipsis
      }
    }
    parameters = grid { $0.numbers.difference?.first ?? .ellipsis }
    derivatives = grid { $0.numbers.difference?.subtracted ?? .ellipsis }
    updated = grid({ $0.result })
    isApproximate = lines.values.contains(where: { $0.isApproximate })
  }
}

extension Setting {
  /// Whether an update is η times the derivatives of C, and no more, for every weight and bias.
  fileprivate var takesPlainSteps: Bool {
    guard let training, training.weightDecay == 0 else { return false }
    let isBatch = training.order == .batch || samples.count == 1
    let hasBiases = network.layers.contains { $0.biases != nil }
    return isBatch && (training.biases == .trained || !hasBiases)
  }
}

extension Workings {
  /// ∂C₀/∂wⱼₖ⁽ˡ⁾ of any weight, checked on one of each layer.
  fileprivate func weightRule() throws(WalkthroughError) -> Equation {
    let layer = Index.letter("l", plus: 0)
    let z = Symbol("z", subscripts: [.letter("j", plus: 0)], layer: layer)
    let w = Symbol("w", subscripts: [.letter("j", plus: 0), .letter("k", plus: 0)], layer: layer)
    let a = Symbol("a", subscripts: [.letter("k", plus: 0)], layer: .letter("l", plus: -1))
    let left = Expression.derivative(spelling.loss, by: w)
    let right = Expression.product([.derivative(spelling.loss, by: z), .symbol(a)])
    for l in 1...network.depth {
      var workings = self
      workings.setting.indices = [
        "l": l, "j": network.nodes(inLayer: l) - 1, "k": network.nodes(inLayer: l - 1) - 1,
      ]
      _ = try workings.equation(left, [(.chainRule, right)], numbers: false)
    }
    return Equation(
      left: left, steps: [Equation.Step(expression: right, reason: .chainRule)], arithmetic: nil,
      keptTerm: nil)
  }

  /// A symbol's value, and the numeral that it prints as where that says the value exactly.
  func operand(
    _ symbol: Expression
  ) throws(WalkthroughError) -> (value: Double, exact: Expression?) {
    let line = try arithmetic(symbol)
    return (line.value, line.result.numeralValue == line.value ? line.result : nil)
  }
}

extension Expression {
  /// The number that a numeral says; nil for anything else.
  fileprivate var numeralValue: Double? {
    switch self {
    case .number(let numeral): numeral.value
    case .negation(let operand): operand.numeralValue.map { -$0 }
    case .symbol, .sum, .product, .quotient, .power, .application, .dependency, .derivative,
      .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient, .matrix:
      nil
    }
  }

  /// The w and the g of w − η g.
  fileprivate var difference: (first: Expression, subtracted: Expression)? {
    guard case .sum(let terms) = self, terms.count == 2, let last = terms[1].factors.last else {
      return nil
    }
    if case .negation(let product) = terms[1], let factor = product.factors.last {
      return (terms[0], factor)
    }
    return (terms[0], last)
  }
}
