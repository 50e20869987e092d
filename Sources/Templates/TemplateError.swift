import Diagnostics

/// Why a template cannot be read or rendered.
public struct TemplateError: Error, Hashable, Sendable {
  /// At the template's place that is to blame.
  public let diagnostic: Diagnostic

  init(_ message: String, at range: SourceRange, notes: [String] = []) {
    diagnostic = .error(message, at: range, notes: notes)
  }
}
