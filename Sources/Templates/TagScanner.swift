import Diagnostics

/// A piece of a template's text, before sections are matched.
enum Token: Hashable, Sendable {
  /// Text within one line, without its line end.
  case text(Range<Int>)
  case lineEnd(Range<Int>)
  case tag(Tag)
}

struct Tag: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case comment, delimiters
    case variable(Name, isRaw: Bool)
    case sectionStart(Name, isInverted: Bool)
    case sectionEnd(Name)
    case partial(Name, indentation: String?)
  }

  var kind: Kind
  /// The whole tag with its delimiters.
  let offsets: Range<Int>
}

/// Splits a template into text, line ends and tags.
struct TagScanner {
  private let source: SourceFile
  private let text: [UInt8]
  private var open: [UInt8]
  private var close: [UInt8]
  private var position = 0

  init(_ source: SourceFile, delimiters: Delimiters) {
    self.source = source
    text = source.text
    open = Array(delimiters.open.utf8)
    close = Array(delimiters.close.utf8)
  }

  mutating func tokens() throws(TemplateError) -> [Token] {
    var tokens: [Token] = []
    var start = 0
    func textBefore(_ end: Int) -> [Token] { start < end ? [.text(start..<end)] : [] }
    while position < text.count {
      if isAt(open) {
        tokens += textBefore(position)
        tokens.append(.tag(try tag()))
        start = position
      } else if let lineEnd = lineEnd() {
        tokens += textBefore(position)
        tokens.append(.lineEnd(lineEnd))
        position = lineEnd.upperBound
        start = position
      } else {
        position += 1
      }
    }
    return tokens + textBefore(position)
  }

  private func isAt(_ bytes: [UInt8], from offset: Int? = nil) -> Bool {
    text[(offset ?? position)...].starts(with: bytes)
  }

  private func lineEnd() -> Range<Int>? {
    if text[position] == UInt8(ascii: "\n") { return position..<position + 1 }
    return isAt(Array("\r\n".utf8)) ? position..<position + 2 : nil
  }

  /// The tag that begins at `position`, which moves behind it.
  private mutating func tag() throws(TemplateError) -> Tag {
    let start = position
    let content = start + open.count
    let sigil = content < text.count ? text[content] : 0
    let closing: [UInt8] =
      switch sigil {
      case UInt8(ascii: "{"): [UInt8(ascii: "}")] + close
      case UInt8(ascii: "="): [UInt8(ascii: "=")] + close
      default: close
      }
    let body = content + (closing.count > close.count ? 1 : 0)
    guard let end = (body..<max(body, text.count)).first(where: { isAt(closing, from: $0) }) else {
      throw .unclosedTag(expected: closing, at: self[start..<min(body, text.count)])
    }
    position = end + closing.count
    let named = body == content ? content + 1..<max(content + 1, end) : body..<end
    let kind: Tag.Kind =
      switch sigil {
      case UInt8(ascii: "!"): .comment
      case UInt8(ascii: "="): try newDelimiters(in: body..<end, of: start..<position)
      case UInt8(ascii: "{"), UInt8(ascii: "&"): .variable(try name(in: named), isRaw: true)
      case UInt8(ascii: "#"): .sectionStart(try name(in: named), isInverted: false)
      case UInt8(ascii: "^"): .sectionStart(try name(in: named), isInverted: true)
      case UInt8(ascii: "/"): .sectionEnd(try name(in: named))
      case UInt8(ascii: ">"): .partial(try name(in: named), indentation: nil)
      default: .variable(try name(in: content..<end), isRaw: false)
      }
    return Tag(kind: kind, offsets: start..<position)
  }

  private mutating func newDelimiters(
    in offsets: Range<Int>, of tag: Range<Int>
  ) throws(TemplateError) -> Tag.Kind {
    let words = text[offsets].split(whereSeparator: isBlank)
    guard words.count == 2,
      let new = Delimiters(
        open: String(decoding: words[0], as: UTF8.self),
        close: String(decoding: words[1], as: UTF8.self))
    else { throw .badDelimiters(at: self[tag]) }
    open = Array(new.open.utf8)
    close = Array(new.close.utf8)
    return .delimiters
  }

  private func name(in offsets: Range<Int>) throws(TemplateError) -> Name {
    var trimmed = offsets
    while let first = trimmed.first, isBlank(text[first]) { trimmed.removeFirst() }
    while let last = trimmed.last, isBlank(text[last]) { trimmed.removeLast() }
    let name = String(decoding: text[trimmed], as: UTF8.self)
    if name == "." { return Name(text: name, parts: [], offsets: trimmed) }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard !parts.contains(""), !text[trimmed].contains(where: isBlank) else {
      throw .badName(name, at: self[trimmed.isEmpty ? offsets : trimmed])
    }
    return Name(text: name, parts: parts, offsets: trimmed)
  }

  private subscript(offsets: Range<Int>) -> SourceRange {
    SourceRange(file: source, offsets: offsets)
  }
}

extension TemplateError {
  fileprivate static func unclosedTag(expected: [UInt8], at range: SourceRange) -> Self {
    Self(
      "this tag is not closed; expected '\(String(decoding: expected, as: UTF8.self))'", at: range)
  }

  fileprivate static func badDelimiters(at range: SourceRange) -> Self {
    Self(
      "new delimiters are two words without '=', as in '{{=<% %>=}}'", at: range)
  }

  fileprivate static func badName(_ name: String, at range: SourceRange) -> Self {
    Self(
      name.isEmpty
        ? "this tag has no name"
        : "'\(name)' is no name; expected words joined by single dots, or '.'",
      at: range)
  }
}
