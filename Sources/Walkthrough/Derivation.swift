import Notation

/// The steps that lead to one derivative, each of them checked.
public struct Derivation: Hashable, Sendable {
  /// The derivative as it was asked for.
  public let quantity: Expression
  public let value: Double

  let parts: [Part]
}
