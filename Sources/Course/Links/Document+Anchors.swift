import Documents

extension Document {
  /// The document with an id for each heading, none of them the page's own.
  func withAnchors() -> Document {
    var document = self
    document.assignAnchors(besides: ["content"])
    return document
  }

  /// The ids of all headings.
  var anchors: Set<String> { Set(headings.map(\.anchor)) }

  /// The headings that a table of contents lists: not those in quotes, lists and folds.
  var contents: [Heading] {
    blocks.compactMap { block in
      if case .heading(let heading) = block { heading } else { nil }
    }
  }
}
