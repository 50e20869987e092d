extension ScalarTrace<Double> {
  /// The same values, each with a bound on its rounding error.
  ///
  /// Takes one pass over the weights.
  public var bounded: ScalarTrace<Bounded> {
    let inputs = activations[0].map { Bounded($0) }
    let targets = target.map { Bounded($0) }
    var boundedZ: [[Bounded]] = []
    var boundedA = [inputs]
    for (index, layer) in network.layers.enumerated() {
      let z = boundedPreActivations(of: layer, index: index, before: boundedA[index])
      let computed = layer.activation.values(ofLayer: z)
      boundedZ.append(z)
      boundedA.append(
        zip(activations[index + 1], computed).map { Bounded($0, error: $1.error) })
    }
    let depth = network.depth
    let logarithms = OutputLogarithms(
      network.layers[depth - 1].activation, preActivations: boundedZ[depth - 1],
      computed: boundedA[depth], activations: boundedA[depth])
    let shares = lossShares.indices.map { j in
      let share = network.loss.share(
        ofNode: j, activations: boundedA[depth], targets: targets, logarithms: logarithms)
      return Bounded(lossShares[j], error: share.error)
    }
    return ScalarTrace<Bounded>(
      network: network, input: inputs, target: targets, cutParameters: [:],
      preActivations: boundedZ, activations: boundedA, lossShares: shares,
      loss: Bounded(loss, error: eightLaneSum(shares).error))
  }

  /// The error of a sum of n products is at most (n + 2)/2 units of all their magnitudes together (Higham,
  /// Accuracy and Stability of Numerical Algorithms, 2002, section 3.1), and each weight was rounded once.
  private func boundedPreActivations(
    of layer: Layer, index: Int, before: [Bounded]
  ) -> [Bounded] {
    let unit = Double.ulpOfOne / 2
    let steps = Double(before.count + 4) * unit
    return preActivations[index].indices.map { j in
      var magnitudes = 0.0
      var inherited = 0.0
      for k in before.indices {
        let weight = layer.weights[j, k].magnitude
        magnitudes += weight * before[k].value.magnitude
        inherited += weight * before[k].error
      }
      magnitudes += layer.biases?[j].magnitude ?? 0
      return Bounded(preActivations[index][j], error: inherited + steps * magnitudes)
    }
  }
}
