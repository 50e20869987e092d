import Engine
import Expressions
import Meaning

extension Workings {
  /// C₀ as a sum over the output nodes.
  func lossDefinition(index: String) -> Expression {
    let share = lossShare(.letter(index))
    if case .negation(let positive) = share {
      return .negation(.summation(index, of: positive))
    }
    return .summation(index, of: share)
  }

  /// What one output node adds to the loss.
  func lossShare(_ node: Place) -> Expression {
    network.loss.share(
      activation: .symbol(spelling.activation(node, layer: network.depth)),
      target: .symbol(spelling.target(node)), outputs: network.outputs)
  }

  /// The derivative of a share by its activation.
  func lossShareSlope(_ node: Place) -> Expression {
    network.loss.derivative(
      activation: .symbol(spelling.activation(node, layer: network.depth)),
      target: .symbol(spelling.target(node)), outputs: network.outputs)
  }

  /// ∂C₀/∂aⱼ or ∂C₀ⱼ/∂aⱼ for one output node.
  func lossFactor(of quantity: Quantity, byActivation q: Int) throws(WalkthroughError) -> Factor {
    try lossFactor(
      of: quantity, node: q, kind: .lossByActivation,
      varied: spelling.activation(.node(q), layer: network.depth),
      slope: lossShareSlope(.node(q)))
  }

  /// ∂C₀/∂yⱼ or ∂C₀ⱼ/∂yⱼ.
  func lossFactor(of quantity: Quantity, byTarget q: Int) throws(WalkthroughError) -> Factor {
    try lossFactor(
      of: quantity, node: q, kind: .lossByTarget, varied: spelling.symbol(.target(q)),
      slope: lossShareSlope(byTarget: q))
  }

  /// ∂C₀/∂C₀ⱼ
  func lossFactor(byShare q: Int) throws(WalkthroughError) -> Factor {
    let shares = (0..<network.outputs).map { Expression.symbol(spelling.lossShare(.node($0))) }
    let varied = spelling.symbol(.lossShare(node: q))
    let left = Expression.derivative(spelling.loss, by: varied)
    return Factor(
      kind: .lossByShare, quantity: spelling.loss, varied: varied,
      definitions: [
        try equation(
          .symbol(spelling.loss),
          [(.definition, .summation("j", of: .symbol(spelling.lossShare(.letter("j")))))],
          numbers: false)
      ],
      equation: try equation(
        left,
        termwise(
          sum: nil, terms: shares, by: varied,
          slopes: shares.indices.map { $0 == q ? .one : .zero }),
        keeping: q),
      short: .one, layer: network.depth, node: .node(q), nodeBefore: nil, terms: shares.count,
      value: 1)
  }

  private func lossFactor(
    of quantity: Quantity, node q: Int, kind: Factor.Kind, varied: Symbol, slope: Expression
  ) throws(WalkthroughError) -> Factor {
    let symbol = spelling.symbol(quantity)
    let left = Expression.derivative(symbol, by: varied)
    let terms = quantity == .loss ? network.outputs : 1
    var steps: [(Equation.Reason, Expression)]
    let definition: Expression
    if quantity == .loss {
      definition = lossDefinition(index: "j")
      steps = termwise(
        sum: definition, terms: (0..<terms).map { lossShare(.node($0)) }, by: varied,
        slopes: (0..<terms).map { $0 == q ? slope : .zero })
    } else {
      definition = lossShare(.node(q))
      steps = [
        (.definition, .derivative(of: definition, by: varied)), (.differentiation, slope),
      ]
    }
    let equation = try equation(left, steps, keeping: q)
    return Factor(
      kind: kind, quantity: symbol, varied: varied,
      definitions: [
        try self.equation(.symbol(symbol), [(.definition, definition)], numbers: false)
      ],
      equation: equation, short: slope, layer: network.depth, node: .node(q), nodeBefore: nil,
      terms: terms, value: try value(slope))
  }

  /// ∂C₀/∂aⱼ for any output node j.
  func lossFactor(of quantity: Quantity, byActivationOf index: String) throws(WalkthroughError)
    -> Factor
  {
    let varied = spelling.activation(.letter(index), layer: network.depth)
    let symbol = spelling.symbol(quantity)
    let other = index == "m" ? "k" : "m"
    let definition = lossDefinition(index: other)
    let slope = lossShareSlope(.letter(index))
    return Factor(
      kind: .lossByActivation, quantity: symbol, varied: varied,
      definitions: [
        try equation(.symbol(symbol), [(.definition, definition)], numbers: false)
      ],
      equation: try equation(
        .derivative(symbol, by: varied),
        [
          (.definition, .derivative(of: definition, by: varied)),
          (.termsVanish, .derivative(of: lossShare(.letter(index)), by: varied)),
          (.differentiation, slope),
        ], free: FreeIndex(index, of: Array(0..<network.outputs))),
      short: slope, layer: network.depth, node: .letter(index), nodeBefore: nil,
      terms: network.outputs, value: nil, summed: other)
  }

  /// The derivative of a sum term by term: written out, each term on its own, what is left.
  func termwise(
    sum: Expression?, terms: [Expression], by varied: Symbol, slopes: [Expression]
  ) -> [(Equation.Reason, Expression)] {
    var steps: [(Equation.Reason, Expression)] = []
    if let sum { steps.append((.definition, .derivative(of: sum, by: varied))) }
    steps.append((.termsWrittenOut, .derivative(of: .total(terms), by: varied)))
    if terms.count > 1 {
      steps.append((.sumRule, .sum(terms.map { .derivative(of: $0, by: varied) })))
      steps.append((.termsVanish, .sum(slopes)))
    }
    steps.append((.differentiation, .total(slopes.filter { $0 != .zero })))
    return steps
  }

  private func lossShareSlope(byTarget q: Int) -> Expression {
    let a = Expression.symbol(spelling.activation(.node(q), layer: network.depth))
    switch network.loss {
    case .sumOfSquares, .halfSumOfSquares, .meanSquaredError:
      return .negation(lossShareSlope(.node(q)))
    case .crossEntropy:
      return .negation(.application(.named(.log, primes: 0), [a]))
    case .binaryCrossEntropy:
      return .sum([
        .negation(.application(.named(.log, primes: 0), [a])),
        .application(.named(.log, primes: 0), [.sum([.one, .negation(a)])]),
      ])
    }
  }
}
