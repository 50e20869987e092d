extension Document {
  /// Gives every heading an id of its own, made from its words as GitHub makes it. Where two headings,
  /// formulas or steps have the same, the second's ends in `-1`.
  ///
  /// - Parameter taken: ids that the page uses already.
  public mutating func assignAnchors(besides taken: Set<String> = []) {
    var labels: Set<String> = []
    forEachBlock {
      if let label = $0.label { labels.insert(label.id) }
    } inline: { _ in
    }
    var anchors = Anchors(taken: taken.union(labels))
    blocks = blocks.map { $0.withAnchors(&anchors) }
  }
}

/// The ids that are taken on a page.
private struct Anchors {
  private var taken: Set<String>
  private var repetitions: [String: Int] = [:]

  init(taken: Set<String>) { self.taken = taken }

  mutating func anchor(for heading: Heading) -> String {
    anchor(Self.slug(of: heading.content.plainText))
  }

  /// The anchor, or where that is taken, one like it; none for none.
  mutating func anchor(_ wanted: String) -> String {
    guard !wanted.isEmpty else { return "" }
    var anchor = wanted
    while !taken.insert(anchor).inserted {
      let number = repetitions[wanted, default: 0] + 1
      repetitions[wanted] = number
      anchor = "\(wanted)-\(number)"
    }
    return anchor
  }

  /// Letters, numbers, `_` and `-`, in lower case; spaces become `-`.
  private static func slug(of words: String) -> String {
    var slug = ""
    for character in words.lowercased() {
      if character.isLetter || character.isNumber || character == "-" || character == "_" {
        slug.append(character)
      } else if character.isWhitespace {
        slug.append("-")
      }
    }
    return slug.isEmpty ? "section" : slug
  }
}

extension Block {
  fileprivate func withAnchors(_ anchors: inout Anchors) -> Block {
    switch self {
    case .heading(var heading):
      heading.anchor = anchors.anchor(for: heading)
      return .heading(heading)
    case .formula(var formula):
      formula.anchor = formula.label?.id ?? anchors.anchor(formula.anchor)
      return .formula(formula)
    case .quote(let blocks): return .quote(blocks.map { $0.withAnchors(&anchors) })
    case .list(var list):
      list.items = list.items.map { $0.map { $0.withAnchors(&anchors) } }
      return .list(list)
    case .fold(var fold):
      fold.blocks = fold.blocks.map { $0.withAnchors(&anchors) }
      return .fold(fold)
    case .steps(var steps):
      for index in steps.indices {
        steps[index].anchor = anchors.anchor(steps[index].anchor)
        steps[index].blocks = steps[index].blocks.map { $0.withAnchors(&anchors) }
      }
      return .steps(steps)
    case .paragraph, .code, .table, .figure, .html, .thematicBreak: return self
    }
  }
}
