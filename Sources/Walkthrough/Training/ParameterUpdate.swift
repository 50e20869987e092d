import Decimals
import Expressions

/// One update of a weight or a bias: what it computes, with its numbers, and what comes out.
struct ParameterUpdate: Hashable, Sendable {
  let left: Expression
  /// nil where it is not finite.
  let result: ArithmeticLine?
  /// What it is where it is not finite.
  let overflow: Double
}
