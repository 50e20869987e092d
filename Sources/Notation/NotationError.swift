/// Why a formula, or a part of it, could not be read.
public struct NotationError: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// No LaTeX that could be typeset or no formula: an unclosed bracket, an operator without an operand.
    case malformed
    /// It can be typeset, but lies outside the notation: `\mathbf{W}`, `x \in S`.
    case notUnderstood
  }

  public var kind: Kind
  /// What was found and what was expected.
  public var message: String
  /// UTF-8 offsets in the formula.
  public var range: Range<Int>

  public init(_ kind: Kind, _ message: String, at range: Range<Int>) {
    self.kind = kind
    self.message = message
    self.range = range
  }
}
