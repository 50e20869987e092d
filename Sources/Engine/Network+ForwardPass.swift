extension Network {
  /// Every value from the input to the loss, at the cost of one multiplication and one addition a weight.
  ///
  /// - Throws: `inputSize` or `targetSize` where the sample does not fit.
  public func forwardPass(on sample: Sample) throws(NetworkError) -> Trace {
    try check(sample)
    let pass = CutPass<Double>(network: self, cutting: nil)
    return pass.trace(of: sample.input, target: sample.target)
  }

  /// The forward pass in any numbers, with the graph cut where `cutting` says so. Throws as the other one does.
  ///
  /// `cutting` sees each quantity as it is computed, in the order of the graph, and what it returns
  /// stands in the quantity's place from there on. To vary one quantity alone:
  ///
  ///     network.forwardPass(on: sample, as: Jet<Double>.self) { quantity, value in
  ///       quantity == varied ? Jet(value.value, d1: 1) : value
  ///     }
  public func forwardPass<Number: Scalar>(
    on sample: Sample, as type: Number.Type, cutting: @escaping (Quantity, Number) -> Number
  ) throws(NetworkError) -> ScalarTrace<Number> {
    try check(sample)
    let pass = CutPass<Number>(network: self, cutting: cutting)
    let input = sample.input.indices.map { node in
      cutting(.activation(layer: 0, node: node), cutting(.input(node), Number(sample.input[node])))
    }
    let target = sample.target.indices.map { cutting(.target($0), Number(sample.target[$0])) }
    return pass.trace(of: input, target: target)
  }
}

/// All of a network's formulas, computed.
private final class CutPass<Number: Scalar>: ForwardPass {
  let network: Network
  /// nil where the graph is whole.
  let cutting: ((Quantity, Number) -> Number)?
  private(set) var cutParameters: [Quantity: Number] = [:]

  init(network: Network, cutting: ((Quantity, Number) -> Number)?) {
    self.network = network
    self.cutting = cutting
  }

  func preActivations(ofLayer l: Int, from before: [Number]) -> [Number] {
    let layer = network.layers[l - 1]
    return (0..<layer.nodes).map { j in
      var sum = EightLaneSum<Number>()
      for k in before.indices {
        sum.add(parameter(.weight(layer: l, to: j, from: k), layer.weights[j, k]) * before[k])
      }
      guard let biases = layer.biases else {
        return settled(.preActivation(layer: l, node: j), computed: sum.total)
      }
      let bias = parameter(.bias(layer: l, node: j), biases[j])
      return settled(.preActivation(layer: l, node: j), computed: sum.total + bias)
    }
  }

  func settled(_ quantity: Quantity, computed: Number) -> Number {
    cutting?(quantity, computed) ?? computed
  }

  private func parameter(_ quantity: Quantity, _ value: Double) -> Number {
    let plain = Number(value)
    guard let cutting else { return plain }
    let cut = cutting(quantity, plain)
    if cut != plain { cutParameters[quantity] = cut }
    return cut
  }
}
