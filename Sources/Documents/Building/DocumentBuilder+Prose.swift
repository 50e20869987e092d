import Diagnostics

extension DocumentBuilder {
  /// A piece of prose, or a formula that stands on lines of its own wherever it can.
  private enum Piece {
    case inline(Inline)
    case display(Formula)
  }

  /// The paragraph, cut where display formulas stand in it.
  mutating func paragraph(_ node: CMarkNode) -> [Block] {
    let pieces = self.pieces(of: trueLines(of: node), in: node.line)
    var blocks: [Block] = []
    var prose: [Inline] = []
    var isCut = false
    func end() {
      let content = isCut ? prose.trimmed : prose
      prose = []
      guard !content.isEmpty else { return }
      let html = content.compactMap(\.rawHTML)
      if isCut, html.count == content.count {
        blocks += html.map(Block.html)
      } else {
        blocks.append(.paragraph(content))
      }
    }
    for piece in pieces {
      switch piece {
      case .inline(let inline): prose.append(inline)
      case .display(let formula):
        isCut = true
        end()
        blocks.append(.formula(formula))
      }
    }
    end()
    return labelledImage(in: blocks, from: node).map { [.figure($0)] } ?? blocks
  }

  /// A heading's or a cell's content.
  func prose(of node: CMarkNode) -> [Inline] {
    inlines(of: trueLines(of: node), in: node.line)
  }

  private func trueLines(of node: CMarkNode) -> [CMarkNode] {
    var lines = TrueLines(self, first: node.line)
    return lines.corrected(node.children)
  }

  private func inlines(of nodes: [CMarkNode], in first: Int) -> [Inline] {
    pieces(of: nodes, in: first).map { piece in
      switch piece {
      case .inline(let inline): inline
      case .display(let formula): .formula(formula)
      }
    }
  }

  /// - Parameter first: the first line of the block that the nodes lie in.
  private func pieces(of nodes: [CMarkNode], in first: Int) -> [Piece] {
    var pieces: [Piece] = []
    for node in nodes {
      if case .text(let text) = node.kind {
        for piece in rewriting.mark.pieces(of: text) {
          switch piece {
          case .text(let words): if !words.isEmpty { pieces.append(.inline(.text(words))) }
          case .mark(let number):
            guard rewriting.marked.indices.contains(number) else { continue }
            switch rewriting.marked[number] {
            case .formula(let text, isDisplay: true, _): pieces.append(.display(formula(text)))
            case .formula(let text, isDisplay: false, _):
              pieces.append(.inline(.formula(formula(text))))
            case .formulaBlock, .table, .foldStart, .summary, .foldEnd: break
            }
          }
        }
      } else if let inline = inline(node, in: first) {
        pieces.append(.inline(inline))
      }
    }
    return pieces
  }

  private func inline(_ node: CMarkNode, in first: Int) -> Inline? {
    switch node.kind {
    case .softBreak: return .softBreak
    case .lineBreak: return .lineBreak
    case .code(let text):
      let code = restored(text)
      return .code(CodeSpan(code, range: codeRange(of: node, text: code, in: first)))
    case .html(let text):
      return .html(RawHTML(restored(text), range: range(of: node, in: first)))
    case .emphasis: return .emphasis(inlines(of: node.children, in: first))
    case .strong: return .strong(inlines(of: node.children, in: first))
    case .link(let destination, let title):
      return .link(
        Link(
          destination: restored(destination), title: restored(title),
          content: inlines(of: node.children, in: first), range: linkRange(of: node, in: first)))
    case .image(let source, let title):
      return .image(
        Image(
          source: restored(source), title: restored(title),
          alternative: inlines(of: node.children, in: first),
          range: linkRange(of: node, in: first)))
    case .text, .document, .quote, .list, .item, .codeBlock, .htmlBlock, .paragraph, .heading,
      .thematicBreak:
      return nil
    }
  }
}

extension Inline {
  fileprivate var rawHTML: RawHTML? {
    if case .html(let html) = self { html } else { nil }
  }
}

extension [Inline] {
  /// Without the space and the line ends at both ends.
  var trimmed: [Inline] {
    var content = self
    while let first = content.first {
      guard let kept = first.trimmed(atStart: true) else {
        content.removeFirst()
        continue
      }
      content[0] = kept
      break
    }
    while let last = content.last {
      guard let kept = last.trimmed(atStart: false) else {
        content.removeLast()
        continue
      }
      content[content.count - 1] = kept
      break
    }
    return content
  }
}

extension Inline {
  fileprivate func trimmed(atStart: Bool) -> Inline? {
    switch self {
    case .softBreak, .lineBreak: return nil
    case .text(let text):
      var words = Substring(text)
      if atStart {
        words = words.drop(while: \.isWhitespace)
      } else {
        while words.last?.isWhitespace == true { words.removeLast() }
      }
      return words.isEmpty ? nil : .text(String(words))
    case .code, .formula, .emphasis, .strong, .link, .image, .html: return self
    }
  }
}
