import Expressions

/// Slips with vectors and matrices: transposes, the order and the kind of their products, factors left out.
extension Expression {
  func arraySlips(_ vocabulary: Vocabulary, isFactor: Bool) -> [Slip] {
    guard vocabulary.hasArrays else { return [] }
    // A vector alone is transposed by nobody.
    return (isFactor || !isSymbol ? transpositions : []) + arraySquare + arrayProductSlips
      + arrayAdditions(vocabulary)
  }

  private func replaced(by other: Expression, cost: Double) -> Slip {
    Slip(replacement: other, change: .replace(self, with: other), cost: cost)
  }

  private var isSymbol: Bool {
    if case .symbol = self { true } else { false }
  }

  private var arraySquare: [Slip] {
    guard mayBeArray, isSymbol else { return [] }
    return [replaced(by: .arrayProduct(.elementwise, [self, self]), cost: 1.7)]
  }

  private var transpositions: [Slip] {
    if case .transpose(let operand) = self {
      return [replaced(by: operand, cost: 1), replaced(by: .product([self, operand]), cost: 2.2)]
    }
    guard mayBeArray else { return [] }
    return [
      replaced(by: .transpose(self), cost: 1.1),
      replaced(by: .product([.transpose(self), self]), cost: 2.2),
    ]
  }

  private var arrayProductSlips: [Slip] {
    switch self {
    case .product(let factors):
      return swapped(factors).map { replaced(by: .product($0), cost: 1) }
        + (factors.count > Self.factorLimit ? [] : grouped(factors)).map {
          replaced(by: $0, cost: 1.1)
        }
    case .arrayProduct(let sign, let factors):
      var slips: [Slip] = []
      if sign != .elementwise {
        slips.append(replaced(by: .arrayProduct(.elementwise, factors), cost: 1.1))
        slips += swapped(factors).map { replaced(by: .arrayProduct(sign, $0), cost: 1) }
      }
      for position in factors.indices.dropLast() {
        var joined = factors
        let next = joined.remove(at: position + 1)
        joined[position] = .product(joined[position].factorsBeside + next.factorsBeside)
        slips.append(
          replaced(
            by: joined.count == 1 ? joined[0] : .arrayProduct(sign, joined), cost: 1.1))
      }
      for position in factors.indices {
        var fewer = factors
        let dropped = fewer.remove(at: position)
        slips.append(
          Slip(
            replacement: fewer.count == 1 ? fewer[0] : .arrayProduct(sign, fewer),
            change: .drop(dropped), cost: 1.4))
      }
      return slips
    case .number, .symbol, .negation, .sum, .quotient, .power, .application, .dependency,
      .derivative, .summation, .repeatedProduct, .ellipsis, .transpose, .gradient, .matrix:
      return []
    }
  }

  /// Longer products are not grouped in all ways.
  private static let factorLimit = 8

  /// Two neighbours in the other order.
  private func swapped(_ factors: [Expression]) -> [[Expression]] {
    factors.indices.dropLast().compactMap { position in
      guard factors[position].mayBeArray, factors[position + 1].mayBeArray else { return nil }
      var swapped = factors
      swapped.swapAt(position, position + 1)
      return swapped
    }
  }

  /// Some of the factors multiplied element by element.
  private func grouped(_ factors: [Expression]) -> [Expression] {
    var found: [Expression] = []
    for first in factors.indices {
      for cut in factors.indices where cut > first && factors[cut].mayBeArray {
        for end in cut + 1..<factors.count + 1 {
          let group = Expression.arrayProduct(
            .elementwise, [joined(factors[first..<cut]), joined(factors[cut..<end])])
          found.append(joined(factors[..<first] + [group] + factors[end...]))
        }
      }
    }
    return found
  }

  /// With a vector or matrix more: before or behind it, or element by element.
  private func arrayAdditions(_ vocabulary: Vocabulary) -> [Slip] {
    let isNumber = isMadeOfNumbers
    guard mayBeArray || isNumber else { return [] }
    return vocabulary.arrays.flatMap { array -> [Slip] in
      var replacements = [Expression.product(factorsBeside + [array])]
      if !isNumber {
        replacements.append(.product([array] + factorsBeside))
        replacements.append(.arrayProduct(.elementwise, elementsBeside + [array]))
      }
      if case .product(let factors) = self, factors.count <= Self.factorLimit {
        for cut in factors.indices.dropFirst() {
          replacements.append(
            .product(
              [.arrayProduct(.elementwise, [joined(factors[..<cut]), array])] + factors[cut...]))
        }
      }
      return replacements.map { Slip(replacement: $0, change: .add(array), cost: 2.6) }
    }
  }

  private func joined(_ factors: some Collection<Expression>) -> Expression {
    factors.count == 1 ? factors.first ?? self : .product(Array(factors))
  }

  /// The factors that one more stands beside without brackets.
  private var factorsBeside: [Expression] {
    if case .product(let factors) = self { factors } else { [self] }
  }

  private var elementsBeside: [Expression] {
    if case .arrayProduct(.elementwise, let factors) = self { factors } else { [self] }
  }
}
