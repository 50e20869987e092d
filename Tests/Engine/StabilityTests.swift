import Engine
import Testing

/// Losses whose true values are finite stay so where the activations are 0 or 1 to the last bit.
@Suite struct StabilityTests {
  /// One layer whose pre-activations are the inputs.
  func network(_ activation: Activation, _ loss: Loss, nodes: Int) throws -> Network {
    var weights = Matrix(
      rows: nodes, columns: nodes, elements: Array(repeating: 0, count: nodes * nodes))
    for node in 0..<nodes { weights[node, node] = 1 }
    return try Network(
      inputs: nodes, layers: [Layer(activation: activation, weights: weights)], loss: loss)
  }

  struct Case: Sendable {
    let activation: Activation
    let loss: Loss
    let z: [Double]
    let y: [Double]
    let expectedLoss: Double
    let expectedDelta: [Double]
  }

  @Test(arguments: [
    Case(
      activation: .softmax, loss: .crossEntropy, z: [1000, -1000], y: [0, 1], expectedLoss: 2000,
      expectedDelta: [1, -1]),
    Case(
      activation: .softmax, loss: .crossEntropy, z: [1000, -1000], y: [1, 0], expectedLoss: 0,
      expectedDelta: [0, 0]),
    Case(
      activation: .softmax, loss: .crossEntropy, z: [-1000, -1000], y: [0.5, 0.5],
      expectedLoss: 0.6931471805599453, expectedDelta: [0, 0]),
    Case(
      activation: .softmax, loss: .crossEntropy, z: [40, 0], y: [1, 0],
      expectedLoss: 4.248354255291589e-18,
      expectedDelta: [-4.248354255291589e-18, 4.248354255291589e-18]),
    Case(
      activation: .softmax, loss: .binaryCrossEntropy, z: [1000, -1000], y: [0, 1],
      expectedLoss: 4000, expectedDelta: [2, -2]),
    Case(
      activation: .softmax, loss: .binaryCrossEntropy, z: [-1000, 1000], y: [0, 1],
      expectedLoss: 0, expectedDelta: [0, 0]),
    Case(
      activation: .sigmoid, loss: .binaryCrossEntropy, z: [1000], y: [0], expectedLoss: 1000,
      expectedDelta: [1]),
    Case(
      activation: .sigmoid, loss: .binaryCrossEntropy, z: [-1000], y: [1], expectedLoss: 1000,
      expectedDelta: [-1]),
    Case(
      activation: .sigmoid, loss: .binaryCrossEntropy, z: [-1000], y: [0], expectedLoss: 0,
      expectedDelta: [0]),
    Case(
      activation: .sigmoid, loss: .binaryCrossEntropy, z: [40], y: [1],
      expectedLoss: 4.248354255291589e-18, expectedDelta: [-4.248354255291589e-18]),
    Case(
      activation: .sigmoid, loss: .crossEntropy, z: [-1000], y: [1], expectedLoss: 1000,
      expectedDelta: [-1]),
  ])
  func finite(_ tested: Case) throws {
    let network = try network(tested.activation, tested.loss, nodes: tested.z.count)
    let sample = Sample(input: tested.z, target: tested.y)
    let trace = try network.forwardPass(on: sample)
    let backward = network.backwardPass(from: trace)
    let gradient = try network.gradient(on: [sample])
    func expect(_ found: Double, _ expected: Double) {
      #expect((found - expected).magnitude <= 4e-16 * expected.magnitude)
    }
    expect(trace.loss, tested.expectedLoss)
    expect(gradient.loss, tested.expectedLoss)
    for (j, delta) in tested.expectedDelta.enumerated() {
      expect(backward.delta(layer: 1, node: j), delta)
      expect(gradient.inputs[j], delta)
      let z = Quantity.preActivation(layer: 1, node: j)
      expect(try network.tangent(of: .loss, by: z, on: sample), delta)
    }
  }

  @Test func slopesOfSaturatedNodesKeepTheirDigits() throws {
    let sample = Sample(input: [30, 0], target: [0, 0])
    // e⁻³⁰ / (1 + e⁻³⁰)²
    let slope = 9.357622968838424e-14
    for activation in [Activation.sigmoid, .softmax] {
      let network = try network(activation, .sumOfSquares, nodes: 2)
      let backward = try network.backwardPass(from: network.forwardPass(on: sample))
      let found = backward.activationSlope(layer: 1, node: 0, by: 0)
      #expect((found - slope).magnitude <= 1e-15 * slope)
    }
  }
}
