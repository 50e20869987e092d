import Engine
import Testing

/// Networks and samples that cannot be, and what is said of them.
@Suite struct NetworkErrorTests {
  func layer(_ rows: Int, _ columns: Int, biases: Int? = nil) -> Layer {
    Layer(
      activation: .sigmoid,
      weights: Matrix(
        rows: rows, columns: columns, elements: Array(repeating: 0.5, count: rows * columns)),
      biases: biases.map { Array(repeating: 0, count: $0) })
  }

  func error(_ inputs: Int, _ layers: [Layer]) -> NetworkError? {
    do throws(NetworkError) {
      _ = try Network(inputs: inputs, layers: layers, loss: .sumOfSquares)
      return nil
    } catch {
      return error
    }
  }

  @Test func shapes() {
    #expect(error(3, [layer(2, 3), layer(1, 2, biases: 1)]) == nil)
    #expect(error(0, [layer(2, 0)]) == .noInputs)
    #expect(error(-1, [layer(2, 0)]) == .noInputs)
    #expect(error(3, []) == .noLayers)
    #expect(error(3, [layer(2, 3), layer(0, 2)]) == .noNodes(layer: 2))
    #expect(error(4, [layer(2, 3)]) == .weightColumns(layer: 1, expected: 4, found: 3))
    #expect(
      error(3, [layer(2, 3), layer(4, 3)]) == .weightColumns(layer: 2, expected: 2, found: 3))
    #expect(error(3, [layer(2, 3, biases: 1)]) == .biases(layer: 1, expected: 2, found: 1))
  }

  @Test func samples() throws {
    let network = try Network(inputs: 2, layers: [layer(1, 2)], loss: .sumOfSquares)
    #expect(throws: NetworkError.inputSize(expected: 2, found: 3)) {
      try network.forwardPass(on: Sample(input: [1, 2, 3], target: [1]))
    }
    #expect(throws: NetworkError.targetSize(expected: 1, found: 0)) {
      try network.gradient(on: [Sample(input: [1, 2], target: [])])
    }
    #expect(throws: NetworkError.noSamples) { try network.gradient(on: []) }
    #expect(throws: NetworkError.noSamples) { try network.loss(on: []) }
  }

  @Test func quantities() throws {
    let network = try Network(
      inputs: 2, layers: [layer(3, 2), layer(1, 3, biases: 1)], loss: .sumOfSquares)
    let existing: [Quantity] = [
      .input(1), .target(0), .weight(layer: 1, to: 2, from: 1), .bias(layer: 2, node: 0),
      .preActivation(layer: 1, node: 2), .activation(layer: 0, node: 1), .lossShare(node: 0), .loss,
    ]
    let missing: [Quantity] = [
      .input(2), .input(-1), .target(1), .weight(layer: 1, to: 1, from: 2),
      .weight(layer: 0, to: 0, from: 0), .weight(layer: 3, to: 0, from: 0),
      .bias(layer: 1, node: 0), .preActivation(layer: 0, node: 0),
      .activation(layer: 2, node: 1), .activation(layer: -1, node: 0), .lossShare(node: 1),
    ]
    #expect(existing.filter { !network.has($0) } == [])
    #expect(missing.filter { network.has($0) } == [])
    let sample = Sample(input: [1, 2], target: [1])
    #expect(throws: NetworkError.unknownQuantity(.input(2))) {
      try network.tangent(of: .loss, by: .input(2), on: sample)
    }
    #expect(throws: NetworkError.unknownQuantity(.target(1))) {
      try network.derivative(by: .target(1), on: [sample])
    }
  }
}
