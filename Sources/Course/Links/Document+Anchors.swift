import Documents

extension Document {
  /// The document with an id for each heading, made from its text as code hosts do it:
  /// `the-chain-rule`, and `the-chain-rule-1` for the second of that name.
  func withAnchors() -> Document {
    var names = AnchorNames()
    var document = self
    document.blocks = names.given(to: blocks)
    return document
  }

  /// The ids of all headings.
  var anchors: Set<String> { Set(headings(in: blocks, everywhere: true).map(\.anchor)) }

  /// The headings that a table of contents lists: not those in quotes, lists and folds.
  var contents: [Heading] { headings(in: blocks, everywhere: false) }
}

private func headings(in blocks: [Block], everywhere: Bool) -> [Heading] {
  blocks.flatMap { block -> [Heading] in
    switch block {
    case .heading(let heading): [heading]
    case .quote(let blocks): everywhere ? headings(in: blocks, everywhere: true) : []
    case .list(let list):
      everywhere ? list.items.flatMap { headings(in: $0, everywhere: true) } : []
    case .fold(let fold): everywhere ? headings(in: fold.blocks, everywhere: true) : []
    case .paragraph, .formula, .code, .table, .figure, .html, .thematicBreak: []
    }
  }
}

private struct AnchorNames {
  /// The page's own ids are taken.
  private var taken: Set<String> = ["content"]

  mutating func given(to blocks: [Block]) -> [Block] {
    var result: [Block] = []
    for block in blocks {
      switch block {
      case .heading(var heading):
        heading.anchor = next(for: heading.content.plainText)
        result.append(.heading(heading))
      case .quote(let blocks): result.append(.quote(given(to: blocks)))
      case .list(var list):
        for i in list.items.indices { list.items[i] = given(to: list.items[i]) }
        result.append(.list(list))
      case .fold(var fold):
        fold.blocks = given(to: fold.blocks)
        result.append(.fold(fold))
      case .paragraph, .formula, .code, .table, .figure, .html, .thematicBreak:
        result.append(block)
      }
    }
    return result
  }

  private mutating func next(for text: String) -> String {
    let letters = text.lowercased().compactMap { character -> Character? in
      if character == " " || character == "-" { return "-" }
      return character.isLetter || character.isNumber || character == "_" ? character : nil
    }
    let name = letters.isEmpty ? "section" : String(letters)
    var candidate = name
    var number = 0
    while !taken.insert(candidate).inserted {
      number += 1
      candidate = "\(name)-\(number)"
    }
    return candidate
  }
}
