import Engine
import Expressions
import Meaning

extension Workings {
  /// Where the training keeps the biases of a layer the same: their derivatives together, and all of them tried out.
  func sharedBias(
    _ link: Link, samples: [Int], isTotal: Bool
  ) throws(WalkthroughError) -> [Step] {
    guard case .bias(let l, _) = link.varied, setting.training?.biases == .shared,
      network.layers[l - 1].hasOneBias, case let nodes = network.nodes(inLayer: l), nodes > 1
    else { return [] }
    let quantity = isTotal ? spelling.totalLoss : spelling.symbol(link.quantity)
    let own = (0..<nodes).map {
      Expression.derivative(quantity, by: spelling.bias(.node($0), layer: l))
    }
    // No letter stands for the one bias: a bare b would be that of any layer, b⁽ˡ⁾ the vector.
    let any = spelling.bias(.letter("j"), layer: l)
    let sum = Expression.summation("j", of: .derivative(quantity, by: any))
    var total = try value(sum)
    var size = 0.0
    for derivative in own { size += try value(derivative).magnitude }
    // Those of a softmax layer cancel: what is left of them is rounding.
    let isNothing = total.magnitude <= 1e-14 * size
    if isNothing { total = 0 }
    let written = (Equation.Reason.termsWrittenOut, Expression.total(own))
    let shared = Combination(
      equation: isNothing
        ? try equation(sum, [written, (.substitution, .zero)], numbers: false)
        : try totalling(sum, [written], terms: own),
      quantity: quantity, varied: any, value: total, count: nodes)
    let confirmations = try confirmationSteps(
      of: Trial(
        of: link.quantity, together: Set((0..<nodes).map { .bias(layer: l, node: $0) }),
        called: any, derivative: sum, samples: samples, isTotal: isTotal, value: shared.value))
    return [Step(.sharedBias(shared, layer: l), drawing: .ways(of: sum))] + confirmations
  }
}
