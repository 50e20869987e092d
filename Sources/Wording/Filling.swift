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

  /// What stands in a text where a table is to come.
  static func mark(_ name: String) -> String { "\(markStart)\(name)\(markEnd)" }

  static let markStart: Character = "\u{F8FE}"
  static let markEnd: Character = "\u{F8FF}"

  /// Where the marks stand in a text, as UTF-8 offsets.
  static func marks(in text: String) -> [Range<Int>] {
    var marks: [Range<Int>] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: markStart) {
      let end = rest[start...].firstIndex(of: markEnd).map(text.index(after:)) ?? text.endIndex
      marks.append(
        text.utf8.distance(
          from: text.startIndex, to: start)..<text.utf8.distance(
            from: text.startIndex, to: end))
      rest = text[end...]
    }
    return marks
  }

  static func withoutMarks(_ text: String) -> String {
    var kept = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: markStart) {
      kept += rest[..<start]
      rest = rest[start...].firstIndex(of: markEnd).map { text[text.index(after: $0)...] } ?? ""
    }
    return kept + rest
  }
}
