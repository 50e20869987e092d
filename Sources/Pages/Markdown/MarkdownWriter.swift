public import Documents

/// Writes a document as Markdown that code hosts render.
public struct MarkdownWriter {
  /// How formulas are kept from readers of Markdown that know no mathematics.
  public enum Formulas: Hashable, Sendable {
    /// As they are. What reads Markdown first and dollars second, as GitHub does, may take a
    /// formula's `\\`, `_` or `*` for its own.
    case verbatim
    /// Inline, with commands in place of what Markdown would take for its own, such as `\lbrace`
    /// for `\{`: the same mathematics, but not the same LaTeX.
    case portable
  }

  /// How formulas are kept from what reads Markdown first.
  public var formulas: Formulas
  /// Whether an author's raw HTML is copied, comments included: where one ends, browsers and Markdown do not agree.
  public var allowsRawHTML: Bool
  /// The file that holds a figure's drawing, relative to the Markdown.
  public var figureFile: (Figure) -> String

  public init(
    formulas: Formulas = .portable, allowsRawHTML: Bool = false,
    figureFile: @escaping (Figure) -> String
  ) {
    self.formulas = formulas
    self.allowsRawHTML = allowsRawHTML
    self.figureFile = figureFile
  }

  /// The whole document, with a line end.
  public func text(of document: Document) -> String {
    let lines = lines(of: document.blocks, isTight: false)
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  /// - Parameter isTight: whether blank lines stand only where blocks would run together.
  func lines(of blocks: [Block], isTight: Bool) -> [String] {
    var lines: [String] = []
    var last: Block?
    var alternates = false
    for block in blocks where allowsRawHTML || !block.isRawHTML {
      if let last, !isTight || last.runsInto(block) { lines.append("") }
      alternates = last.map { $0.isList(like: block) } == true && !alternates
      // Code hosts give ids to headings alone.
      if let label = block.label { lines += ["<a id=\"\(label.id)\"></a>", ""] }
      lines += self.lines(of: block, alternatesMarker: alternates)
      last = block
    }
    return lines
  }

  private func lines(of block: Block, alternatesMarker: Bool) -> [String] {
    switch block {
    case .heading(let heading): lines(of: heading)
    case .paragraph(let content): proseLines(content)
    case .formula(let formula): lines(of: formula)
    case .code(let code): lines(of: code)
    case .quote(let blocks):
      blocks.isEmpty
        ? [">"] : lines(of: blocks, isTight: false).map { $0.isEmpty ? ">" : "> " + $0 }
    case .list(let list): lines(of: list, alternatesMarker: alternatesMarker)
    case .table(let table): lines(of: table)
    case .figure(let figure):
      proseLines([.image(image(of: figure))])
        + (figure.caption.isEmpty ? [] : [""] + proseLines([.emphasis(figure.caption)]))
    case .fold(let fold):
      [fold.isOpen ? "<details open>" : "<details>"]
        + ["<summary>" + prose(fold.summary, place: .line) + "</summary>", ""]
        + lines(of: fold.blocks, isTight: false) + ["", "</details>"]
    case .steps(let steps): lines(of: steps.flatMap(\.blocks), isTight: false)
    case .html(let html): textLines(html.text)
    case .thematicBreak: ["***"]
    }
  }

  private func image(of figure: Figure) -> Image {
    if case .image(let image) = figure.content { return image }
    return Image(source: figureFile(figure), alternative: [.text(figure.alternative)])
  }

  private func lines(of heading: Heading) -> [String] {
    let spansLines = heading.content.spansLines
    if spansLines, heading.level <= 2 {
      return proseLines(heading.content) + [heading.level == 1 ? "===" : "---"]
    }
    var text = prose(heading.content, place: .line)
    let hashes = text.reversed().prefix { $0 == "#" }.count
    if hashes > 0 { text.insert("\\", at: text.index(text.endIndex, offsetBy: -hashes)) }
    let marker = String(repeating: "#", count: min(max(heading.level, 1), 6))
    return [text.isEmpty ? marker : marker + " " + text]
  }

  private func lines(of code: CodeBlock) -> [String] {
    let mark: Character = code.info.contains("`") ? "~" : "`"
    let fence = fence(of: mark, around: code.text)
    let info = code.info.escapingAddress(marks: "")
    return [fence + info] + textLines(code.text) + [fence]
  }

  /// `$$` only for formulas in which no reader of Markdown can find Markdown; else a block of
  /// `math`, which GitHub and GitLab read alike.
  private func lines(of formula: Formula) -> [String] {
    let tag = formula.label.flatMap { $0.number == 0 ? nil : #" \tag{\#($0.number)}"# } ?? ""
    var latex = textLines(
      formulas == .portable ? formula.latex.withoutTags : formula.latex)
    if !latex.isEmpty { latex[latex.count - 1] += tag }
    if formula.latex.isFreeOfMarkdown { return ["$$"] + latex + ["$$"] }
    let fence = fence(of: "`", around: formula.latex)
    return [fence + "math"] + latex + [fence]
  }

  private func lines(of list: List, alternatesMarker: Bool) -> [String] {
    var lines: [String] = []
    for (index, item) in list.items.enumerated() {
      let marker: String
      if let start = list.start {
        marker = "\(min(start + index, 999_999_999))" + (alternatesMarker ? ") " : ". ")
      } else {
        marker = alternatesMarker ? "+ " : "- "
      }
      if index > 0, !list.isTight { lines.append("") }
      let indent = String(repeating: " ", count: marker.count)
      let content = self.lines(of: item, isTight: list.isTight)
      lines.append(content.isEmpty ? String(marker.dropLast()) : marker + content[0])
      lines += content.dropFirst().map { $0.isEmpty ? "" : indent + $0 }
    }
    return lines
  }

  private func lines(of table: Table) -> [String] {
    func line(_ cells: [[Inline]]) -> String {
      cells.map { "| " + prose($0, place: .cell) + " " }.joined() + "|"
    }
    let rule = table.alignments.map { alignment in
      switch alignment {
      case .natural: "| --- "
      case .left: "| :-- "
      case .center: "| :-: "
      case .right: "| --: "
      }
    }
    let caption = table.caption.isEmpty ? [] : proseLines(table.caption) + [""]
    return caption + [line(table.header), rule.joined() + "|"] + table.rows.map(line)
  }

  private func textLines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private func proseLines(_ content: [Inline]) -> [String] {
    textLines(prose(content, place: .block))
  }

  private func prose(_ content: [Inline], place: MarkdownProse.Place) -> String {
    var prose = MarkdownProse(
      place: place, formulas: formulas, allowsRawHTML: allowsRawHTML)
    prose.write(content)
    return prose.finished
  }

  /// At least three marks, and more than stand together in the text.
  private func fence(of mark: Character, around text: String) -> String {
    var longest = 2
    var run = 0
    for character in text {
      run = character == mark ? run + 1 : 0
      longest = max(longest, run)
    }
    return String(repeating: mark, count: longest + 1)
  }
}

extension Block {
  fileprivate var isRawHTML: Bool {
    if case .html = self { true } else { false }
  }
}
