import Engine
import Expressions
import Meaning

/// Where an output is 0 or 1 but for less than floating point can divide by, ∂C/∂a is too large for a number, and ∂a/∂z
/// too small. There the loss is differentiated by z in one step.
extension Workings {
  /// Whether it is so for a sample of the network, or for this one where there are many.
  var takesOutputTogether: Bool {
    guard network.lossIsOfPreActivations else { return false }
    let mostSamples = 100
    let samples =
      setting.samples.count <= mostSamples ? Array(setting.samples.indices) : [setting.sample]
    return samples.contains { sample in
      (try? setting.trace(of: sample)).map(hasEndedOutput) ?? false
    }
  }

  private func hasEndedOutput(_ trace: Trace) -> Bool {
    (0..<network.outputs).contains { j in
      let a = trace.activation(layer: network.depth, node: j)
      guard network.loss == .binaryCrossEntropy else { return a < .leastNormalMagnitude }
      let rest = trace.complement(layer: network.depth, node: j) ?? 1 - a
      return min(a, rest) < .leastNormalMagnitude
    }
  }

  /// ∂C₀/∂zⱼ of an output node, in one step.
  func lossFactor(
    of quantity: Quantity, byPreActivation j: Int
  ) throws(WalkthroughError) -> Factor {
    let l = network.depth
    let varied = spelling.preActivation(.node(j), layer: l)
    let place = FactorPlace(layer: l, node: .node(j))
    let isSoftmax = network.layers[l - 1].activation == .softmax
    guard isSoftmax, quantity != .loss || network.loss == .binaryCrossEntropy else {
      let definition = isSoftmax ? logarithmicLoss(by: j) : outputDefinition(of: quantity, by: j)
      return try factor(.lossByPreActivation, of: definition, by: varied, at: place)
    }
    let definition = lossDefinition(of: quantity, index: "m")
    let nodes: [Int] =
      if case .lossShare(let m) = quantity { [m] } else {
        [j] + (0..<network.outputs).filter { $0 != j }
      }
    let slope = Expression.total(nodes.flatMap { shareDelta(of: $0, by: j) })
    return Factor(
      kind: .lossByPreActivation, quantity: definition.quantity, varied: varied,
      definitions: [
        try equation(
          .symbol(definition.quantity), [(.definition, definition.written(definition.formula))],
          numbers: false)
      ],
      equation: try equation(
        .derivative(definition.quantity, by: varied), [(.chainRule, slope)], keeping: j),
      short: slope, layer: l, node: place.node, nodeBefore: nil, terms: 1,
      value: try value(slope), isCancelled: true)
  }

  /// Cross-entropy of softmax outputs, in their pre-activations.
  private func logarithmicLoss(by j: Int) -> Definition {
    let total = Expression.application(
      .named(.log, primes: 0),
      [.summation("k", of: power(.letter("k"), layer: network.depth))])
    let z = Expression.symbol(spelling.preActivation(.letter("m"), layer: network.depth))
    let y = Expression.symbol(spelling.target(.letter("m")))
    let a = Expression.symbol(spelling.activation(.node(j), layer: network.depth))
    let own = softmax(layer: network.depth, of: .node(j), by: j).definition
    return Definition(
      quantity: spelling.loss,
      formula: .summation("m", of: .product([y, .sum([total, .negation(z)])])),
      known: [Expression.Relation(a, for: own)] + targetTotal)
  }

  /// That the targets of the sample add up to 1, where they do.
  var targetTotal: [Expression.Relation] {
    let total = setting.samples[setting.sample].target.reduce(0, +)
    let sum = Expression.summation("m", of: .symbol(spelling.target(.letter("m"))))
    return total == 1 ? [Expression.Relation(.one, for: sum)] : []
  }

  /// The loss of sigmoid outputs, or one output's share in it, in their pre-activations.
  private func outputDefinition(of quantity: Quantity, by j: Int) -> Definition {
    let z = Expression.symbol(spelling.preActivation(.node(j), layer: network.depth))
    let a = Expression.symbol(spelling.activation(.node(j), layer: network.depth))
    let known = Activation.sigmoid.formula(of: z, at: 0).map { Expression.Relation(a, for: $0) }
    let isShare = quantity != .loss
    return Definition(
      quantity: spelling.symbol(quantity),
      formula: isShare
        ? outputShare(.node(j)) : .summation("j", of: outputShare(.letter("j"))),
      terms: isShare ? [] : (0..<network.outputs).map { outputShare(.node($0)) },
      known: known.map { [$0] } ?? [])
  }

  /// The share of a sigmoid output in the loss, in its pre-activation.
  private func outputShare(_ node: Place) -> Expression {
    let z = Expression.symbol(spelling.preActivation(node, layer: network.depth))
    let y = Expression.symbol(spelling.target(node))
    func softplus(_ x: Expression) -> Expression {
      .application(
        .named(.log, primes: 0), [.sum([.one, .application(.named(.exp, primes: 0), [x])])])
    }
    return network.loss == .binaryCrossEntropy
      ? .sum([softplus(z), .negation(.product([y, z]))])
      : .product([y, softplus(.negation(z))])
  }

  /// The derivative of the share of output m of softmax by the pre-activation of output j: that by aₘ, times aₘ(1 − aₘ)
  /// or −aₘ aⱼ, without the division by what may be too small.
  private func shareDelta(of m: Int, by j: Int) -> [Expression] {
    guard m != j, network.loss == .binaryCrossEntropy else {
      let product = Expression.product([
        lossShareSlope(.node(m)), softmax(layer: network.depth, of: .node(m), by: j).slope,
      ]).simplified()
      if case .sum(let terms) = product { return terms }
      return [product]
    }
    // The quotient of two that may both be too small to divide by, which their logarithms tell.
    let a = Expression.symbol(spelling.activation(.node(j), layer: network.depth))
    let own = Expression.symbol(spelling.activation(.node(m), layer: network.depth))
    let y = Expression.symbol(spelling.target(.node(m)))
    let odds = Expression.quotient(a, .sum([.one, .negation(own)]))
    return [
      .product([y, a]), .negation(.product([.sum([.one, .negation(y)]), own, odds])),
    ]
  }
}

extension Quantity {
  var isLoss: Bool {
    switch self {
    case .loss, .lossShare: true
    case .input, .target, .weight, .bias, .preActivation, .activation: false
    }
  }
}
