import Diagnostics
import Templates

/// The words of the walkthroughs: a Mustache template for each part, with `<% %>` for delimiters.
public struct Words: Sendable {
  /// The built-in words.
  public init() {}

  /// The built-in words with those in place of them that an author's folder holds, by file name
  /// (`factor-weight.md`).
  public init(overriding files: [String: SourceFile], reporting diagnostics: inout [Diagnostic]) {
  }
}
