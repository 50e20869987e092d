import Engine
import Notation

extension Workings {
  /// Where the training keeps the biases of a layer the same: their derivatives together, and all of them tried out.
  func sharedBias(
    _ link: Link, samples: [Int], isTotal: Bool
  ) throws(WalkthroughError) -> [Part] {
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
    let shared = Combination(
      equation: try totalling(sum, [(.termsWrittenOut, .total(own))], terms: own),
      quantity: quantity, varied: any, value: try value(sum), count: nodes)
    let confirmations = try confirmations(
      of: Trial(
        of: link.quantity, together: Set((0..<nodes).map { .bias(layer: l, node: $0) }),
        called: any, derivative: sum, samples: samples, isTotal: isTotal, value: shared.value))
    return [.sharedBias(shared, layer: l)] + confirmations.map(Part.confirmation)
  }
}
