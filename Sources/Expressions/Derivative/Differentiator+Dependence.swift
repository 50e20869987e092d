/// What changes with the variable.
extension Differentiator {
  static let deepest = 64

  func depends(
    _ expression: Expression, on x: Symbol, depth: Int = 0
  ) throws(DifferentiationError) -> Bool {
    switch expression {
    case .number: return false
    case .ellipsis: return true
    case .symbol(let symbol), .dependency(let symbol, _):
      guard depth < Self.deepest else { throw .tooDeep(symbol) }
      if symbol.isSame(as: x) { return true }
      guard let definition = premises.definition(symbol) else { return false }
      return try depends(definition, on: x, depth: depth + 1)
    case .derivative(let operand, _), .gradient(let operand, _):
      return try depends(operand, on: x, depth: depth)
    case .summation(let range, let operand), .repeatedProduct(let range, let operand):
      guard !x.indexLetters.contains(range.name) else {
        let (letter, renamed) = operand.rebinding(range.name, besides: x.indexLetters)
        return try depends(
          .summation(over: IndexRange(letter, bounds: range.bounds), of: renamed), on: x,
          depth: depth)
      }
      for occurrence in operand.occurrences {
        let met = try meetingIndices(occurrence, of: x, over: range, depth: depth)
        if !met.isEmpty { return true }
      }
      return try dependsAny(expression.children, on: x, depth: depth)
    case .negation, .sum, .product, .quotient, .power, .application, .transpose, .arrayProduct,
      .matrix:
      return try dependsAny(expression.children, on: x, depth: depth)
    }
  }

  private func dependsAny(
    _ expressions: [Expression], on x: Symbol, depth: Int
  ) throws(DifferentiationError) -> Bool {
    for expression in expressions where try depends(expression, on: x, depth: depth) {
      return true
    }
    return false
  }
}
