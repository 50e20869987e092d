import Documents

extension Document {
  /// The document with an id for each heading, none of them the page's own.
  func withAnchors() -> Document {
    var document = self
    document.assignAnchors(besides: ["content", "found", "quantities", "quantity-note"])
    return document
  }

  /// What a link may lead to, by its id, with what refers to it: a heading's title, an equation's number.
  var anchors: [String: [Inline]] {
    var anchors: [String: [Inline]] = [:]
    forEachBlock {
      switch $0 {
      case .heading(let heading): anchors[heading.anchor] = heading.content.withoutLinks
      case .formula(let formula):
        if !formula.anchor.isEmpty { anchors[formula.anchor] = [.formula(Formula(formula.latex))] }
      case .steps(let steps):
        for step in steps where !step.anchor.isEmpty { anchors[step.anchor] = [.text(step.name)] }
      case .paragraph, .code, .quote, .list, .table, .figure, .fold, .html, .thematicBreak: break
      }
      if let label = $0.label { anchors[label.id] = [.text(label.name)] }
    } inline: { _ in
    }
    return anchors
  }

  /// The headings that a table of contents lists: not those in quotes, lists and folds.
  var contents: [Heading] {
    blocks.compactMap { block in
      if case .heading(let heading) = block { heading } else { nil }
    }
  }
}
