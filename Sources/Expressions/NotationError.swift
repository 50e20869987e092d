/// Why a formula, or a part of it, could not be read.
public struct NotationError: Error, Hashable, Sendable {
  /// How much is wrong.
  public enum Kind: Hashable, Sendable {
    /// No LaTeX that could be typeset or no formula: an unclosed bracket, an operator without an operand.
    case malformed
    /// It can be typeset, but lies outside the notation: `\mathbf{W}`, `x \in S`.
    case notUnderstood
    /// It looks like a formula, and nothing that an author can mean is written so: a sign is missing.
    case slip
  }

  /// Text to be put in place of a part of the formula.
  public struct Fix: Hashable, Sendable {
    /// UTF-8 offsets in the formula.
    public var range: Range<Int>
    public var replacement: String

    package init(range: Range<Int>, replacement: String) {
      self.range = range
      self.replacement = replacement
    }
  }

  public var kind: Kind
  /// What was found and what was expected.
  public var message: String
  /// UTF-8 offsets in the formula.
  public var range: Range<Int>
  /// What mends it, where that is sure.
  public var fix: Fix? {
    get { fixes.first }
    set { fixes = newValue.map { [$0] } ?? [] }
  }

  /// One or none, in an array: errors lie in every frame of a deep recursion.
  private var fixes: [Fix] = []

  /// The part that it speaks of, as it would be with the fix.
  public func mended(in latex: String) -> String? {
    guard let fix, range.lowerBound <= fix.range.lowerBound,
      fix.range.upperBound <= range.upperBound
    else { return nil }
    var bytes = Array(latex.utf8)
    guard range.upperBound <= bytes.count else { return nil }
    bytes.replaceSubrange(fix.range, with: fix.replacement.utf8)
    let end = range.upperBound - fix.range.count + fix.replacement.utf8.count
    return String(decoding: bytes[range.lowerBound..<end], as: UTF8.self)
  }

  public init(_ kind: Kind, _ message: String, at range: Range<Int>) {
    self.kind = kind
    self.message = message
    self.range = range
  }
}
