import Expressions

/// A place where something is missing without which a formula means nothing.
struct CertainSlip {
  /// Where it stands among the tokens of the formula.
  let position: Int
  let error: NotationError
  /// Whether it is one only in a relation: alone, it may be a part of a formula that a text speaks of.
  var needsRelation = false

  /// - Parameter tokens: with braces around every argument.
  static func all(in tokens: [Token]) -> [CertainSlip] {
    SlipSearch(tokens: tokens).found
  }
}

extension NotationError {
  /// The same error of what stands in no relation.
  func withoutRelation(_ slips: [CertainSlip]) -> NotationError {
    guard kind == .slip, slips.contains(where: { $0.needsRelation && $0.error == self }) else {
      return self
    }
    var error = self
    error.kind = .malformed
    return error
  }
}

private struct SlipSearch {
  let tokens: [Token]
  /// Of each token that opens a brace, where that is closed.
  private let closings: [Int: Int]

  init(tokens: [Token]) {
    self.tokens = tokens
    var open: [Int] = []
    var closings: [Int: Int] = [:]
    for (position, token) in tokens.enumerated() {
      if token.kind == .openGroup { open.append(position) }
      if token.kind == .closeGroup, let start = open.popLast() { closings[start] = position }
    }
    self.closings = closings
  }

  var found: [CertainSlip] {
    tokens.indices.compactMap { position in
      switch tokens[position].kind {
      case .fraction: fraction(at: position)
      case .raise: power(at: position)
      case .openBracket: emptyBracket(at: position)
      case .letter, .meaning, .numeral, .function, .plus, .minus, .slash, .times, .nabla, .wrapper,
        .relation, .closeBracket, .openGroup, .closeGroup, .lower, .prime, .root, .sum, .product,
        .partial, .ellipsis, .comma, .semicolon, .period, .question, .doubleQuestion, .wideSpace,
        .text, .cell, .row, .rowsBegin, .rowsEnd, .separator, .unknownCommand, .unreadable, .end:
        nil
      }
    }
  }

  private func kind(_ position: Int) -> Token.Kind? {
    tokens.indices.contains(position) ? tokens[position].kind : nil
  }
}

/// Derivatives with only a part of their signs.
extension SlipSearch {
  private func fraction(at position: Int) -> CertainSlip? {
    guard kind(position + 1) == .openGroup, let middle = closings[position + 1],
      kind(middle + 1) == .openGroup, let end = closings[middle + 1]
    else { return nil }
    let above = tokens[(position + 2)..<middle]
    let below = tokens[(middle + 2)..<end]
    guard let top = above.first, let bottom = below.first else { return nil }
    // `\partial C / \partial w` within a fraction is a derivative by itself.
    let isSlashed = (above + below).contains { $0.kind == .slash }
    let signs = (above + below).count { $0.kind == .partial }
    let isDerivativeAbove = top.kind == .partial || above.isDifferential

    if top.kind == .partial, bottom.kind == .partial, below.count == 1 {
      return slip(position, "it is not said by what this is differentiated", at: bottom.range)
    }
    if above.isDifferential, below.count == 1,
      bottom.kind == .partial || bottom.kind == .letter("d")
    {
      return slip(position, "it is not said by what this is differentiated", at: bottom.range)
    }
    // `\partial_x C` is a derivative by itself, too.
    if top.kind == .partial, above.dropFirst().first?.kind != .lower, signs == 1, !isSlashed,
      bottom.kind.symbol != nil
    {
      if below.isDifferential {
        return slip(
          position, "`\\partial` stands above the line, and `d` below", at: below.range,
          fix: NotationError.Fix(
            range: bottom.range, replacement: below.isApart ? "\\partial" : "\\partial "))
      }
      return missing("below", before: bottom, of: below, position)
    }
    if bottom.kind == .partial, signs == 1, !isSlashed, below.dropFirst().first?.kind.symbol != nil
    {
      if isDerivativeAbove {
        return slip(
          position, "`d` stands above the line, and `\\partial` below", at: above.range,
          fix: NotationError.Fix(
            range: top.range, replacement: above.isApart ? "\\partial" : "\\partial "))
      }
      guard top.kind.symbol != nil || top.kind.isFunction else { return nil }
      return missing("above", before: top, of: above, position)
    }
    return operatorAlone(above, below, from: position, to: end)
  }

  private func missing(
    _ side: String, before token: Token, of part: ArraySlice<Token>, _ position: Int
  ) -> CertainSlip {
    let isOneTerm = !part.hasSignOutsideGroups
    let place = part.range
    return slip(
      position, "`\\partial` is missing \(side) the line", at: place,
      fix: isOneTerm && !token.kind.isDifference
        ? NotationError.Fix(
          range: place.lowerBound..<place.lowerBound, replacement: "\\partial ") : nil)
  }

  /// `\frac{\partial}{\partial w} = L`; where several stand alone they are equated as operators.
  private func operatorAlone(
    _ above: ArraySlice<Token>, _ below: ArraySlice<Token>, from position: Int, to end: Int
  ) -> CertainSlip? {
    guard isOperator(above, below), kind(end + 1) == .relation(.equal) else { return nil }
    var next = end + 1
    while next < tokens.count - 1 {
      if case .separator = tokens[next].kind { break }
      if tokens[next].kind == .fraction, kind(next + 1) == .openGroup,
        let middle = closings[next + 1], kind(middle + 1) == .openGroup,
        let last = closings[middle + 1],
        isOperator(tokens[(next + 2)..<middle], tokens[(middle + 2)..<last]),
        !(kind(last + 1)?.startsFactor ?? false)
      {
        return nil
      }
      next += 1
    }
    return slip(
      position, "nothing is differentiated here: a quantity was expected behind it",
      at: tokens[position].range.lowerBound..<tokens[end].range.upperBound, needsRelation: true)
  }

  private func isOperator(_ above: ArraySlice<Token>, _ below: ArraySlice<Token>) -> Bool {
    guard above.count == 1, let sign = above.first?.kind, below.first?.kind == sign else {
      return false
    }
    return sign == .partial || sign == .letter("d") && below.isDifferential
  }

  private func slip(
    _ position: Int, _ message: String, at range: Range<Int>, fix: NotationError.Fix? = nil,
    needsRelation: Bool = false
  ) -> CertainSlip {
    var error = NotationError(.slip, message, at: range)
    error.fix = fix
    return CertainSlip(position: position, error: error, needsRelation: needsRelation)
  }
}

/// Powers of nothing.
extension SlipSearch {
  /// `a + ^2`, unless something follows to which it could be a mark.
  private func power(at position: Int) -> CertainSlip? {
    guard position > 0, tokens[position - 1].kind.isFollowedByQuantity,
      let end = closings[position + 1], !(kind(end + 1)?.startsFactor ?? false)
    else { return nil }
    return slip(
      position, "nothing stands before `^` that it could raise",
      at: tokens[position].range.lowerBound..<tokens[end].range.upperBound, needsRelation: true)
  }

  /// `()^2`, where the brackets are no argument.
  private func emptyBracket(at position: Int) -> CertainSlip? {
    guard case .openBracket(let opened, _) = tokens[position].kind,
      case .closeBracket(let closed, _)? = kind(position + 1), opened == closed,
      kind(position + 2) == .raise, let end = closings[position + 3],
      position == 0 || !tokens[position - 1].kind.takesArgument,
      case .numeral? = kind(position + 4), end == position + 5
    else { return nil }
    return slip(
      position, "nothing stands between these brackets",
      at: tokens[position].range.lowerBound..<tokens[position + 1].range.upperBound,
      needsRelation: true)
  }
}

extension ArraySlice<Token> {
  /// Whether something stands between its first two, as a space.
  fileprivate var isApart: Bool {
    guard let first, let second = dropFirst().first else { return false }
    return first.range.upperBound < second.range.lowerBound
  }

  fileprivate var range: Range<Int> {
    let start = first?.range.lowerBound ?? 0
    return start..<Swift.max(start, last?.range.upperBound ?? start)
  }

  /// Whether there is more than one term in it; the sign of a layer such as `L-1` stands in braces.
  fileprivate var hasSignOutsideGroups: Bool {
    var depth = 0
    for token in self {
      if token.kind == .openGroup { depth += 1 }
      if token.kind == .closeGroup { depth -= 1 }
      if depth == 0, token.kind == .plus || token.kind == .minus { return true }
    }
    return false
  }

  /// Whether it begins with a d that differentiates: `dC`, `d z_1`.
  fileprivate var isDifferential: Bool {
    first?.kind == .letter("d") && dropFirst().first?.kind.symbol != nil
  }
}

extension Token.Kind {
  fileprivate var isFunction: Bool {
    if case .function = self { true } else { false }
  }

  /// Whether it may stand for `\partial`, as authors use it.
  fileprivate var isDifference: Bool { self == .letter("\\delta") || self == .letter("\\Delta") }

  fileprivate var isFollowedByQuantity: Bool {
    switch self {
    case .plus, .minus, .slash, .relation, .openBracket, .times(.dot): true
    case .times, .letter, .meaning, .numeral, .function, .nabla, .wrapper, .closeBracket,
      .openGroup, .closeGroup, .lower, .raise, .prime, .fraction, .root, .sum, .product, .partial,
      .ellipsis, .comma, .semicolon, .period, .question, .doubleQuestion, .wideSpace, .text, .cell,
      .row, .rowsBegin, .rowsEnd, .separator, .unknownCommand, .unreadable, .end:
      false
    }
  }

  fileprivate var takesArgument: Bool {
    switch self {
    case .letter, .meaning, .function, .closeBracket, .closeGroup, .prime, .unknownCommand,
      .unreadable, .text:
      true
    case .times, .numeral, .nabla, .wrapper, .plus, .minus, .slash, .relation, .openBracket,
      .openGroup, .lower, .raise, .fraction, .root, .sum, .product, .partial, .ellipsis, .comma,
      .semicolon, .period, .question, .doubleQuestion, .wideSpace, .cell, .row, .rowsBegin,
      .rowsEnd, .separator, .end:
      false
    }
  }
}
