import Engine
import TestSupport
import Testing

typealias TwiceDual = NestedDual<NestedDual<Double>>

/// Traces varied at one quantity, against whole forward passes in dual numbers.
@Suite struct VariedTraceTests {
  @Test(arguments: Activation.examples, Loss.allCases)
  func agreesWithAWholePass(output: Activation, loss: Loss) throws {
    var random = SplitMix64(seed: 11)
    func numbers(_ count: Int) -> [Double] { (0..<count).map { _ in random.real(-1...1) } }
    for hidden in [Activation.tanh, .relu, .softmax] {
      let network = try Network(
        inputs: 2,
        layers: [
          Layer(
            activation: hidden, weights: Matrix(rows: 3, columns: 2, elements: numbers(6)),
            biases: numbers(3)),
          Layer(
            activation: output, weights: Matrix(rows: 2, columns: 3, elements: numbers(6)),
            biases: [2, 1.5]),
        ], loss: loss)
      let sample = Sample(input: numbers(2), target: [0.25, 0.75])
      let trace = try network.forwardPass(on: sample)
      guard trace.loss.isFinite else { continue }
      let quantities: [Quantity] = [
        .input(1), .target(0), .weight(layer: 1, to: 2, from: 1), .weight(layer: 2, to: 1, from: 0),
        .bias(layer: 1, node: 0), .bias(layer: 2, node: 1), .preActivation(layer: 1, node: 1),
        .preActivation(layer: 2, node: 0), .activation(layer: 1, node: 2),
        .activation(layer: 2, node: 1), .lossShare(node: 0), .loss,
      ]
      for varied in quantities {
        let once = trace.varied(at: varied)
        let whole = try network.forwardPass(on: sample, as: Jet<Double>.self) {
          $0 == varied ? Jet($1.value, d1: 1) : $1
        }
        for quantity in quantities {
          let (found, wanted) = (once[quantity].d1, whole[quantity].d1)
          #expect(
            abs(found - wanted) <= 1e-12 * max(1, abs(wanted)),
            "\(quantity) by \(varied), \(hidden) before \(output)")
          #expect(once[quantity].value == trace[quantity])
        }
        for second in quantities {
          let twice = once.varied(at: second, along: 2)
          let both = try network.forwardPass(on: sample, as: TwiceDual.self) {
            let inner = $0 == varied ? NestedDual($1.value.value, tangent: 1) : $1.value
            return NestedDual(inner, tangent: $0 == second ? NestedDual(1) : $1.tangent)
          }
          let (found, wanted) = (twice.loss.d12, both.loss.tangent.tangent)
          #expect(
            abs(found - wanted) <= 1e-10 * max(1, abs(wanted)),
            "loss by \(second) by \(varied), \(hidden) before \(output)")
        }
      }
    }
  }
}
