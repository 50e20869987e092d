import Expressions
import Reading
import Testing

@testable import Derivations
@testable import Wording

/// Values that others have published, and derivatives that follow from a definition.
@Suite struct KnownValuesTests {
  @Test(arguments: [
    // Mazur's article: w5 and w1, to the digits that it prints.
    ("mazur", #"\frac{\partial C_0}{\partial w_{00}^{(L)}}"#, 0.082167041, 5e-10),
    ("mazur", #"\frac{\partial C_0}{\partial w_{00}^{(1)}}"#, 0.000438568, 5e-10),
    ("mazur", #"\frac{\partial C_0}{\partial a_0^{(1)}}"#, 0.036350306, 5e-10),
    ("mazur", #"\frac{\partial a_0^{(2)}}{\partial z_0^{(2)}}"#, 0.186815602, 5e-10),
    ("mazur", #"\frac{\partial z_0^{(2)}}{\partial w_{00}^{(2)}}"#, 0.593269992, 5e-10),
    // z = 0.5·1 + 0.25·2 = 1 and a = 0.25 + 1 = 1.25, so ∂C/∂w = (1.25 − 0.5)·1·1.
    ("dead", #"\frac{\partial C_0}{\partial w_{00}^{(1)}}"#, 0.75, 1e-15),
    ("dead", #"\frac{\partial C_0}{\partial w_{11}^{(1)}}"#, 0, 0),
    ("dead", #"\frac{\partial C_0}{\partial b_0^{(2)}}"#, 0.75, 1e-15),
    ("dead", #"\delta_0^{(2)}"#, 0.75, 1e-15),
    ("deep", #"\frac{\partial w_{00}^{(1)}}{\partial w_{00}^{(1)}}"#, 1, 0),
    ("deep", #"\frac{\partial a_0^{(1)}}{\partial a_0^{(2)}}"#, 0, 0),
  ])
  func value(network: String, quantity: String, expected: Double, tolerance: Double) throws {
    let derivation = try Walkthrough.derivation(
      of: Expression(latex: quantity), in: Fixture.named(network))
    #expect(abs(derivation.value - expected) <= tolerance)
  }
}
