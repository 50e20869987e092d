/// The loss of one sample, from the output layer's activations a and the targets y.
public enum Loss: Hashable, Sendable, CaseIterable {
  /// Σ (a − y)²
  case sumOfSquares
  /// ½ Σ (a − y)²
  case halfSumOfSquares
  /// Σ (a − y)² / n, over the n outputs
  case meanSquaredError
  /// −Σ y ln a
  case crossEntropy
  /// −Σ (y ln a + (1 − y) ln(1 − a))
  case binaryCrossEntropy
}

/// How the losses of the samples become the loss C of all of them.
public enum Reduction: Hashable, Sendable {
  /// C = (1/n) Σᵢ Cᵢ
  case mean
  /// C = Σᵢ Cᵢ
  case sum
}
