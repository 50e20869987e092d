import Derivations
import Templates

/// A template of words, and what it is filled with.
struct Filling {
  let part: Words.Part
  let value: TemplateValue
  /// What it places that is no text, by name.
  let tables: [String: NumberTable]

  init(_ part: Words.Part, _ value: TemplateValue, tables: [String: NumberTable] = [:]) {
    self.part = part
    self.value = value.with(tables.keys.reduce(into: [:]) { $0[$1] = .markup(Self.mark($1)) })
    self.tables = tables
  }

  /// A paragraph in whose place a table comes.
  static func mark(_ name: String) -> String { "\n\n\(markStart)\(name)\(markEnd)\n\n" }

  /// The table that a paragraph marks.
  func table(markedBy text: String) -> NumberTable? {
    guard text.hasPrefix(Self.markStart), text.hasSuffix(Self.markEnd) else { return nil }
    return tables[String(text.dropFirst().dropLast())]
  }

  private static let markStart = "\u{F8FE}"
  private static let markEnd = "\u{F8FF}"
}
