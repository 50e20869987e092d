/// The text of a page as its readers see it, a line for each sentence, heading, item, row and the like; formulas as
/// their LaTeX between dollars.
///
/// It reads any bytes, and of what is no page makes some lines.
struct PageText {
  private(set) var lines: [String] = []
  private var line = ""
  /// Open elements within one that is not read, that one included.
  private var hidden = 0
  private var isFormula = false
  private var isAnnotation = false

  private static let breaks: Set<String> = [
    "address", "article", "aside", "blockquote", "br", "caption", "dd", "details", "div", "dl",
    "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "title", "tr", "ul",
  ]
  /// What stands for a space of a formula until lines are broken.
  private static let spaceInFormula = "\u{E000}"
  private static let unread: Set<String> = ["script", "style", "svg"]
  private static let empty: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr",
  ]

  init(of html: [UInt8]) {
    var position = 0
    while position < html.count {
      let next = html[position...].firstIndex(of: UInt8(ascii: "<")) ?? html.count
      add(String(decoding: html[position..<next], as: UTF8.self))
      guard next < html.count else { break }
      let end = Self.endOfTag(in: html, from: next)
      let tag = Tag(html[next..<end])
      position = end
      if tag.isScript {
        position =
          html[end...].firstRange(of: Array("</\(tag.name)".utf8))?.lowerBound ?? html.count
      }
      take(tag)
    }
    breakLine()
  }

  private mutating func add(_ text: String) {
    guard hidden == 0, !isFormula || isAnnotation else { return }
    let text = text.decodingEntities
    line += isAnnotation ? text.replacing(" ", with: Self.spaceInFormula) : text
  }

  private mutating func take(_ tag: Tag) {
    if hidden > 0 {
      if !tag.isEmpty, !Self.empty.contains(tag.name) { hidden += tag.isEnd ? -1 : 1 }
      return
    }
    if !tag.isEnd, !tag.isEmpty, Self.unread.contains(tag.name) || tag.text.contains("katex-html") {
      hidden = 1
      return
    }
    switch tag.name {
    case "math":
      isFormula = !tag.isEnd
    case "annotation":
      isAnnotation = !tag.isEnd
      line += "$"
    case "td", "th":
      if !tag.isEnd, !line.allSatisfy(\.isWhitespace) { line += " | " }
    default:
      if Self.breaks.contains(tag.name) { breakLine() }
    }
  }

  private mutating func breakLine() {
    var sentence: [Substring] = []
    for word in line.split(whereSeparator: \.isWhitespace) {
      sentence.append(word)
      if let last = word.last, ".?!:;".contains(last) { breakSentence(&sentence) }
    }
    breakSentence(&sentence)
    line = ""
  }

  private mutating func breakSentence(_ words: inout [Substring]) {
    if !words.isEmpty {
      lines.append(words.joined(separator: " ").replacing(Self.spaceInFormula, with: " "))
    }
    words = []
  }

  /// Behind the `>` that no quotes are around.
  private static func endOfTag(in html: [UInt8], from start: Int) -> Int {
    if html[start...].starts(with: "<!--".utf8) {
      var position = start + 4
      while position < html.count, !html[position...].starts(with: "-->".utf8) { position += 1 }
      return min(position + 3, html.count)
    }
    var quote: UInt8?
    for position in start..<html.count {
      let byte = html[position]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return position + 1
      }
    }
    return html.count
  }

  private struct Tag {
    let text: String
    let name: String
    let isEnd: Bool
    /// Whether it closes itself, or is no tag of an element.
    let isEmpty: Bool

    /// Whether what is in it is not markup.
    var isScript: Bool { !isEnd && !isEmpty && (name == "script" || name == "style") }

    init(_ bytes: ArraySlice<UInt8>) {
      text = String(decoding: bytes, as: UTF8.self)
      let inner = text.dropFirst()
      isEnd = inner.first == "/"
      name = inner.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
      isEmpty = text.hasSuffix("/>") || name.isEmpty
    }
  }
}

extension String {
  fileprivate var decodingEntities: String {
    guard contains("&") else { return self }
    return replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
