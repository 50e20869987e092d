import Engine
import Testing

/// The worked example of Matt Mazur's article, whose figures are published to nine digits.
@Suite struct MazurTests {
  static let sample = Sample(input: [0.05, 0.10], target: [0.01, 0.99])

  static func network() throws -> Network {
    try Network(
      inputs: 2,
      layers: [
        Layer(
          activation: .sigmoid,
          weights: Matrix(rows: 2, columns: 2, elements: [0.15, 0.20, 0.25, 0.30]),
          biases: [0.35, 0.35]),
        Layer(
          activation: .sigmoid,
          weights: Matrix(rows: 2, columns: 2, elements: [0.40, 0.45, 0.50, 0.55]),
          biases: [0.60, 0.60]),
      ], loss: .halfSumOfSquares)
  }

  @Test func forwardPass() throws {
    let trace = try Self.network().forwardPass(on: Self.sample)
    #expect((trace.preActivation(layer: 1, node: 0) - 0.3775).magnitude < 1e-15)
    #expect((trace.activation(layer: 1, node: 0) - 0.593269992).magnitude < 1e-9)
    #expect((trace.activation(layer: 2, node: 1) - 0.772928465).magnitude < 1e-9)
    #expect((trace.loss - 0.298371109).magnitude < 1e-9)
  }

  @Test func gradient() throws {
    let gradient = try Self.network().gradient(on: [Self.sample])
    #expect((gradient.layers[1].weights[0, 0] - 0.082167041).magnitude < 1e-9)
    #expect((gradient.layers[0].weights[0, 0] - 0.000438568).magnitude < 1e-9)
    let varied = Quantity.weight(layer: 1, to: 0, from: 0)
    let tangent = try Self.network().tangent(of: .loss, by: varied, on: Self.sample)
    #expect((gradient.layers[0].weights[0, 0] - tangent).magnitude < 1e-17)
  }

  @Test func training() throws {
    let trained = try Self.network().trained(
      on: [Self.sample], by: Training(rate: 0.5), updates: 1)
    #expect((trained.layers[1].weights[0, 0] - 0.35891648).magnitude < 1e-8)
    #expect((trained.layers[0].weights[0, 0] - 0.149780716).magnitude < 1e-9)
  }

  /// The article changes the weights alone.
  @Test func trainingWithFixedBiases() throws {
    let training = Training(rate: 0.5, biases: .fixed)
    let once = try Self.network().trained(on: [Self.sample], by: training, updates: 1)
    #expect((try once.loss(on: [Self.sample]) - 0.291027774).magnitude < 1e-9)
    #expect(once.layers.map(\.biases) == [[0.35, 0.35], [0.60, 0.60]])
    // The article's 10,000 errors begin with that of the network before its first update.
    let trained = try Self.network().trained(on: [Self.sample], by: training, updates: 9_999)
    #expect((try trained.loss(on: [Self.sample]) - 0.0000351085).magnitude < 1e-10)
  }
}
