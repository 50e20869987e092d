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
    let free: FreeIndex? =
      if case .letter(let letter) = node {
        FreeIndex(letter, of: Array(0..<network.nodes(inLayer: l)))
      } else { nil }
    let applied = Expression.application(
      .activation(layer: spelling.layer(l), primes: 0), [.symbol(z)])
    let slope = activationSlope(layer: l, node: node)

    var definition: [(Equation.Reason, Expression)] = [(.definition, applied)]
    var steps: [(Equation.Reason, Expression)] = [
      (.definition, .derivative(of: applied, by: z)), (.differentiation, slope),
    ]
    var atKink = false
    if free == nil || !activation.hasBranches {
      let at = free == nil ? try value(.symbol(z)) : 1
      atKink = free == nil && activation.hasKink(at: at)
      if let formula = activation.formula(of: .symbol(z), at: at) {
        definition.append((.substitution, formula))
      }
      if let formula = activation.slope(of: .symbol(z), activation: .symbol(a), at: at) {
        steps.append((.substitution, formula))
      }
    }
    return Factor(
      kind: .activation(activation, atKink: atKink), quantity: a, varied: z,
      definitions: [try equation(.symbol(a), definition, free: free, numbers: false)],
      equation: try equation(.derivative(a, by: z), steps, free: free), short: slope, layer: l,
      node: node, nodeBefore: nil, terms: 1,
      value: free == nil ? try value(steps[steps.count - 1].1) : nil,
      input: free == nil ? try value(.symbol(z)) : nil)
  }

  /// ∂aₘ/∂zⱼ of a softmax layer; m may be any node but j.
  func softmaxFactor(layer l: Int, of m: Place, by j: Int) throws(WalkthroughError) -> Factor {
    let nodes = Array(0..<network.nodes(inLayer: l))
    let free: FreeIndex? =
      if case .letter(let letter) = m { FreeIndex(letter, of: nodes.filter { $0 != j }) } else {
        nil
      }
    let a = spelling.activation(m, layer: l)
    let varied = spelling.preActivation(.node(j), layer: l)
    let sum = Expression.summation("k", of: power(.letter("k"), layer: l))
    let share = Expression.quotient(power(m, layer: l), sum)

    var steps: [(Equation.Reason, Expression)] = []
    let isTame = try hasTamePowers(layer: l)
    if isTame {
      steps.append((.definition, .derivative(of: share, by: varied)))
      let lost = Expression.product([
        .quotient(power(m, layer: l), sum), .quotient(power(.node(j), layer: l), sum),
      ])
      steps.append(
        (.differentiation, m == .node(j) ? .sum([share, .negation(lost)]) : .negation(lost)))
    }
    let slope = softmaxSlope(layer: l, of: m, by: j)
    steps.append((.substitution, slope))
    var worked = try equation(.derivative(a, by: varied), steps, free: free)
    if case .letter(let letter) = m { worked.condition = "\(letter) \\ne \(j)" }
    return Factor(
      kind: .softmax(sameNode: m == .node(j)), quantity: a, varied: varied,
      definitions: isTame
        ? [try equation(.symbol(a), [(.definition, share)], free: free, numbers: false)] : [],
      equation: worked, short: slope, layer: l, node: m, nodeBefore: .node(j), terms: 1,
      value: free == nil ? try value(slope) : nil)
  }

  /// g′(zⱼ)
  func activationSlope(layer l: Int, node: Place) -> Expression {
    .application(
      .activation(layer: spelling.layer(l), primes: 1),
      [.symbol(spelling.preActivation(node, layer: l))])
  }

  /// aⱼ(1 − aⱼ) or −aₘ aⱼ
  func softmaxSlope(layer l: Int, of m: Place, by j: Int) -> Expression {
    Activation.softmaxSlope(
      activation: .symbol(spelling.activation(m, layer: l)),
      by: m == .node(j) ? nil : .symbol(spelling.activation(.node(j), layer: l)))
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
