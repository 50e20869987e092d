/// What a page says of a formula whose relations all hold.
public struct FormulaMark: Hashable, Sendable {
  /// On which networks the relations hold.
  public enum Kind: Hashable, Sendable {
    /// On networks of this shape in general.
    case identity
    /// On the lesson's own network.
    case here
  }

  /// That of the relation which holds on the fewest.
  public var kind: Kind
  /// What was verified, in words.
  public var explanation: String

  public init(_ kind: Kind, explanation: String) {
    self.kind = kind
    self.explanation = explanation
  }
}
