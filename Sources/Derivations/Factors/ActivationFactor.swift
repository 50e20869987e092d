import Engine
import Expressions
import Meaning

extension Activation {
  /// Whether the formula of the function depends on where it is taken.
  package var hasBranches: Bool {
    let (z, a) = (Expression.symbol(Symbol("z")), Expression.symbol(Symbol("a")))
    return formula(of: z, at: -1) != formula(of: z, at: 1)
      || slope(of: z, activation: a, at: -1) != slope(of: z, activation: a, at: 1)
  }

  /// What the function is where its input is not positive, for one that has branches.
  package func left(of factor: Factor) -> Expression? {
    guard hasBranches else { return nil }
    return self == .relu ? .number(0) : formula(of: .symbol(factor.varied), at: -1)
  }

  /// What its slope is there.
  package func leftSlope(of factor: Factor) -> Expression? {
    guard hasBranches else { return nil }
    return slope(of: .symbol(factor.varied), activation: .symbol(factor.quantity), at: -1)
  }
}

extension Workings {
  /// ∂aⱼ/∂zⱼ of a layer whose activation is a function of one number, for one node or for any.
  func activationFactor(layer l: Int, node: Place) throws(WalkthroughError) -> Factor {
    let activation = network.layers[l - 1].activation
    let (a, z) = (
      spelling.activation(node, layer: l), spelling.preActivation(node, layer: l)
    )
    let free = free(node, inLayer: l)
    let input = free == nil ? try value(.symbol(z)) : nil
    var definition = Definition(
      quantity: a,
      formula: .application(
        .activation(layer: spelling.layer(l), primes: 0), [.symbol(z)]), free: free)
    var slope: Expression?
    if free == nil || !activation.hasBranches {
      definition.inFull = activation.formula(of: .symbol(z), at: input ?? 1)
      slope = activation.slope(of: .symbol(z), activation: .symbol(a), at: input ?? 1)
    }
    let atKink = input.map(activation.hasKink) ?? false
    var factor = try factor(
      .activation(activation, atKink: atKink), of: definition, by: z,
      at: FactorPlace(layer: l, node: node), short: slope)
    factor.input = input
    return factor
  }

  /// ∂aₘ/∂zⱼ of a softmax layer; m may be any node but j.
  func softmaxFactor(layer l: Int, of m: Place, by j: Int) throws(WalkthroughError) -> Factor {
    let nodes = Array(0..<network.nodes(inLayer: l))
    let isSame = m == .node(j)
    let free: FreeIndex? =
      if case .letter(let letter) = m { FreeIndex(letter, of: nodes.filter { $0 != j }) } else {
        nil
      }
    let a = spelling.activation(m, layer: l)
    let varied = spelling.preActivation(.node(j), layer: l)
    let softmax = softmax(layer: l, of: m, by: j)
    var steps: [(Equation.Reason, Expression)] = []
    let isTame = try hasTamePowers(layer: l)
    if isTame {
      steps.append((.definition, .derivative(of: softmax.definition, by: varied)))
      steps.append((.differentiation, softmax.derived))
    }
    steps.append((.substitution, softmax.slope))
    var worked = try equation(.derivative(a, by: varied), steps, free: free)
    if case .letter(let letter) = m { worked.condition = "\(letter) \\ne \(j)" }
    return Factor(
      kind: .softmax(sameNode: isSame), quantity: a, varied: varied,
      definitions: isTame
        ? [
          try equation(
            .symbol(a), [(.definition, softmax.definition)], free: free, numbers: false)
        ] : [],
      equation: worked, short: softmax.slope, layer: l, node: m, nodeBefore: .node(j), terms: 1,
      value: free == nil ? try value(softmax.slope) : nil)
  }

  /// g′(zⱼ)
  func activationSlope(layer l: Int, node: Place) -> Expression {
    .application(
      .activation(layer: spelling.layer(l), primes: 1),
      [.symbol(spelling.preActivation(node, layer: l))])
  }

  /// aₘ of softmax, its derivative by zⱼ as the rules leave it, and that through the activations: aⱼ(1 − aⱼ) or −aₘ aⱼ.
  func softmax(layer l: Int, of m: Place, by j: Int) -> SoftmaxFormula {
    SoftmaxFormula(
      of: (.symbol(spelling.preActivation(m, layer: l)), .symbol(spelling.activation(m, layer: l))),
      by: m == .node(j)
        ? nil
        : (
          .symbol(spelling.preActivation(.node(j), layer: l)),
          .symbol(spelling.activation(.node(j), layer: l))
        ),
      among: .symbol(spelling.preActivation(.letter("k"), layer: l)), over: .all("k"))
  }

  /// e to the power of a node's pre-activation.
  func power(_ node: Place, layer l: Int) -> Expression {
    .application(.named(.exp, primes: 0), [.symbol(spelling.preActivation(node, layer: l))])
  }

  /// Whether the powers of softmax can be written as they stand without growing out of all bounds.
  func hasTamePowers(layer l: Int) throws(WalkthroughError) -> Bool {
    for node in 0..<network.nodes(inLayer: l) {
      let z = try value(.symbol(spelling.preActivation(.node(node), layer: l)))
      if z.magnitude > 300 { return false }
    }
    return true
  }
}
