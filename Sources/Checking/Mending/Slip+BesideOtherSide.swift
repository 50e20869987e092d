import Expressions

extension Slip {
  /// Whether one name is written for another: what a slip in a quantity that a formula is about can be.
  var isOfName: Bool {
    switch change {
    case .replace(.symbol, with: .symbol), .replace(.derivative, with: .derivative): true
    case .replace(.transpose(let old), with: let new): old == new
    case .replaceFunction(.activation, with: .activation): true
    case .replace, .replaceFunction, .replaceThroughout, .replaceRange, .sumChain, .sign, .drop,
      .dropSum, .add, .addSum, .addFunction, .square:
      false
    }
  }

  /// Whether it sums over a letter that the other side has not.
  func isSum(lackedBeside other: Expression) -> Bool {
    guard case .addSum(let range) = change else { return false }
    return !other.indexLetters.contains(range.name)
  }

  /// A sum over nothing has the wrong letter, unless the letter that it lacks has a use on the other side.
  func cost(beside other: Expression) -> Double {
    guard case .replaceRange(let old, let new) = change, old.name != new.name,
      case .summation(_, let operand) = replacement, !operand.indexLetters.contains(old.name),
      operand.indexLetters.contains(new.name), !other.indexLetters.contains(new.name)
    else { return cost }
    return 0.9
  }
}
