import Diagnostics
import Documents
import YAML

/// What a lesson's front matter says. All of it may be left out.
struct LessonSettings {
  var title: String?
  var language: Placed<String>?
  /// The file of a network that stands above the whole lesson.
  var network: Placed<String>?
  var digits: Int?
  /// How the lesson writes formulas, where it differs from the course.
  var notation = NotationSettings()
  var metadata = Metadata()

  private enum Key: String, CaseIterable { case title, lang, network, digits, notation, names }

  init(_ text: SourceText, reporting diagnostics: inout [Diagnostic]) {
    guard let node = YAMLNode(text, reporting: &diagnostics) else {
      notation.isBroken = true
      return
    }
    guard !node.isNull else { return }
    guard case .mapping(let mapping) = node else {
      diagnostics.append(
        .error(
          "the front matter must be a mapping, such as title: …, found \(node.kind)", at: node.range
        ))
      return
    }
    metadata = Metadata(mapping, reporting: &diagnostics)
    var foreign: [ForeignKey] = []
    for entry in mapping.entries {
      let name = entry.key.text
      guard let key = Key(rawValue: name) else {
        if MetadataKey(rawValue: name) != nil || MetadataKey.hasPrefix(name) { continue }
        if let refusal = ForeignKey.refusal(of: entry) {
          diagnostics.append(refusal)
        } else if let key = ForeignKey(entry.key) {
          foreign.append(key)
        } else {
          diagnostics.append(Self.unknown(entry.key))
        }
        continue
      }
      switch key {
      case .title:
        title = entry.value.text("the title", reporting: &diagnostics)?.value
        warnOfComment(behind: entry.value, reporting: &diagnostics)
      case .lang:
        language = entry.value.languageTag("'lang'", reporting: &diagnostics)
          .map { Placed($0, at: entry.value.range) }
      case .network: network = entry.value.text("'network'", reporting: &diagnostics)
      case .digits:
        digits = entry.value.integer(
          "'digits'", in: LessonContext.digitsRange, reporting: &diagnostics)
      case .notation: notation.read(notation: entry.value, reporting: &diagnostics)
      case .names: notation.read(names: entry.value, reporting: &diagnostics)
      }
    }
    if let note = ForeignKey.note(on: foreign) { diagnostics.append(note) }
  }

  private static func unknown(_ key: YAMLScalar) -> Diagnostic {
    let names = Key.allCases.map(\.rawValue) + MetadataKey.allCases.map(\.rawValue)
    return .error(
      "unknown key '\(key.text)' in the front matter\(suggestion(for: key.text, among: names))",
      at: key.range, notes: ["a key of your own begins with 'x-'"])
  }

  /// `title: Lesson #2` is read as "Lesson".
  private func warnOfComment(behind node: YAMLNode, reporting diagnostics: inout [Diagnostic]) {
    guard case .scalar(let scalar) = node, scalar.style == .plain else { return }
    let file = scalar.range.file
    let end = scalar.range.offsets.upperBound
    let rest = file.text[end...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    guard let sign = rest.firstIndex(of: UInt8(ascii: "#")),
      rest.dropFirst(sign - end + 1).first != UInt8(ascii: " ")
    else { return }
    diagnostics.append(
      .warning(
        "the title ends here: ' #' begins a comment",
        at: SourceRange(file: file, offsets: sign..<rest.endIndex),
        notes: ["if it belongs to the title, put the whole title in single quotes"]))
  }
}
