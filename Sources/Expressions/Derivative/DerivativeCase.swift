/// A derivative where it depends on whether an index letter has the value of another index.
public struct DerivativeCase: Hashable, Sendable {
  public let letter: String
  public let other: Index
  /// Whether both are the same here; then the other one stands in place of the letter.
  public let areEqual: Bool
  public let differentiation: Differentiation
}

extension Expression {
  /// Both derivatives of an expression in which a free index may be that of the variable or another, the same one first; none
  /// where no index decides, or more than one does.
  ///
  ///     a_m by a_j   // is 1 where m is j, else 0
  public func derivativeCases(
    by variable: Symbol, knowing premises: Differentiation.Premises = .init()
  ) throws(DifferentiationError) -> [DerivativeCase] {
    let apart = try differentiated(by: variable, knowing: premises)
    var deciding: [(letter: String, other: Index)] = []
    for symbol in apart.others {
      for pair in symbol.unequalIndices(with: variable) ?? [] {
        guard case .letter(let letter, plus: 0) = pair.own else { return [] }
        if !deciding.contains(where: { $0 == (letter, pair.other) }) {
          deciding.append((letter, pair.other))
        }
      }
    }
    guard deciding.count == 1, let (letter, other) = deciding.first else { return [] }
    let same = replacingIndices([letter: other])
    return [
      DerivativeCase(
        letter: letter, other: other, areEqual: true,
        differentiation: try same.differentiated(by: variable, knowing: premises)),
      DerivativeCase(letter: letter, other: other, areEqual: false, differentiation: apart),
    ]
  }
}
