import Notation

/// What a formula says of the values of its free indices, as `\quad j = 0, 1, \dots, n-1` or `i = j`.
struct Condition {
  private let letter: String
  private let values: [Expression]

  /// nil for a relation that says something else.
  init?(_ relation: Relation) {
    guard relation.sides.count == 2, relation.signs == [.equal],
      case .expression(.symbol(let symbol)) = relation.sides[0], symbol.isIndex
    else { return nil }
    letter = symbol.letter
    switch relation.sides[1] {
    // A list says over which values an index runs, and these are all that there are.
    case .list: values = []
    case .expression(let value): values = [value]
    case .value, .worked: return nil
    }
  }

  /// Whether these values of the free indices meet it; nil where that cannot be told.
  func isMet(by indices: [String: Int], lastLayer: Int) -> Bool? {
    guard let own = indices[letter] else { return true }
    guard let value = values.first else { return true }
    switch value {
    case .number(let number): return number.value == Double(own)
    case .symbol(let symbol) where symbol == Symbol("L"): return own == lastLayer
    case .symbol(let symbol) where symbol.isIndex: return indices[symbol.letter].map { $0 == own }
    case .symbol, .negation, .sum, .product, .quotient, .power, .application, .dependency,
      .derivative, .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient,
      .matrix:
      return nil
    }
  }
}

extension Symbol {
  /// Whether it is a bare letter that authors use for an index.
  var isIndex: Bool {
    self == Symbol(letter) && ["i", "j", "k", "l", "m", "p", "q", "r", "s"].contains(letter)
  }
}
