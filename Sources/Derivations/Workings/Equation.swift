import Decimals
import Expressions
import Meaning

/// A chain of equal sides, each of which was evaluated and found equal to the one before.
package struct Equation: Hashable, Sendable {
  package struct Step: Hashable, Sendable {
    package let expression: Expression
    package let reason: Reason
  }

  /// Why a side equals the one before it.
  package enum Reason: Hashable, Sendable {
    case definition
    case chainRule
    /// A sum is written out term by term.
    case termsWrittenOut
    /// The derivative of a sum is the sum of the derivatives.
    case sumRule
    /// What does not contain the varied quantity does not change with it.
    case termsVanish
    case differentiation
    case substitution
  }

  package let left: Expression
  package let steps: [Step]
  /// The last step with its numbers put in; nil where that would say nothing new.
  package let arithmetic: ArithmeticLine?
  /// The term that stays where long sums are cut.
  package let keptTerm: Int?
  /// For which values of a letter that is left open it holds, where that is not all of them.
  package var condition: String?

  package var value: Expression? { arithmetic?.result }

  /// Whether a sum is too long to be printed whole.
  package var isCut: Bool { sides.contains { $0.cut() != $0 } }

  private var sides: [Expression] {
    [left] + steps.map { $0.expression } + (arithmetic.map { [$0.numbers] } ?? [])
  }

  /// The same with its last step alone, and its numbers.
  package var abridged: Equation {
    Equation(
      left: left, steps: steps.suffix(1), arithmetic: arithmetic, keptTerm: keptTerm,
      condition: condition)
  }
}
