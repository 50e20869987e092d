extension Network {
  /// The derivatives of the sample's loss by every quantity, from the loss back to the input.
  ///
  /// Costs about as much as the forward pass: those by weights are products that are made when they are asked for
  /// (Rumelhart, Hinton and Williams 1986; Nielsen 2015, equations BP1 to BP4).
  ///
  /// - Precondition: `trace` is of this network, and nothing was cut in it.
  public func backwardPass(from trace: Trace) -> BackwardTrace {
    var byActivation: [[Double]] = []
    var byPreActivation: [[Double]] = []
    let output = trace.outputLayer
    var derivatives = (0..<outputs).map { output.derivative($0) }
    for l in stride(from: depth, through: 1, by: -1) {
      let deltas =
        l == depth
        ? output.deltas(from: derivatives)
        : layers[l - 1].activation.deltas(
          preActivations: trace.preActivations[l - 1], activations: trace.activations[l],
          derivatives: derivatives)
      byActivation.append(derivatives)
      byPreActivation.append(deltas)
      let weights = layers[l - 1].weights
      derivatives = (0..<weights.columns).map { k in
        eightLaneSum(deltas.indices.lazy.map { deltas[$0] * weights[$0, k] })
      }
    }
    byActivation.append(derivatives)
    return BackwardTrace(
      forward: trace, activationDerivatives: byActivation.reversed(),
      preActivationDerivatives: byPreActivation.reversed())
  }
}
