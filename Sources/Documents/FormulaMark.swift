/// What a page says of a formula whose relations all hold.
public struct FormulaMark: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// On networks of this shape in general.
    case identity
    /// On the lesson's own network.
    case here
  }

  public var kind: Kind
  /// What was verified, in words.
  public var explanation: String

  public init(_ kind: Kind, explanation: String) {
    self.kind = kind
    self.explanation = explanation
  }
}
