/// What is wrong at a place, and what would be right there.
public struct Diagnostic: Hashable, Sendable {
  /// An error keeps a site from being written; a warning does not; a note says what was left undone.
  public enum Severity: Hashable, Sendable { case error, warning, note }

  /// How bad it is.
  public var severity: Severity
  /// What was found, what was expected and, where there is one, the nearest right thing.
  public var message: String
  /// nil for what concerns a whole run.
  public var range: SourceRange?
  /// Lines that stand below the excerpt, such as both sides' values.
  public var notes: [String]
  /// What kind of mistake it is, for programs that read reports.
  public var rule: Rule
  /// The edit that makes it right, where there is one and it is certain.
  public var fix: Fix?

  public init(
    _ severity: Severity, _ message: String, at range: SourceRange?, notes: [String] = [],
    rule: Rule = .lesson, fix: Fix? = nil
  ) {
    self.severity = severity
    self.message = message
    self.range = range
    self.notes = notes
    self.rule = rule
    self.fix = fix
  }

  /// A kind of mistake.
  public enum Rule: String, CaseIterable, Hashable, Sendable {
    /// A lesson that cannot be read or carried out as it is written.
    case lesson
    /// A link, an image or a reference to something that is not there.
    case deadLink = "dead-link"
    /// A formula that cannot be typeset.
    case badFormula = "bad-formula"
    /// An equation that fails on its network, or on others of its shape.
    case falseEquation = "false-equation"
    /// An equation that holds, and not for the reason that it seems to.
    case doubtfulEquation = "doubtful-equation"
    /// An equation that lies outside what can be checked.
    case uncheckedEquation = "unchecked-equation"
    /// A site that is not what its lessons would become.
    case staleSite = "stale-site"

    /// In a sentence.
    public var summary: String {
      switch self {
      case .lesson: "The lesson cannot be read or carried out as it is written."
      case .deadLink: "A link, an image or a reference leads to nothing, or to what it may not."
      case .badFormula: "A formula cannot be typeset."
      case .falseEquation: "The sides of an equation are not equal."
      case .doubtfulEquation: "An equation holds, but not in general or not as a step."
      case .uncheckedEquation: "An equation lies outside what can be checked."
      case .staleSite: "A page is not what its lesson would become."
      }
    }
  }

  /// Text to be put in place of a part of a file.
  public struct Fix: Hashable, Sendable {
    /// What is replaced.
    public var range: SourceRange
    /// What stands there then.
    public var replacement: String

    public init(_ range: SourceRange, replacement: String) {
      self.range = range
      self.replacement = replacement
    }
  }

  /// What is wrong in a lesson, of no more special rule.
  public static func error(_ message: String, at range: SourceRange?, notes: [String] = []) -> Self
  {
    Self(.error, message, at: range, notes: notes)
  }

  /// What is doubtful in a lesson, of no more special rule.
  public static func warning(
    _ message: String, at range: SourceRange?, notes: [String] = []
  ) -> Self {
    Self(.warning, message, at: range, notes: notes)
  }
}
