import Decimals
import Expressions

/// What a formula says of the values of its free indices, as `\quad j = 0, 1, \dots, n-1`, `i = j`,
/// `j \ne k` or `1 \le l < L`.
struct Condition: Hashable {
  private enum Claim: Hashable {
    case chain([Expression], [Relation.Sign])
    case values(letter: String, [Expression])
    /// Of variables and quantities: `z > 0`.
    case bounds([Expression], [Relation.Sign])
  }

  private let claim: Claim

  /// nil for a relation that says something else.
  init?(_ relation: Relation) {
    if relation.signs == [.equal], case .list(let items) = relation.sides[1] {
      guard case .expression(let left) = relation.sides[0], let letter = left.indexLetter,
        items.allSatisfy({ $0 == .ellipsis || $0.isMadeOfIndices })
      else { return nil }
      claim = .values(letter: letter, items)
      return
    }
    var sides: [Expression] = []
    for side in relation.sides {
      guard case .expression(let expression) = side else { return nil }
      sides.append(expression)
    }
    if !sides.allSatisfy(\.isMadeOfIndices) {
      guard !relation.signs.isEmpty, relation.signs.allSatisfy(\.isInequality) else { return nil }
      claim = .bounds(sides, relation.signs)
      return
    }
    guard sides.contains(where: { $0.indexLetter != nil }) else { return nil }
    let isEquation = relation.signs == [.equal] && sides[0].indexLetter != nil
    guard isEquation || !relation.signs.isEmpty && relation.signs.allSatisfy(\.isInequality) else {
      return nil
    }
    claim = .chain(sides, relation.signs)
  }

  /// Whether these values of the free indices meet it. What it says of other indices is met.
  func isMet(at place: IndexPlace) -> Bool {
    switch claim {
    case .bounds: return true
    case .values(let letter, let items):
      guard let own = place.values[letter] else { return true }
      let known = items.map { $0.whole(at: place, counting: letter) }
      guard items.contains(.ellipsis) else { return known.contains(own) }
      // From the first to the last, in either direction.
      guard let first = known.first ?? nil, let last = known.last ?? nil else { return true }
      return min(first, last)...max(first, last) ~= own
    case .chain(let sides, let signs):
      let letter = sides.lazy.compactMap(\.indexLetter).first { place.values[$0] != nil }
      guard let letter else { return true }
      let known = sides.map { $0.whole(at: place, counting: letter) }
      return zip(signs, zip(known, known.dropFirst())).allSatisfy { sign, pair in
        guard let left = pair.0, let right = pair.1 else { return true }
        return sign.holds(left, right)
      }
    }
  }
}

extension Condition {
  /// What it compares, where that is not indices alone.
  var compared: (sides: [Expression], signs: [Relation.Sign])? {
    if case .bounds(let sides, let signs) = claim { (sides, signs) } else { nil }
  }
}

/// Values of a relation's free indices on one network.
struct IndexPlace {
  let values: [String: Int]
  /// How many values each index can take, which `n` stands for beside it.
  let sizes: [String: Int]
  /// The number that `L` stands for.
  let lastLayer: Int
}

extension Relation.Sign {
  /// Whether it says that something is not, or not only, equal.
  public var isInequality: Bool {
    switch self {
    case .equal, .definition, .approximately, .assignment, .other: false
    case .unequal, .less, .atMost, .greater, .atLeast: true
    }
  }

  var statesNothing: Bool {
    if case .other = self { true } else { false }
  }

  func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .equal, .definition, .approximately, .assignment, .other: left == right
    case .unequal: left != right
    case .less: left < right
    case .atMost: left <= right
    case .greater: left > right
    case .atLeast: left >= right
    }
  }
}

extension Symbol {
  /// Whether it is a bare letter that authors use for an index.
  var isIndex: Bool {
    self == Symbol(letter) && ["i", "j", "k", "l", "m", "p", "q", "r", "s"].contains(letter)
  }
}

extension Expression {
  fileprivate var indexLetter: String? {
    if case .symbol(let symbol) = self, symbol.isIndex { symbol.letter } else { nil }
  }

  /// Whether it is put together from indices, whole numbers, `L` and `n` by `+` and `-`.
  fileprivate var isMadeOfIndices: Bool {
    switch self {
    case .number(let number): Int(exactly: number.value) != nil
    case .symbol(let symbol): symbol.isIndex || symbol == Symbol("L") || symbol == Symbol("n")
    case .negation(let operand): operand.isMadeOfIndices
    case .sum(let operands): operands.allSatisfy(\.isMadeOfIndices)
    case .product, .quotient, .power, .application, .dependency, .derivative, .summation,
      .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient, .matrix:
      false
    }
  }

  /// Its value; nil where an index in it has none.
  fileprivate func whole(at place: IndexPlace, counting letter: String) -> Int? {
    switch self {
    case .number(let number): Int(exactly: number.value)
    case .symbol(let symbol) where symbol == Symbol("L"): place.lastLayer
    case .symbol(let symbol) where symbol == Symbol("n"): place.sizes[letter]
    case .symbol(let symbol): place.values[symbol.letter]
    case .negation(let operand):
      operand.whole(at: place, counting: letter).flatMap { value in
        let (negated, isTooLarge) = 0.subtractingReportingOverflow(value)
        return isTooLarge ? nil : negated
      }
    case .sum(let operands):
      operands.reduce(0) { sum, operand in
        guard let sum, let value = operand.whole(at: place, counting: letter) else { return nil }
        let (total, isTooLarge) = sum.addingReportingOverflow(value)
        return isTooLarge ? nil : total
      }
    case .product, .quotient, .power, .application, .dependency, .derivative, .summation,
      .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient, .matrix:
      nil
    }
  }
}
