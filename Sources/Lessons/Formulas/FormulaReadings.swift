import Expressions
import Reading

/// A formula as far as it could be read, and what could not.
struct ReadFormula {
  let formula: Formula
  let errors: [NotationError]
}

/// The formulas of a lesson, each of which is read when something first asks for it, and once.
final class FormulaReadings {
  /// The author's.
  private let convention: Convention
  private var known: [Convention: [String: ReadFormula]] = [:]

  init(in convention: Convention) { self.convention = convention }

  /// - Parameter convention: of whoever wrote it; the author where nil.
  func read(_ latex: String, in convention: Convention? = nil) -> ReadFormula {
    let convention = convention ?? self.convention
    if let read = known[convention]?[latex] { return read }
    var errors: [NotationError] = []
    let formula = Formula(latex: latex, in: convention, reporting: &errors)
    let read = ReadFormula(formula: formula, errors: errors)
    known[convention, default: [:]][latex] = read
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
