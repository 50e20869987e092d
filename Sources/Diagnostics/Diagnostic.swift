/// What is wrong at a place, and what would be right there.
public struct Diagnostic: Hashable, Sendable {
  public enum Severity: Hashable, Sendable { case error, warning, note }

  public var severity: Severity
  /// What was found, what was expected and, where there is one, the nearest right thing.
  public var message: String
  /// nil for what concerns a whole run.
  public var range: SourceRange?
  /// Lines that stand below the excerpt, such as both sides' values.
  public var notes: [String]

  public init(
    _ severity: Severity, _ message: String, at range: SourceRange?, notes: [String] = []
  ) {
    self.severity = severity
    self.message = message
    self.range = range
    self.notes = notes
  }

  public static func error(_ message: String, at range: SourceRange?, notes: [String] = []) -> Self
  {
    Self(.error, message, at: range, notes: notes)
  }

  public static func warning(
    _ message: String, at range: SourceRange?, notes: [String] = []
  ) -> Self {
    Self(.warning, message, at: range, notes: notes)
  }
}
