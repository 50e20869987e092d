public import Diagnostics

/// A language that the program's own words are written in.
public enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case german = "de"

  /// Of a language tag, by its first part: `de` and `de-AT` are German; nil where there are no words in it.
  public init?(tag: String) {
    self.init(rawValue: tag.prefix { $0 != "-" }.lowercased())
  }
}

extension Diagnostic {
  /// What is said where a language is asked for that there are no words in.
  public static func untranslated(_ tag: String, at range: SourceRange) -> Diagnostic {
    let languages = Language.allCases.map(\.rawValue).joined(separator: " and ")
    return .warning(
      "there are no words in the language '\(tag)', only in \(languages); they will be English",
      at: range)
  }
}
