import Documents

/// Prose as Markdown, as it is being written.
struct MarkdownProse {
  enum Place: Hashable {
    /// Lines of its own.
    case block
    /// A part of one line.
    case line
    /// A cell of a table, where pipes are escaped.
    case cell
  }

  let place: Place
  let formulas: MarkdownWriter.Formulas
  let allowsRawHTML: Bool
  private var text = ""
  private var isInLink = false
  /// The mark around the text that is being written, and the one that the last piece ended with.
  private var outerMark: Character?
  private var lastMark: Character?
  /// Whether an emphasis holds nothing but the piece that is being written, so that `***` reads as
  /// both.
  private var isOnlyChild = false

  init(place: Place, formulas: MarkdownWriter.Formulas, allowsRawHTML: Bool) {
    self.place = place
    self.formulas = formulas
    self.allowsRawHTML = allowsRawHTML
  }

  /// What was written, with space at its end kept.
  var finished: String { text.encodingSpaceAtEnd }

  mutating func write(_ content: [Inline]) {
    for (index, piece) in content.enumerated() {
      write(piece, before: index + 1 < content.count ? content[index + 1] : nil)
    }
  }

  private mutating func write(_ piece: Inline, before next: Inline?) {
    let mark = lastMark
    lastMark = nil
    switch piece {
    case .text(let words): write(text: words, before: next)
    case .code(let code): text += codeSpan(code.text)
    case .formula(let formula): write(formula)
    case .emphasis(let content): enclose(content, in: 1, after: mark)
    case .strong(let content): enclose(content, in: 2, after: mark)
    case .link(let link): write(link)
    case .image(let image):
      text += "!["
      let wasInLink = isInLink
      isInLink = true
      write(image.alternative)
      isInLink = wasInLink
      text += "](" + target(image.source, title: image.title) + ")"
    case .html(let html): if allowsRawHTML { text += html.text }
    case .softBreak: breakLine("\n")
    case .lineBreak: breakLine("\\\n")
    }
  }

  private mutating func breakLine(_ end: String) {
    guard place == .block else { return text += " " }
    if text.last == " " || text.last == "\t" { text = text.encodingSpaceAtEnd }
    text += end
  }

  private mutating func write(text words: String, before next: Inline?) {
    var escaper = TextEscaper(
      isAtLineStart: place == .block && (text.isEmpty || text.last == "\n"),
      isInLink: isInLink, isInCell: place == .cell)
    if text.hasSuffix("$"), let digit = words.unicodeScalars.first, ("0"..."9").contains(digit) {
      text += "&#\(digit.value);"
      text += escaper.escape(String(words.unicodeScalars.dropFirst()), before: next)
    } else {
      text += escaper.escape(words, before: next)
    }
  }

  private mutating func enclose(_ content: [Inline], in count: Int, after last: Character?) {
    let isWord = text.last.map { $0.isLetter || $0.isNumber } == true
    let touchesOuter = outerMark != nil && text.last == outerMark && !(count == 2 && isOnlyChild)
    let mark: Character = !isWord && (last == "*" || touchesOuter) ? "_" : "*"
    let marks = String(repeating: mark, count: count)
    let outer = outerMark
    let wasOnlyChild = isOnlyChild
    outerMark = mark
    isOnlyChild = count == 1 && content.count == 1
    text += marks
    write(content)
    text += marks
    outerMark = outer
    isOnlyChild = wasOnlyChild
    lastMark = mark
  }

  private mutating func write(_ link: Link) {
    if link.title.isEmpty, link.content == [.text(link.destination)], link.destination.isWebAddress
    {
      text += "<" + link.destination + ">"
      return
    }
    text += "["
    isInLink = true
    write(link.content)
    isInLink = false
    text += "](" + target(link.destination, title: link.title) + ")"
  }

  private func target(_ address: String, title: String) -> String {
    let isPlain =
      !address.isEmpty && !address.contains { $0 == " " || $0.isNewline || "()<>".contains($0) }
    let target =
      isPlain && !address.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
      ? address.escapingAddress(marks: "") : "<" + address.escapingAddress(marks: "<>") + ">"
    guard !title.isEmpty else { return target }
    let words = title.escapingAddress(marks: "\"").replacing("<", with: "\\<")
    return target + " \"" + words + "\""
  }

  private func codeSpan(_ code: String) -> String {
    var runs: Set<Int> = []
    var run = 0
    for character in code + " " {
      if character == "`" {
        run += 1
      } else {
        runs.insert(run)
        run = 0
      }
    }
    let count = (1...).first { !runs.contains($0) } ?? 1
    let marks = String(repeating: "`", count: count)
    let isBlank = code.allSatisfy { $0 == " " }
    let touches = code.hasPrefix("`") || code.hasSuffix("`")
    let isPadded = code.hasPrefix(" ") && code.hasSuffix(" ") && !isBlank
    let content = place == .cell ? code.replacing("|", with: "\\|") : code
    return touches || isPadded ? marks + " " + content + " " + marks : marks + content + marks
  }

  private mutating func write(_ formula: Formula) {
    var latex = formula.latex.trimmingSpace
    guard !latex.isEmpty else { return }
    if formulas == .portable {
      latex = latex.withoutMarkdown(isInCell: place == .cell).trimmingSpace
    }
    if place != .block { latex = latex.replacing("\n", with: " ") }
    // A dollar that follows a space closes nothing.
    if latex.last?.isWhitespace == true { latex += "{}" }
    text += "$" + latex + "$"
  }
}

extension [Inline] {
  /// Whether a line ends somewhere inside.
  var spansLines: Bool {
    contains { piece in
      switch piece {
      case .softBreak, .lineBreak: true
      case .emphasis(let content), .strong(let content): content.spansLines
      case .link(let link): link.content.spansLines
      case .image(let image): image.alternative.spansLines
      case .text, .code, .formula, .html: false
      }
    }
  }
}

extension String {
  /// Whether Markdown may give this address between `<` and `>`.
  fileprivate var isWebAddress: Bool {
    (hasPrefix("http://") || hasPrefix("https://"))
      && !unicodeScalars.contains { $0.value <= 0x20 || "<>\\&".unicodeScalars.contains($0) }
  }

  /// Without the spaces at its ends; `\ ` is no space.
  fileprivate var trimmingSpace: String {
    var words = drop(while: \.isWhitespace)
    while words.last?.isWhitespace == true {
      let rest = words.dropLast()
      if rest.reversed().prefix(while: { $0 == "\\" }).count % 2 == 1 { break }
      words = rest
    }
    return String(words)
  }

  fileprivate var encodingSpaceAtEnd: String {
    let spaces = reversed().prefix { $0 == " " || $0 == "\t" }.count
    guard spaces > 0 else { return self }
    let tail = suffix(spaces).map { $0 == " " ? "&#32;" : "&#9;" }.joined()
    return String(dropLast(spaces)) + tail
  }
}
