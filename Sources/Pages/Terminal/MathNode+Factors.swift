/// Where a line needs brackets.
extension MathNode {
  /// Whether it would be read as multiplied with what stands next to it.
  var isFactor: Bool {
    switch self {
    case .atom(let text): !["…", "⋯", "?"].contains(text)
    case .script(let base, _, _): !base.isLargeOperator && base.isFactor
    case .group(let nodes): nodes.first?.isFactor ?? false
    case .space: false
    case .opening, .closing, .fenced, .fraction, .root, .accent, .function, .rows: true
    case .sign, .punctuation, .largeOperator, .text: false
    }
  }

  var isOpening: Bool {
    switch self {
    case .opening, .fenced: true
    case .script(let base, _, _): base.isOpening
    case .atom, .sign, .punctuation, .closing, .space, .largeOperator, .function, .group, .text,
      .fraction, .root, .accent, .rows:
      false
    }
  }

  var isLargeOperator: Bool { if case .largeOperator = self { true } else { false } }
  var isFunction: Bool { if case .function = self { true } else { false } }
  var isSign: Bool { if case .sign = self { true } else { false } }

  fileprivate var isDifferential: Bool {
    switch self {
    case .atom(let text): text == "∂" || text == "d"
    case .script(let base, let sub, _): sub.isEmpty && base.isDifferential
    default: false
    }
  }
}

extension [MathNode] {
  /// Whether a sign stands between two of them.
  var isSumOrRelation: Bool {
    if count == 1, case .group(let nodes) = self[0] { return nodes.isSumOrRelation }
    return dropFirst().contains(where: \.isSign)
  }

  var isFraction: Bool {
    guard count == 1 else { return false }
    switch self[0] {
    case .fraction: return true
    case .group(let nodes): return nodes.isFraction
    default: return false
    }
  }

  /// `∂` or `d`, perhaps with a power.
  var isDifferentialAlone: Bool { count == 1 && self[0].isDifferential }

  /// One piece; or one with a differential before it, or a fence around it.
  var isOneFactor: Bool {
    let pieces = filter { if case .space = $0 { false } else { true } }
    guard let first = pieces.first else { return false }
    switch pieces.count {
    case 1:
      if case .group(let nodes) = first { return nodes.isOneFactor }
      return !pieces.isFraction
    case 2: return first.isDifferential
    default: return false
    }
  }
}

extension String {
  var trimmingBlanks: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
