import Notation

/// Slips with vectors and matrices: transposes, the order and the kind of their products.
extension Expression {
  func arraySlips(_ vocabulary: Vocabulary) -> [Slip] {
    guard vocabulary.hasArrays else { return [] }
    var slips: [Slip] = []
    func add(_ replacement: Expression, _ cost: Double) {
      slips.append(
        Slip(replacement: replacement, change: .replace(self, with: replacement), cost: cost))
    }
    switch self {
    case .transpose(let operand): add(operand, 1)
    case .product(let factors):
      for position in factors.indices.dropLast()
      where factors[position].mayBeArray && factors[position + 1].mayBeArray {
        var swapped = factors
        swapped.swapAt(position, position + 1)
        add(.product(swapped), 1)
      }
      for cut in 1..<factors.count where factors[cut].mayBeArray {
        let parts = [factors[..<cut], factors[cut...]].map {
          $0.count == 1 ? $0[$0.startIndex] : .product(Array($0))
        }
        add(.arrayProduct(.elementwise, parts), 1.1)
      }
      slips += arrayFactors(factors, vocabulary) { .product($0) }
    case .arrayProduct(let sign, let factors):
      for position in factors.indices.dropLast() {
        var joined = factors
        let next = joined.remove(at: position + 1)
        joined[position] = .product(
          [joined[position], next].flatMap {
            if case .product(let inner) = $0 { inner } else { [$0] }
          })
        add(joined.count == 1 ? joined[0] : .arrayProduct(sign, joined), 1.1)
        var swapped = factors
        swapped.swapAt(position, position + 1)
        if sign != .elementwise { add(.arrayProduct(sign, swapped), 1) }
      }
      if sign != .elementwise { add(.arrayProduct(.elementwise, factors), 1.1) }
      for position in factors.indices {
        var fewer = factors
        let dropped = fewer.remove(at: position)
        slips.append(
          Slip(
            replacement: fewer.count == 1 ? fewer[0] : .arrayProduct(sign, fewer),
            change: .drop(dropped), cost: 1.4))
      }
      slips += arrayFactors(factors, vocabulary) { .arrayProduct(sign, $0) }
    case .number, .symbol, .negation, .sum, .quotient, .power, .application, .dependency,
      .derivative, .summation, .repeatedProduct, .ellipsis, .gradient, .matrix:
      slips += arrayFactors([self], vocabulary) { .product($0) }
    }
    if mayBeArray, !isTransposed { add(.transpose(self), 1.1) }
    return slips
  }

  /// With a vector or matrix more, before or behind the others or by elements.
  private func arrayFactors(
    _ factors: [Expression], _ vocabulary: Vocabulary,
    _ joined: ([Expression]) -> Expression
  ) -> [Slip] {
    guard mayBeArray else { return [] }
    return vocabulary.arrays.flatMap { array in
      [
        joined(factors + [array]), joined([array] + factors),
        .arrayProduct(.elementwise, [self, array]),
      ].map { Slip(replacement: $0, change: .add(array), cost: 2.6) }
    }
  }

  private var isTransposed: Bool {
    if case .transpose = self { true } else { false }
  }
}
