import Engine
import Testing

/// Pre-activations at which an activation function has no derivative.
@Suite struct KinkTests {
  /// Two hidden nodes, of which the second has z = 0.
  func network(_ activation: Activation) throws -> Network {
    try Network(
      inputs: 2,
      layers: [
        Layer(
          activation: activation, weights: Matrix(rows: 2, columns: 2, elements: [1, 0.5, 2, -1])),
        Layer(activation: .identity, weights: Matrix(rows: 1, columns: 2, elements: [3, 4])),
      ], loss: .halfSumOfSquares)
  }
  let sample = Sample(input: [1, 2], target: [5])

  @Test(arguments: [
    (Activation.relu, 0.0), (.leakyReLU(slope: 0.1), 0.1), (.elu(alpha: 0.5), 0.5),
  ])
  func areReportedAndTakeTheSlopeFromTheLeft(_ activation: Activation, slope: Double) throws {
    let network = try network(activation)
    let trace = try network.forwardPass(on: sample)
    #expect(trace.kinks == [.preActivation(layer: 1, node: 1)])
    let backward = network.backwardPass(from: trace)
    #expect(backward.activationSlope(layer: 1, node: 1, by: 1) == slope)
    // C = ½ (3·2 + 4·0 − 5)², so ∂C/∂a is 4 at the node with the kink.
    #expect(backward.activationDerivative(layer: 1, node: 1) == 4)
    let z = Quantity.preActivation(layer: 1, node: 1)
    #expect(backward.derivative(by: z) == 4 * slope)
    #expect(try network.tangent(of: .loss, by: z, on: sample) == 4 * slope)
  }

  @Test(arguments: [
    Activation.identity, .sigmoid, .tanh, .leakyReLU(slope: 1), .elu(alpha: 1), .softplus, .gelu,
    .silu, .mish, .softmax,
  ])
  func areNotReportedOfSmoothFunctions(_ activation: Activation) throws {
    #expect(try network(activation).forwardPass(on: sample).kinks == [])
  }

  @Test func notANumberStaysOne() throws {
    for activation in [Activation.relu, .leakyReLU(slope: 0.1), .elu(alpha: 1)] {
      #expect(activation.values(ofLayer: [Double.nan])[0].isNaN)
    }
  }
}
