import Engine
import Expressions

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
    let symbol = spelling.symbol(quantity)
    let varied = spelling.preActivation(.node(j), layer: l)
    let slope = outputDelta(of: quantity, by: j)
    let definition: Expression
    var steps: [(Equation.Reason, Expression)]
    var terms = 1
    var isCancelled = false
    switch (network.layers[l - 1].activation, quantity) {
    case (.softmax, .lossShare(let m)):
      isCancelled = true
      definition = lossShare(.node(m))
      steps = [(.chainRule, slope)]
    case (.softmax, _) where network.loss == .binaryCrossEntropy:
      isCancelled = true
      definition = lossDefinition(index: "m")
      steps = [(.chainRule, slope)]
    case (.softmax, _):
      let total = Expression.application(
        .named(.log, primes: 0), [.summation("k", of: power(.letter("k"), layer: l))])
      definition = .summation(
        "m",
        of: .product([
          .symbol(spelling.target(.letter("m"))),
          .sum([
            total, .negation(.symbol(spelling.preActivation(.letter("m"), layer: l))),
          ]),
        ]))
      steps = [(.definition, .derivative(of: definition, by: varied)), (.differentiation, slope)]
    case (_, .loss):
      terms = network.outputs
      definition = .summation("j", of: outputShare(.letter("j")))
      steps = termwise(
        sum: definition, terms: (0..<terms).map { outputShare(.node($0)) }, by: varied,
        slopes: (0..<terms).map { $0 == j ? slope : .zero })
    case (_, _):
      definition = outputShare(.node(j))
      steps = [(.definition, .derivative(of: definition, by: varied)), (.differentiation, slope)]
    }
    return Factor(
      kind: .lossByPreActivation, quantity: symbol, varied: varied,
      definitions: [
        try equation(.symbol(symbol), [(.definition, definition)], numbers: false)
      ],
      equation: try equation(.derivative(symbol, by: varied), steps, keeping: j), short: slope,
      layer: l, node: .node(j), nodeBefore: nil, terms: terms, value: try value(slope),
      isCancelled: isCancelled)
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

  /// a − y, or what stands in its place where the targets do not add up to 1 or the others' outputs do not count.
  private func outputDelta(of quantity: Quantity, by j: Int) -> Expression {
    let a = Expression.symbol(spelling.activation(.node(j), layer: network.depth))
    let y = Expression.symbol(spelling.target(.node(j)))
    switch network.layers[network.depth - 1].activation.saturation {
    case .softmax:
      if case .lossShare(let m) = quantity { return .total(shareDelta(of: m, by: j)) }
      if network.loss == .binaryCrossEntropy {
        let others = (0..<network.outputs).filter { $0 != j }
        return .total(([j] + others).flatMap { shareDelta(of: $0, by: j) })
      }
      let total = setting.samples[setting.sample].target.reduce(0, +)
      let sum = Expression.summation("m", of: .symbol(spelling.target(.letter("m"))))
      return .sum([total == 1 ? a : .product([a, sum]), .negation(y)])
    case .logistic, .hyperbolic, nil:
      return network.loss == .binaryCrossEntropy
        ? .sum([a, .negation(y)]) : .negation(.product([y, .sum([.one, .negation(a)])]))
    }
  }

  /// The derivative of the share of output m of softmax by the pre-activation of output j: that by aₘ, times aₘ(1 − aₘ)
  /// or −aₘ aⱼ, without the division by what may be too small.
  private func shareDelta(of m: Int, by j: Int) -> [Expression] {
    let a = Expression.symbol(spelling.activation(.node(j), layer: network.depth))
    let y = Expression.symbol(spelling.target(.node(m)))
    let isBinary = network.loss == .binaryCrossEntropy
    if m == j {
      return isBinary
        ? [a, .negation(y)] : [.negation(.product([y, .sum([.one, .negation(a)])]))]
    }
    let own = Expression.symbol(spelling.activation(.node(m), layer: network.depth))
    let odds = Expression.quotient(a, .sum([.one, .negation(own)]))
    return [.product([y, a])]
      + (isBinary ? [.negation(.product([.sum([.one, .negation(y)]), own, odds]))] : [])
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
