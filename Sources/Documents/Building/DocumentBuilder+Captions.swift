import Diagnostics

extension DocumentBuilder {
  /// A table or a block of code with the paragraph behind it as its caption; nil where that is none.
  ///
  ///     : What stands in each cell. {#tbl:cells}
  mutating func captioned(_ block: Block?, by made: [Block], from node: CMarkNode) -> Block? {
    guard extensions.contains(.captions), let block, made.count == 1,
      case .paragraph(let content) = made[0]
    else { return nil }
    switch block {
    case .table(var table):
      guard table.caption.isEmpty, table.label == nil,
        let words = content.withoutStart([": ", "Table: "])
      else { return nil }
      (table.caption, table.label) = caption(words, .table, from: node)
      return .table(table)
    case .code(var code):
      guard code.caption.isEmpty, code.label == nil, !code.info.isEmpty,
        let words = content.withoutStart([": "])
      else { return nil }
      (code.caption, code.label) = caption(words, .figure, from: node)
      return .code(code)
    case .heading, .paragraph, .formula, .quote, .list, .figure, .fold, .steps, .html,
      .thematicBreak:
      return nil
    }
  }

  /// An image that has a paragraph for itself and a label behind it; what stands for it is its caption, too.
  mutating func labelledImage(in blocks: [Block], from node: CMarkNode) -> Figure? {
    guard extensions.contains(.captions), blocks.count == 1,
      case .paragraph(let content) = blocks[0], content.count == 2,
      case .image(let image) = content[0], case .text = content[1]
    else { return nil }
    let (rest, label) = labelled(content, .figure, from: node)
    guard let label, rest == [content[0]] else { return nil }
    return Figure(
      content: .image(image), alternative: image.alternative.plainText,
      caption: image.alternative, label: label)
  }

  /// Reports what was meant as a label, and stands behind nothing that can have one.
  mutating func reportStrayLabel(in blocks: [Block], from node: CMarkNode) {
    guard extensions.contains(.captions), case .paragraph = node.kind,
      case .paragraph(let content)? = blocks.last, case .text? = content.last,
      let stray = strayLabel(atEndOf: node)
    else { return }
    guard stray.text.hasPrefix("#") else {
      warnOfMissingSign(in: stray)
      return
    }
    let isCaption = content.withoutStart([": "]) != nil
    let message =
      isCaption
      ? "a caption stands under a table or a drawing, and there is none above this one"
      : "'\(stray.text)' labels a paragraph; a label is for a formula, a figure or a table"
    diagnostics.append(.error(message, at: stray))
  }

  private func strayLabel(atEndOf node: CMarkNode) -> SourceRange? {
    guard case .prose(let source, _)? = rewriting.leaves[node.line] else { return nil }
    return LabelSyntax.stray(atEndOf: rewriting.file.text, in: source)
      .map { SourceRange(file: rewriting.file, offsets: $0) }
  }

  private mutating func warnOfMissingSign(in label: SourceRange) {
    diagnostics.append(
      .warning("'{\(label.text)}' is no label; a label is {#\(label.text)}", at: label))
  }

  private mutating func caption(
    _ words: [Inline], _ kind: Label.Kind, from node: CMarkNode
  ) -> (content: [Inline], label: Label?) {
    let caption = labelled(words, kind, from: node)
    if caption.label == nil, let stray = strayLabel(atEndOf: node), !stray.text.hasPrefix("#") {
      warnOfMissingSign(in: stray)
    }
    return caption
  }

  /// The content of a paragraph without the label that it ends with, and that label.
  private mutating func labelled(
    _ content: [Inline], _ kind: Label.Kind, from node: CMarkNode
  ) -> (content: [Inline], label: Label?) {
    guard case .prose(let source, _)? = rewriting.leaves[node.line],
      case .text(let words)? = content.last,
      let open = words.lastIndex(of: "{"),
      LabelSyntax.label(atEndOf: rewriting.file.text, in: source) != nil
    else { return (content, nil) }
    let rest = content.dropLast() + [.text(String(words[..<open]))]
    let range = SourceRange(file: rewriting.file, offsets: source)
    return (Array(rest).trimmed, label(kind, atEndOf: range))
  }

  mutating func label(_ kind: Label.Kind, atEndOf range: SourceRange) -> Label? {
    guard let id = LabelSyntax.label(atEndOf: rewriting.file.text, in: range.offsets) else {
      return nil
    }
    return Label(
      kind, at: SourceRange(file: rewriting.file, offsets: id), reporting: &diagnostics)
  }
}

extension [Inline] {
  /// What follows one of these words; nil where this begins with none of them.
  fileprivate func withoutStart(_ starts: [String]) -> [Inline]? {
    guard case .text(let text)? = first, let start = starts.first(where: text.hasPrefix) else {
      return nil
    }
    return ([.text(String(text.dropFirst(start.count)))] + dropFirst()).trimmed
  }
}
