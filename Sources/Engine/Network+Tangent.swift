extension Network {
  /// The derivative of one quantity by another, on one sample: the graph is cut at `varied`, which
  /// alone varies, and everything behind it follows.
  ///
  /// Takes a forward pass in dual numbers. `ScalarTrace.varied(at:)` computes only what changes.
  ///
  /// - Throws: `unknownQuantity`, and `inputSize` or `targetSize` where the sample does not fit.
  public func tangent(
    of quantity: Quantity, by varied: Quantity, on sample: Sample
  ) throws(NetworkError) -> Double {
    for quantity in [quantity, varied] where !has(quantity) {
      throw .unknownQuantity(quantity)
    }
    let trace = try forwardPass(on: sample, as: Jet<Double>.self) { visited, number in
      visited == varied ? Jet(number.value, d1: 1) : number
    }
    return trace[quantity].d1
  }
}
