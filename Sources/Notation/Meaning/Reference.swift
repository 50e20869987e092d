import Engine

/// What a symbol stands for once its indices are known.
public enum Reference: Hashable, Sendable {
  /// A node of the graph of one sample.
  case quantity(Quantity, sample: Int)
  /// C, over all samples.
  case totalLoss
  /// δ, the derivative of the sample's loss by a pre-activation.
  case delta(layer: Int, node: Int, sample: Int)
  case learningRate
  /// L, n or an index letter.
  case integer(Int)
}

extension Symbol {
  /// - Throws: where the network has no such thing; the error names what exists.
  public func reference(in setting: Setting) throws(MeaningError) -> Reference {
    throw MeaningError("not read yet")
  }
}
