import TestSupport
import Testing

@testable import Decimals
@testable import Engine
@testable import Expressions
@testable import Meaning
@testable import Reading

@Suite struct SimplificationTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let long: String
    let short: String
    var known: [[String]] = []

    var testDescription: String { long }
  }

  @Test(arguments: [
    Case(long: #"x + 0 + 1 \cdot y"#, short: "x + y"),
    Case(long: #"3 x (-2) y"#, short: "-6 x y"),
    Case(long: #"x y + x z"#, short: "x (y + z)"),
    Case(long: #"(x + y)(x - y) + y^2"#, short: "x^2"),
    Case(long: #"\frac{x^2 - y^2}{x - y}"#, short: "x + y"),
    Case(long: #"\frac{1}{2}(2(a - y) \cdot 1)"#, short: "a - y"),
    Case(long: #"\frac{1}{n}(2(a - y))"#, short: #"\frac{2}{n} (a - y)"#),
    Case(
      long: #"-\left(y \frac{1}{a} + (1 - y)\left(\frac{1}{1 - a}(-1)\right)\right)"#,
      short: #"-\left(\frac{y}{a} - \frac{1 - y}{1 - a}\right)"#),
    Case(long: #"\left(-\frac{y}{a} + \frac{1 - y}{1 - a}\right) a (1 - a)"#, short: "a - y"),
    Case(long: #"-\frac{y}{a} a (1 - a)"#, short: "-y (1 - a)"),
    Case(long: #"\frac{e^x e^y}{e^{x+y}} z"#, short: "z"),
    Case(long: #"\frac{e^x}{1 + e^x}"#, short: #"\frac{1}{1 + e^{-x}}"#),
    Case(
      long: #"\frac{e^{-z}}{(1 + e^{-z})^2}"#, short: "a (1 - a)",
      known: [["a", #"\frac{1}{1 + e^{-z}}"#]]),
    Case(long: #"1 - \tanh(z)^2"#, short: "1 - a^2", known: [["a", #"\tanh(z)"#]]),
    Case(
      long: #"0.7 e^z"#, short: "a + 0.7", known: [["a", #"0.7(e^z - 1)"#]]),
    Case(
      long: #"y_j (a_j - 1) + a_j \sum_{k} y_k - y_j a_j"#, short: "a_j - y_j",
      known: [["1", #"\sum_k y_k"#]]),
    Case(long: #"\sum_k (x y_k - 2 x y_k)"#, short: #"-x \sum_k y_k"#),
    Case(long: #"\sqrt{x} \sqrt{x} + \Phi(y + z) - \Phi(z + y)"#, short: "x"),
  ])
  func shortestForms(_ test: Case) throws {
    let relations = try test.known.map {
      Expression.Relation(try Expression(latex: $0[0]), for: try Expression(latex: $0[1]))
    }
    let short = try Expression(latex: test.long).simplified(knowing: relations)
    #expect(short.latex == test.short)
    #expect(short.simplified(knowing: relations) == short)
  }

  @Test(arguments: [
    (#"(a + b)^2"#, #"a^2 + 2 a b + b^2"#, true),
    (#"\frac{1}{a} + \frac{1}{b}"#, #"\frac{a + b}{a b}"#, true),
    (#"\frac{1}{1 - a^2}"#, #"\frac{1}{(1 - a)(1 + a)}"#, true),
    (#"\sigma(-x)"#, #"1 - \sigma(x)"#, true),
    (#"\sigma'(x)"#, #"\sigma(x)(1 - \sigma(x))"#, true),
    (#"0.5 x"#, #"\frac{x}{2}"#, true),
    (#"\ln(a + b)"#, #"\ln(b + a)"#, true),
    (#"e^{2 x}"#, #"(e^x)^2"#, true),
    // What stands for it in walkthroughs, since both quotients may be too small to divide by.
    (
      #"\left(-\frac{y}{a} + \frac{1 - y}{1 - a}\right) (-a b)"#,
      #"y b - (1 - y) a \frac{b}{1 - a}"#, true
    ),
    (#"\frac{a}{0}"#, "a", false),
    (#"a - y"#, "y - a", false),
    (#"\tanh(x)"#, #"\tanh(-x)"#, false),
  ])
  func identities(left: String, right: String, areIdentical: Bool) throws {
    #expect(try Expression(latex: left).isIdentical(to: Expression(latex: right)) == areIdentical)
  }

  @Test(arguments: [
    #"e^{9000000000000000000 x} e^{9000000000000000000 x}"#,
    #"((((((((x + 1)^{60})^{60})^{60})^{60})^{60})^{60})^{60})^{60}"#,
    #"((((((((((((e^x)^{60})^{60})^{60})^{60})^{60})^{60})^{60})^{60})^{60})^{60})^{60})^{60}"#,
    #"\frac{x}{0} + \frac{0}{0}"#, #"9223372036854775807 x \cdot 9223372036854775807"#,
    #"x^{9223372036854775807}"#, #"\sqrt{x}^{99}"#,
  ])
  func whatOutgrowsAllNumbersStays(text: String) throws {
    let expression = try Expression(latex: text)
    _ = expression.simplified()
    #expect(!expression.isIdentical(to: .number(1)))
  }

  /// What is derived, what is printed, and the engine's own slope and tangent.
  @Test(arguments: Activation.examplesOfOneNode)
  func slopesOfActivations(activation: Activation) throws {
    let setting = try notesNetwork()
    let letters = (z: Symbol("z"), a: Symbol("a"), parameter: Symbol(#"\alpha"#))
    for isPositive in [false, true] {
      let (derived, simplified) = try #require(
        activation.kind.derivedSlope(isPositive: isPositive))
      let formula = try #require(
        activation.formula(of: .symbol(letters.z), at: isPositive ? 1 : -1))
      let parameter = Expression.exactly(activation.parameter?.value ?? 1)
      let defined = simplified.substituting { $0 == letters.a ? formula : nil }
        .substituting { $0 == letters.parameter ? parameter : nil }
      #expect(
        defined.isIdentical(to: derived.substituting { $0 == letters.parameter ? parameter : nil }))
      for magnitude in [0.0625, 0.5, 1, 2.25, 7, 30] {
        let z = isPositive ? magnitude : -magnitude
        let jet = activation.values(ofLayer: [Jet(z, d1: 1.0)])[0]
        for form in [derived, simplified] {
          let meanings = [
            letters.z: Expression.exactly(z), letters.a: .exactly(jet.value),
            letters.parameter: parameter,
          ]
          let numbers = form.substituting { meanings[$0] }
          let slope = try numbers.value(in: setting)
          #expect(abs(slope - jet.d1) <= 4e-15, "\(numbers.latex)")
          #expect(abs(slope - activation.slope(at: z)) <= 4e-15, "\(numbers.latex)")
        }
      }
    }
  }

  @Test(arguments: Loss.allCases)
  func slopesOfLosses(loss: Loss) throws {
    let share = loss.share(activation: sym("a"), target: sym("y"), outputs: 4)
    let byActivation = loss.derivative(activation: sym("a"), target: sym("y"), outputs: 4)
    let byTarget = loss.derivative(byTarget: sym("y"), activation: sym("a"), outputs: 4)
    #expect(try share.differentiated(by: Symbol("a")).result.isIdentical(to: byActivation))
    #expect(try share.differentiated(by: Symbol("y")).result.isIdentical(to: byTarget))
  }
}
