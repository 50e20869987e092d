import Engine

extension RoundingErrors {
  /// The errors of C and of its derivatives, layer by layer; those by the biases in `delta`.
  struct OfAllSamples {
    private(set) var loss = 0.0
    private(set) var weights: [[Double]]
    private(set) var delta: [[Double]]

    /// - Throws: where a sample does not fit.
    init(
      of network: Network, on samples: [Sample], parameters: ParameterErrors
    ) throws(NetworkError) {
      weights = network.layers.map { $0.weights.elements.map { _ in 0 } }
      delta = network.layers.map { Array(repeating: 0, count: $0.nodes) }
      let share = network.reduction == .mean ? 1 / Double(max(samples.count, 1)) : 1
      for sample in samples {
        let backward = network.backwardPass(from: try network.forwardPass(on: sample))
        let errors = RoundingErrors(of: backward, parameters: parameters)
        // What is added up may cancel, too.
        loss += share * (errors.loss + unit * backward.forward.loss.magnitude)
        for l in 1...network.depth {
          for j in delta[l - 1].indices {
            let size = backward.delta(layer: l, node: j).magnitude
            delta[l - 1][j] += share * (errors.delta[l - 1][j] + unit * size)
          }
          for index in weights[l - 1].indices {
            weights[l - 1][index] += share * errors.weights[l - 1][index]
          }
        }
      }
    }
  }
}
