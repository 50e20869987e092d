import Engine
import Notation

/// The derivative by the one bias that all nodes of a layer share: the sum of those by each node's own.
struct SharedBias: Hashable, Sendable {
  let layer: Int
  let nodes: Int
  let quantity: Symbol
  let bias: Symbol
  let equation: Equation
}

extension Workings {
  /// Where the training keeps the biases of a layer the same: their derivatives together, and all of them tried out.
  func sharedBias(
    _ link: Link, samples: [Int], isTotal: Bool
  ) throws(WalkthroughError) -> [Part] {
    guard case .bias(let l, _) = link.varied, setting.training?.biases == .shared,
      network.layers[l - 1].hasOneBias, case let nodes = network.nodes(inLayer: l), nodes > 1
    else { return [] }
    let quantity = isTotal ? spelling.totalLoss : spelling.symbol(link.quantity)
    let bias = Symbol("b")
    let own = (0..<nodes).map {
      Expression.derivative(quantity, by: spelling.bias(.node($0), layer: l))
    }
    var values: [Double] = []
    for derivative in own { values.append(try value(derivative)) }
    let total = values.reduce(0, +)
    let left = Expression.derivative(quantity, by: bias)
    let sum = Expression.summation(
      "j", of: .derivative(quantity, by: spelling.bias(.letter("j"), layer: l)))
    let checked = try equation(sum, [(.termsWrittenOut, .total(own))], numbers: false)
    let shared = Equation(
      left: left,
      steps: [Equation.Step(expression: sum, reason: .chainRule)] + checked.steps,
      arithmetic: try numbers(values, total: total) { .total($0) }, keptTerm: nil)
    let confirmations = try confirmations(
      of: Trial(
        of: link.quantity, together: Set((0..<nodes).map { .bias(layer: l, node: $0) }),
        called: bias, derivative: left, samples: samples, isTotal: isTotal, value: total))
    return [
      .sharedBias(
        SharedBias(layer: l, nodes: nodes, quantity: quantity, bias: bias, equation: shared))
    ] + confirmations.map(Part.confirmation)
  }
}
