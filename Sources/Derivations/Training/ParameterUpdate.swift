import Decimals
import Expressions

/// One update of a weight or a bias: what it computes, with its numbers, and what comes out.
package struct ParameterUpdate: Hashable, Sendable {
  package let left: Expression
  /// nil where it is not finite.
  package let result: ArithmeticLine?
  /// What it is where it is not finite.
  package let overflow: Double
}
