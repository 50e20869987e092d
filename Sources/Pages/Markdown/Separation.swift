import Documents

extension Block {
  /// Whether the next block would be read as a part of this one without a blank line between.
  func runsInto(_ next: Block) -> Bool {
    switch self {
    case .heading, .formula, .code, .thematicBreak, .fold: return next.needsBlankLine
    case .html, .figure, .steps: return true
    case .paragraph:
      switch next {
      case .paragraph, .html, .figure, .steps: return true
      case .list(let list): return list.start ?? 1 != 1 || list.items.first?.isEmpty != false
      case .heading, .formula, .code, .quote, .table, .fold, .thematicBreak: return false
      }
    case .quote, .list, .table:
      switch next {
      case .paragraph, .table, .figure, .html, .steps: return true
      case .heading, .formula, .code, .fold, .thematicBreak: return false
      case .quote: if case .quote = self { return true } else { return false }
      case .list: return false
      }
    }
  }

  private var needsBlankLine: Bool {
    switch self {
    case .figure, .steps: true
    case .heading, .paragraph, .formula, .code, .quote, .list, .table, .fold, .html,
      .thematicBreak:
      false
    }
  }

  /// Whether both are lists that one kind of marker would make into one.
  func isList(like other: Block) -> Bool {
    guard case .list(let list) = self, case .list(let next) = other else { return false }
    return (list.start == nil) == (next.start == nil)
  }
}
