extension Document {
  public var links: [Link] {
    var links: [Link] = []
    forEachBlock { _ in
    } inline: {
      if case .link(let link) = $0 { links.append(link) }
    }
    return links
  }

  /// All images, in the order in which they stand, those that are figures included.
  public var images: [Image] {
    var images: [Image] = []
    forEachBlock {
      if case .figure(let figure) = $0, case .image(let image) = figure.content {
        images.append(image)
      }
    } inline: {
      if case .image(let image) = $0 { images.append(image) }
    }
    return images
  }

  /// All formulas, in their order, with whether each stands on lines of its own.
  public var formulas: [(formula: Formula, isDisplay: Bool)] {
    var formulas: [(formula: Formula, isDisplay: Bool)] = []
    forEachBlock {
      if case .formula(let formula) = $0 { formulas.append((formula, true)) }
    } inline: {
      if case .formula(let formula) = $0 { formulas.append((formula, false)) }
    }
    return formulas
  }

  /// All of the author's raw HTML, comments apart from the rest.
  public var rawHTML: (markup: [RawHTML], comments: [RawHTML]) {
    var found: [RawHTML] = []
    forEachBlock {
      if case .html(let html) = $0 { found.append(html) }
    } inline: {
      if case .html(let html) = $0 { found.append(html) }
    }
    return (found.filter { !$0.isComment }, found.filter(\.isComment))
  }
}

extension RawHTML {
  /// Whether this is one comment and nothing else.
  public var isComment: Bool {
    let end = text.lastIndex { !$0.isWhitespace }
    guard let end else { return false }
    let words = text[...end].drop(while: \.isWhitespace)
    guard words.count >= 7, words.hasPrefix("<!--"), words.hasSuffix("-->") else { return false }
    return !words.dropFirst(4).dropLast(3).contains("-->")
  }
}
