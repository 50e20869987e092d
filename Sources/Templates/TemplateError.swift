public import Diagnostics

/// Why a template cannot be read or rendered.
public struct TemplateError: Error, Hashable, Sendable {
  /// At the template's place that is to blame.
  public let diagnostic: Diagnostic

  /// An error that was found before there was a template.
  ///
  /// - Parameter diagnostic: what is wrong with a file that templates were to be read from.
  public init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

  init(_ message: String, at range: SourceRange, notes: [String] = []) {
    diagnostic = .error(message, at: range, notes: notes)
  }
}
