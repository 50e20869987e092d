import Engine
import Decimals
import Expressions
import Meaning
import Reading
import Testing

@testable import Derivations
@testable import Wording

/// What cannot be walked through, and what is said then.
@Suite struct RefusalTests {
  @Test(arguments: [
    (
      #"C_0"#,
      #"found 'C_0' where a derivative was expected, such as \frac{\partial C_0}{\partial w_{00}^{(L)}}"#
    ),
    (
      #"\frac{\partial \eta}{\partial w_{00}^{(1)}}"#,
      #"'\eta' is no quantity of the network's graph; a derivative is taken of a loss, an activation or a pre-activation"#
    ),
    (
      #"\frac{\partial C_0}{\partial \eta}"#,
      #"'\eta' does not vary; a derivative is taken by a weight, a bias, an activation, a pre-activation or an input"#
    ),
    (
      #"\frac{\partial C_0}{\partial w_{09}^{(1)}}"#,
      "there is no node 9 in layer 0: its nodes are 0 to 1"
    ),
  ])
  func request(quantity: String, message: String) throws {
    let setting = try Fixture.mazur()
    let expression = try Expression(latex: quantity)
    let error = #expect(throws: WalkthroughError.self) {
      try Walkthrough.derivation(of: expression, in: setting)
    }
    #expect(error?.message == message)
    #expect(error?.kind == .request)
  }

  @Test func noSample() throws {
    let setting = try Setting(network: Fixture.mazur().network, samples: [])
    let error = #expect(throws: WalkthroughError.self) {
      try Walkthrough.forwardPass(in: setting)
    }
    #expect(error?.message == "the network has no sample to walk through")
  }

  @Test func noSuchLayer() throws {
    let error = #expect(throws: WalkthroughError.self) {
      try Walkthrough.gradients(ofLayer: 3, in: Fixture.mazur())
    }
    #expect(
      error?.message == "there is no layer 3 with weights: the network has the layers 1 to 2")
  }

  /// ReLU gives exactly 0, of which cross-entropy takes the logarithm.
  @Test func infiniteLoss() throws {
    let setting = try Setting(
      network: Network(
        inputs: 1, layers: [Fixture.layer(.relu, [[-1]])], loss: .crossEntropy),
      samples: [Sample(input: [1], target: [1])])
    let error = #expect(throws: WalkthroughError.self) {
      try Walkthrough.derivation(
        of: Expression(latex: #"\frac{\partial C_0}{\partial w_{00}^{(L)}}"#), in: setting)
    }
    #expect(error?.kind == .notFinite)
    #expect(
      error?.message
        == "C_{00} is infinite on this sample, so nothing can be differentiated there; "
        + "the loss takes logarithms, so the outputs have to lie between 0 and 1")
  }

  /// An output so close to 1 that the loss's derivative by it is too large for a number.
  @Test func endedOutput() throws {
    let setting = try Setting(
      network: Network(
        inputs: 1, layers: [Fixture.layer(.sigmoid, [[800]])], loss: .binaryCrossEntropy),
      samples: [Sample(input: [1], target: [0])])
    let error = #expect(throws: WalkthroughError.self) {
      try Walkthrough.derivation(
        of: Expression(latex: #"\frac{\partial C_0}{\partial a_0^{(L)}}"#), in: setting)
    }
    #expect(
      error?.message
        == "this is too large for a number: it divides by what is about 10^{-348}, which is how close a_0^{(L)} "
        + "is to its end; ask for the derivative by z_0^{(L)}")
  }

  @Test func theDerivativeOverTooManySamples() throws {
    let sample = Sample(input: [1, 0.5], target: [0, 1])
    let setting = try Setting(
      network: Fixture.mazur().network, samples: Array(repeating: sample, count: 10_001))
    let error = #expect(throws: WalkthroughError.self) {
      try Walkthrough.derivation(
        of: Expression(latex: #"\frac{\partial C}{\partial w_{00}^{(L)}}"#), in: setting)
    }
    #expect(
      error?.message
        == "the derivative of C over 10001 samples is too much to work out in steps: at most 10000 samples, "
        + "or the loss of one, C_0")
  }

  /// At a kink there is no derivative: the slope below it is used, and that is said.
  @Test func kink() throws {
    let setting = try Setting(
      network: Network(
        inputs: 1, layers: [Fixture.layer(.relu, [[0.5]])], loss: .sumOfSquares),
      samples: [Sample(input: [0], target: [1])])
    let derivation = try Walkthrough.derivation(
      of: Expression(latex: #"\frac{\partial a_0^{(1)}}{\partial z_0^{(1)}}"#), in: setting)
    #expect(derivation.value == 0)
    #expect(
      try derivation.markdown(words: Words()).contains(
        "The function has a kink at exactly this input, and no derivative there. "
          + "Its slope is $0$ below it and $1$ above it, and that below it is used."))
  }
}
