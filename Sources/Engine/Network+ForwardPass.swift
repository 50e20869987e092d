extension Network {
  /// Every value from the input to the loss, at the cost of one multiplication and one addition a weight.
  ///
  /// - Throws: `inputSize` or `targetSize` where the sample does not fit.
  public func forwardPass(on sample: Sample) throws(NetworkError) -> Trace {
    try forwardPass(on: sample, as: Double.self) { _, value in value }
  }

  /// The forward pass in any numbers, with the graph cut where `cutting` says so. Throws as the other one does.
  ///
  /// `cutting` sees each quantity as it is computed, in the order of the graph, and what it returns
  /// stands in the quantity's place from there on. To vary one quantity alone:
  ///
  ///     network.forwardPass(on: sample, as: Dual<Double>.self) { quantity, value in
  ///       quantity == varied ? Dual(value.value, tangent: 1) : value
  ///     }
  public func forwardPass<Number: Scalar>(
    on sample: Sample, as type: Number.Type, cutting: (Quantity, Number) -> Number
  ) throws(NetworkError) -> ScalarTrace<Number> {
    try check(sample)
    var cutParameters: [Quantity: Number] = [:]
    func parameter(_ quantity: Quantity, _ value: Double) -> Number {
      let plain = Number(value)
      let cut = cutting(quantity, plain)
      if cut != plain { cutParameters[quantity] = cut }
      return cut
    }
    let input = sample.input.indices.map { node in
      cutting(.activation(layer: 0, node: node), cutting(.input(node), Number(sample.input[node])))
    }
    let target = sample.target.indices.map { cutting(.target($0), Number(sample.target[$0])) }

    var preActivations: [[Number]] = []
    var activations = [input]
    var computed = input
    for (index, layer) in layers.enumerated() {
      let l = index + 1
      let before = activations[index]
      let z = (0..<layer.nodes).map { j in
        var sum = EightLaneSum<Number>()
        for k in before.indices {
          let weight = parameter(.weight(layer: l, to: j, from: k), layer.weights[j, k])
          sum.add(weight * before[k])
        }
        var total = sum.total
        if let biases = layer.biases {
          total = total + parameter(.bias(layer: l, node: j), biases[j])
        }
        return cutting(.preActivation(layer: l, node: j), total)
      }
      computed = layer.activation.values(ofLayer: z)
      preActivations.append(z)
      activations.append(
        computed.indices.map { cutting(.activation(layer: l, node: $0), computed[$0]) })
    }

    let logarithms = OutputLogarithms(
      layers[depth - 1].activation, preActivations: preActivations[depth - 1], computed: computed,
      activations: activations[depth])
    let lossShares = (0..<outputs).map { j in
      cutting(
        .lossShare(node: j),
        loss.share(
          ofNode: j, activations: activations[depth], targets: target, logarithms: logarithms))
    }
    return ScalarTrace(
      network: self, input: input, target: target, cutParameters: cutParameters,
      preActivations: preActivations, activations: activations, lossShares: lossShares,
      loss: cutting(.loss, eightLaneSum(lossShares)))
  }
}
