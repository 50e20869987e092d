/// A relation of a lesson, as reports for programs name it.
public struct ReportedRelation: Sendable {
  /// What a test of it came to, for programs that know tests alone.
  public enum Outcome: Hashable, Sendable { case passed, failed, skipped }

  /// In a few words joined by dashes, such as `true-here`.
  public let verdict: String
  /// The same for people.
  public let words: String
  /// A relation that is not checked is skipped.
  public let outcome: Outcome
  /// As its author wrote it.
  public let latex: String
  /// Where it stands; nil for what the program wrote.
  public let range: SourceRange?
  /// What its sides are worth on the lesson's network, where they have values there.
  public let left: Double?
  public let right: Double?
  /// Why it is not checked.
  public let reason: String?

  public init(
    verdict: String, words: String, outcome: Outcome, latex: String, range: SourceRange?,
    values: (left: Double, right: Double)?, reason: String?
  ) {
    self.verdict = verdict
    self.words = words
    self.outcome = outcome
    self.latex = latex
    self.range = range
    left = values?.left
    right = values?.right
    self.reason = reason
  }

  /// In one line.
  var line: String { latex.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
