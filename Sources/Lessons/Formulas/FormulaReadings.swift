import Expressions
import Reading

/// A formula as far as it could be read, and what could not.
struct ReadFormula {
  let formula: Formula
  let errors: [NotationError]
}

/// The formulas of a lesson, each of which is read when something first asks for it, and once.
final class FormulaReadings {
  private let convention: Convention
  private var known: [String: ReadFormula] = [:]
  /// Those of the program, where the author writes otherwise.
  private var standard: [String: ReadFormula] = [:]

  init(in convention: Convention) { self.convention = convention }

  /// An author's formula.
  func read(_ latex: String) -> ReadFormula { Self.read(latex, in: convention, &known) }

  /// A formula that the program or, where that is the `convention`, the author wrote.
  func read(_ latex: String, in convention: Convention) -> ReadFormula {
    convention == self.convention
      ? read(latex) : Self.read(latex, in: convention, &standard)
  }

  private static func read(
    _ latex: String, in convention: Convention, _ known: inout [String: ReadFormula]
  ) -> ReadFormula {
    if let read = known[latex] { return read }
    var errors: [NotationError] = []
    let formula = Formula(latex: latex, in: convention, reporting: &errors)
    let read = ReadFormula(formula: formula, errors: errors)
    known[latex] = read
    return read
  }
}

extension Formula {
  /// What it is where it is one expression, without a relation sign.
  var loneExpression: Expression? {
    guard relations.count == 1, relations[0].sides.count == 1,
      case .expression(let expression) = relations[0].sides[0]
    else { return nil }
    return expression
  }
}
