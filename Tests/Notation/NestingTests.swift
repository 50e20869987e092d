import Expressions
import Reading
import Testing

/// What is read in one way, and in another where that fails, must not be read twice as often for each level.
@Suite struct NestingTests {
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "a(x^{", "a(\\eta_j^{", "a^{(L)}(z(x^{", "C(a(z^{", "g(a(x^{", "a(x)^{", "\\tanh^{",
      "\\frac{a(x^{",
    ])
  func attemptsDoNotMultiply(_ opening: String) {
    for closing in ["", "})", "})^T"] {
      let latex =
        String(repeating: opening, count: 40) + "1" + String(repeating: closing, count: 40)
      var errors: [NotationError] = []
      _ = Formula(latex: latex, reporting: &errors)
      #expect(errors.allSatisfy { $0.range.upperBound <= latex.utf8.count })
    }
  }
}
