import Expressions

/// Gradients, and the sign of a transpose.
extension Parser {
  /// `\nabla_{x}` and the one factor that it is taken of.
  mutating func gradient() throws(NotationError) -> Part {
    let start = token.range.lowerBound
    advance()
    guard take(.lower) else {
      throw NotationError(
        .notUnderstood,
        "a gradient names what it is taken by, as in `\\nabla_a C`", at: start..<lastEnd)
    }
    let variable = try group { parser throws(NotationError) in try parser.variable() }
    let operand = try nested { parser throws(NotationError) in try parser.factor() }
    guard case .symbol(let symbol) = variable.expression else { return variable }
    return try part(
      .gradient(of: operand.expression, by: symbol), from: start, [variable, operand])
  }

  /// Moves behind the T that stands behind a layer, `^{(l)T}` or `^{(l)^T}`, if that is what follows.
  mutating func takeTransposition() -> Bool {
    let before = position
    let isRaised = take(.raise)
    if isRaised, !take(.openGroup) { return false }
    if case .letter(let letter) = kind, Expression.symbol(Symbol(letter)).isTransposition {
      advance()
      if !isRaised || take(.closeGroup) { return true }
    }
    position = before
    return false
  }
}
