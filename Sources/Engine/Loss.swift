/// The loss of one sample, from the output layer's activations a and the targets y.
///
/// Each has the name under which lessons know it.
public enum Loss: String, Sendable, CaseIterable {
  /// Σ (a − y)²
  case sumOfSquares = "sum-of-squares"
  /// ½ Σ (a − y)²
  case halfSumOfSquares = "half-sum-of-squares"
  /// Σ (a − y)² / n, over the n outputs
  case meanSquaredError = "mean-squared-error"
  /// −Σ y ln a
  case crossEntropy = "cross-entropy"
  /// −Σ (y ln a + (1 − y) ln(1 − a))
  case binaryCrossEntropy = "binary-cross-entropy"

  public var name: String { rawValue }
}

/// How the losses of the samples become the loss C of all of them.
public enum Reduction: Hashable, Sendable {
  /// C = (1/n) Σᵢ Cᵢ
  case mean
  /// C = Σᵢ Cᵢ
  case sum
}
