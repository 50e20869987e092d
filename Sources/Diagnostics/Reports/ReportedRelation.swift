/// A relation of a lesson, as reports for programs name it.
public struct ReportedRelation: Sendable {
  public enum Outcome: Hashable, Sendable { case passed, failed, skipped }

  /// In a few words joined by dashes, such as `true-here`.
  public let verdict: String
  /// The same for people.
  public let words: String
  public let outcome: Outcome
  /// As its author wrote it.
  public let latex: String
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
