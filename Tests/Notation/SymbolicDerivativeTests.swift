import Engine
import TestSupport
import Testing

@testable import Expressions
@testable import Meaning
@testable import Reading

/// What is differentiated, by what, and every line of the way.
struct DerivationTest: CustomTestStringConvertible, Sendable {
  let operand: String
  let variable: String
  var definitions: [String: String] = [:]
  var greatest: Int?
  let steps: String

  init(
    _ operand: String, by variable: String, where definitions: [String: String] = [:],
    greatest: Int? = nil, _ steps: String
  ) {
    self.operand = operand
    self.variable = variable
    self.definitions = definitions
    self.greatest = greatest
    self.steps = steps
  }

  var testDescription: String { "\(operand) by \(variable)" }
}

@Suite struct SymbolicDerivativeTests {
  static func symbol(_ latex: String) throws -> Symbol {
    guard case .symbol(let symbol) = try Expression(latex: latex) else {
      throw DifferentiationError.tooLong
    }
    return symbol
  }

  @Test(arguments: [
    DerivationTest(
      #"5 y"#, by: "x",
      #"""
      constant: 0
      """#),
    DerivationTest(
      #"x"#, by: "x",
      #"""
      variable: 1
      """#),
    DerivationTest(
      #"x - y + x"#, by: "x",
      #"""
      sum: \frac{\partial x}{\partial x} - \frac{\partial y}{\partial x} + \frac{\partial x}{\partial x}
      constant: \frac{\partial x}{\partial x} - 0 + \frac{\partial x}{\partial x}
      simplification: \frac{\partial x}{\partial x} + \frac{\partial x}{\partial x}
      variable: 1 + 1
      """#),
    DerivationTest(
      #"-3 x y"#, by: "x",
      #"""
      constantFactor: -\frac{\partial}{\partial x} 3 x y
      constantFactor: -3\left(\frac{\partial x}{\partial x}\right) y
      variable: -3 \cdot 1 \cdot y
      simplification: -3 y
      """#),
    DerivationTest(
      #"-(x + y)"#, by: "x",
      #"""
      sum: -\frac{\partial x}{\partial x} - \frac{\partial y}{\partial x}
      constant: -\frac{\partial x}{\partial x} - 0
      simplification: -\frac{\partial x}{\partial x}
      variable: -1
      """#),
    DerivationTest(
      #"x y x"#, by: "x",
      #"""
      product: \left(\frac{\partial x}{\partial x}\right) y x + x y \left(\frac{\partial x}{\partial x}\right)
      variable: 1 y x + x y (1)
      simplification: y x + x y
      """#),
    DerivationTest(
      #"\frac{x}{y}"#, by: "x",
      #"""
      constantFactor: \frac{\frac{\partial x}{\partial x}}{y}
      variable: \frac{1}{y}
      """#),
    DerivationTest(
      #"\frac{y}{1 + x}"#, by: "x",
      #"""
      quotient: -\frac{y}{1 + x} \frac{\frac{\partial}{\partial x} (1 + x)}{1 + x}
      sum: -\frac{y}{1 + x} \frac{\frac{\partial}{\partial x} 1 + \frac{\partial x}{\partial x}}{1 + x}
      constant: -\frac{y}{1 + x} \frac{0 + \frac{\partial x}{\partial x}}{1 + x}
      simplification: -\frac{y}{1 + x} \frac{\frac{\partial x}{\partial x}}{1 + x}
      variable: -\frac{y}{1 + x} \frac{1}{1 + x}
      simplification: -\frac{y}{(1 + x)^2}
      """#),
    DerivationTest(
      #"\frac{x}{1 + x}"#, by: "x",
      #"""
      quotient: \frac{\frac{\partial x}{\partial x}}{1 + x} - \frac{x}{1 + x} \frac{\frac{\partial}{\partial x} (1 + x)}{1 + x}
      variable: \frac{1}{1 + x} - \frac{x}{1 + x} \frac{\frac{\partial}{\partial x} (1 + x)}{1 + x}
      sum: \frac{1}{1 + x} - \frac{x}{1 + x} \frac{\frac{\partial}{\partial x} 1 + \frac{\partial x}{\partial x}}{1 + x}
      constant: \frac{1}{1 + x} - \frac{x}{1 + x} \frac{0 + \frac{\partial x}{\partial x}}{1 + x}
      simplification: \frac{1}{1 + x} - \frac{x}{1 + x} \frac{\frac{\partial x}{\partial x}}{1 + x}
      variable: \frac{1}{1 + x} - \frac{x}{1 + x} \frac{1}{1 + x}
      simplification: \frac{1}{1 + x} - \frac{x}{(1 + x)^2}
      """#),
    DerivationTest(
      #"(a - y)^2"#, by: "a",
      #"""
      power: 2(a - y) \left(\frac{\partial}{\partial a} (a - y)\right)
      sum: 2(a - y) \left(\frac{\partial a}{\partial a} - \frac{\partial y}{\partial a}\right)
      constant: 2(a - y) \left(\frac{\partial a}{\partial a} - 0\right)
      simplification: 2(a - y) \left(\frac{\partial a}{\partial a}\right)
      variable: 2 \cdot (a - y) \cdot 1
      simplification: 2(a - y)
      """#),
    DerivationTest(
      #"x^{-3} + \sqrt{x} + x^y"#, by: "x",
      #"""
      sum: \frac{\partial}{\partial x} x^{-3} + \frac{\partial}{\partial x} \sqrt{x} + \frac{\partial}{\partial x} x^y
      power: (-3) x^{-4} + \frac{1}{2} x^{-\frac{1}{2}} + y x^{y-1}
      simplification: -3 x^{-4} + \frac{1}{2} x^{-\frac{1}{2}} + y x^{y-1}
      """#),
    DerivationTest(
      #"2^x"#, by: "x",
      #"""
      exponent: 2^x \left(\left(\frac{\partial x}{\partial x}\right) \ln(2)\right)
      variable: 2^x (1 \ln(2))
      simplification: 2^x \ln(2)
      """#),
    DerivationTest(
      #"x^x"#, by: "x",
      #"""
      exponent: x^x \left(\left(\frac{\partial x}{\partial x}\right) \ln(x) + x \frac{\frac{\partial x}{\partial x}}{x}\right)
      variable: x^x \left(1 \ln(x) + x \frac{1}{x}\right)
      simplification: x^x \left(\ln(x) + x \frac{1}{x}\right)
      simplification: x^x (\ln(x) + 1)
      """#),
    DerivationTest(
      #"\sigma(x) + \tanh(x) + e^x + \ln(x) + \Phi(x)"#, by: "x",
      #"""
      sum: \frac{\partial}{\partial x} \sigma(x) + \frac{\partial}{\partial x} \tanh(x) + \frac{\partial}{\partial x} e^x + \frac{\partial}{\partial x} \ln(x) + \frac{\partial}{\partial x} \Phi(x)
      function: \sigma(x) \, (1 - \sigma(x)) + \left(1 - \tanh(x)^2\right) + e^x + \frac{1}{x} + \frac{\exp\left(-\frac{x^2}{2}\right)}{\sqrt{2 \pi}}
      simplification: \sigma(x) \, (1 - \sigma(x)) + 1 - \tanh(x)^2 + e^x + \frac{1}{x} + \frac{\exp\left(-\frac{x^2}{2}\right)}{\sqrt{2 \pi}}
      """#),
    DerivationTest(
      #"g^{(L)}(2 x) + g'(x) + \tanh'(x)"#, by: "x",
      #"""
      sum: \frac{\partial}{\partial x} g^{(L)}(2 x) + \frac{\partial}{\partial x} g'(x) + \frac{\partial}{\partial x} \tanh'(x)
      chain: g'^{(L)}(2 x) \, \left(\frac{\partial}{\partial x} 2 x\right) + \frac{\partial}{\partial x} g'(x) + \frac{\partial}{\partial x} \tanh'(x)
      constantFactor: g'^{(L)}(2 x) \, \left(2\left(\frac{\partial x}{\partial x}\right)\right) + \frac{\partial}{\partial x} g'(x) + \frac{\partial}{\partial x} \tanh'(x)
      variable: g'^{(L)}(2 x) \, (2 \cdot 1) + \frac{\partial}{\partial x} g'(x) + \frac{\partial}{\partial x} \tanh'(x)
      simplification: g'^{(L)}(2 x) \cdot 2 + \frac{\partial}{\partial x} g'(x) + \frac{\partial}{\partial x} \tanh'(x)
      function: g'^{(L)}(2 x) \cdot 2 + g''(x) + \tanh''(x)
      simplification: 2 g'^{(L)}(2 x) + g''(x) + \tanh''(x)
      """#),
    DerivationTest(
      #"\max(0, x^2)"#, by: "x", greatest: 1,
      #"""
      maximum: \frac{\partial}{\partial x} x^2
      power: 2 x
      """#),
    DerivationTest(
      #"y \ln(a) + (1 - y) \ln(1 - a)"#, by: "a",
      #"""
      sum: \frac{\partial}{\partial a} y \ln(a) + \frac{\partial}{\partial a} (1 - y) \ln(1 - a)
      constantFactor: y \left(\frac{\partial}{\partial a} \ln(a)\right) + (1 - y) \left(\frac{\partial}{\partial a} \ln(1 - a)\right)
      function: y \frac{1}{a} + (1 - y) \left(\frac{\partial}{\partial a} \ln(1 - a)\right)
      chain: y \frac{1}{a} + (1 - y) \left(\frac{1}{1 - a} \left(\frac{\partial}{\partial a} (1 - a)\right)\right)
      sum: y \frac{1}{a} + (1 - y) \left(\frac{1}{1 - a} \left(\frac{\partial}{\partial a} 1 - \frac{\partial a}{\partial a}\right)\right)
      constant: y \frac{1}{a} + (1 - y) \left(\frac{1}{1 - a} \left(0 - \frac{\partial a}{\partial a}\right)\right)
      simplification: y \frac{1}{a} + (1 - y) \left(\frac{1}{1 - a} \left(-\frac{\partial a}{\partial a}\right)\right)
      variable: y \frac{1}{a} + (1 - y) \left(\frac{1}{1 - a} (-1)\right)
      simplification: \frac{y}{a} - \frac{1 - y}{1 - a}
      """#),
    DerivationTest(
      #"\sum_k w_{jk} a_k"#, by: "a_q",
      #"""
      meetingIndex: \frac{\partial}{\partial a_q} w_{jq} a_q
      constantFactor: w_{jq} \left(\frac{\partial a_q}{\partial a_q}\right)
      variable: w_{jq} \cdot 1
      simplification: w_{jq}
      """#),
    DerivationTest(
      #"\sum_k w_{jk} a_k"#, by: "a_k",
      #"""
      meetingIndex: \frac{\partial}{\partial a_k} w_{jk} a_k
      constantFactor: w_{jk} \left(\frac{\partial a_k}{\partial a_k}\right)
      variable: w_{jk} \cdot 1
      simplification: w_{jk}
      """#),
    DerivationTest(
      #"\sum_{k=0}^{5} a_k a_{k+1}"#, by: "a_2",
      #"""
      meetingIndex: \frac{\partial}{\partial a_2} a_2 a_3 + \frac{\partial}{\partial a_2} a_1 a_2
      constantFactor: \left(\frac{\partial a_2}{\partial a_2}\right) a_3 + a_1 \left(\frac{\partial a_2}{\partial a_2}\right)
      variable: 1 a_3 + a_1 \cdot 1
      simplification: a_3 + a_1
      """#),
    DerivationTest(
      #"\sum_{k=0}^{5} a_k"#, by: "a_7",
      #"""
      constant: 0
      """#),
    DerivationTest(
      #"\sum_{k=0}^{n-1} x^2 y_k"#, by: "x",
      #"""
      underSum: \sum_{k=0}^{n-1} \frac{\partial}{\partial x} x^2 y_k
      constantFactor: \sum_{k=0}^{n-1} \left(\frac{\partial}{\partial x} x^2\right) y_k
      power: \sum_{k=0}^{n-1} (2 x) y_k
      simplification: \sum_{k=0}^{n-1} 2 x y_k
      """#),
    DerivationTest(
      #"\sum_k a_k a_0"#, by: "a_0",
      #"""
      meetingIndex: \sum_k a_k + a_0
      """#),
    DerivationTest(
      #"\sum_j \sum_k w_{jk} a_k"#, by: "w_{12}",
      #"""
      meetingIndex: \frac{\partial}{\partial w_{12}} \left(\sum_k w_{1k} a_k\right)
      meetingIndex: \frac{\partial}{\partial w_{12}} w_{1,2} a_2
      constantFactor: \left(\frac{\partial w_{1,2}}{\partial w_{12}}\right) a_2
      variable: 1 a_2
      simplification: a_2
      """#),
    DerivationTest(
      #"\prod_k a_k"#, by: "a_q",
      #"""
      logarithmic: \left(\prod_k a_k\right) \left(\frac{\partial}{\partial a_q} \left(\sum_k \ln(a_k)\right)\right)
      meetingIndex: \left(\prod_k a_k\right) \left(\frac{\partial}{\partial a_q} \ln(a_q)\right)
      function: \left(\prod_k a_k\right) \frac{1}{a_q}
      simplification: \frac{\prod_k a_k}{a_q}
      """#),
    DerivationTest(
      #"(a - y)^2"#, by: "w", where: ["a": #"\sigma(z)"#, "z": "w x + b"],
      #"""
      power: 2(a - y) \left(\frac{\partial}{\partial w} (a - y)\right)
      sum: 2(a - y) \left(\frac{\partial a}{\partial w} - \frac{\partial y}{\partial w}\right)
      constant: 2(a - y) \left(\frac{\partial a}{\partial w} - 0\right)
      simplification: 2(a - y) \left(\frac{\partial a}{\partial w}\right)
      definition: 2(a - y) \left(\frac{\partial}{\partial w} \sigma(z)\right)
      chain: 2(a - y) \left((\sigma(z) \, (1 - \sigma(z))) \left(\frac{\partial z}{\partial w}\right)\right)
      definition: 2(a - y) \left((\sigma(z) \, (1 - \sigma(z))) \left(\frac{\partial}{\partial w} (w x + b)\right)\right)
      sum: 2(a - y) \left((\sigma(z) \, (1 - \sigma(z))) \left(\frac{\partial}{\partial w} w x + \frac{\partial b}{\partial w}\right)\right)
      constant: 2(a - y) \left((\sigma(z) \, (1 - \sigma(z))) \left(\frac{\partial}{\partial w} w x + 0\right)\right)
      simplification: 2(a - y) \left((\sigma(z) \, (1 - \sigma(z))) \left(\frac{\partial}{\partial w} w x\right)\right)
      constantFactor: 2(a - y) \left((\sigma(z) \, (1 - \sigma(z))) \left(\left(\frac{\partial w}{\partial w}\right) x\right)\right)
      variable: 2(a - y) ((\sigma(z) \, (1 - \sigma(z))) (1 x))
      simplification: 2(a - y) ((\sigma(z) \, (1 - \sigma(z))) x)
      simplification: 2(a - y) \sigma(z) \, (1 - \sigma(z)) x
      """#),
    DerivationTest(
      #"\sum_k (a_k - y_k)^2"#, by: "z_1", where: ["a_1": #"\tanh(z_1)"#, "a_k": #"\tanh(z_k)"#],
      #"""
      meetingIndex: \frac{\partial}{\partial z_1} (a_1 - y_1)^2
      power: 2(a_1 - y_1) \left(\frac{\partial}{\partial z_1} (a_1 - y_1)\right)
      sum: 2(a_1 - y_1) \left(\frac{\partial a_1}{\partial z_1} - \frac{\partial y_1}{\partial z_1}\right)
      constant: 2(a_1 - y_1) \left(\frac{\partial a_1}{\partial z_1} - 0\right)
      simplification: 2(a_1 - y_1) \left(\frac{\partial a_1}{\partial z_1}\right)
      definition: 2(a_1 - y_1) \left(\frac{\partial}{\partial z_1} \tanh(z_1)\right)
      function: 2(a_1 - y_1) \left(1 - \tanh(z_1)^2\right)
      """#),
    DerivationTest(
      #"x \frac{\partial b}{\partial x}"#, by: "x", where: ["b": "x^3"],
      #"""
      product: \left(\frac{\partial x}{\partial x}\right) \left(\frac{\partial b}{\partial x}\right) + x \left(\frac{\partial}{\partial x} \frac{\partial b}{\partial x}\right)
      variable: 1\left(\frac{\partial b}{\partial x}\right) + x \left(\frac{\partial}{\partial x} \frac{\partial b}{\partial x}\right)
      simplification: \frac{\partial b}{\partial x} + x \left(\frac{\partial}{\partial x} \frac{\partial b}{\partial x}\right)
      innerDerivative: \frac{\partial b}{\partial x} + x \left(\frac{\partial}{\partial x} 3 x^2\right)
      constantFactor: \frac{\partial b}{\partial x} + x \left(3\left(\frac{\partial}{\partial x} x^2\right)\right)
      power: \frac{\partial b}{\partial x} + x (3(2 x))
      simplification: \frac{\partial b}{\partial x} + 6 x x
      """#),
    DerivationTest(
      #"\frac{e^{z_j}}{\sum_k e^{z_k}}"#, by: "z_j",
      #"""
      quotient: \frac{\frac{\partial}{\partial z_j} e^{z_j}}{\sum_k e^{z_k}} - \frac{e^{z_j}}{\sum_k e^{z_k}} \frac{\frac{\partial}{\partial z_j} \left(\sum_k e^{z_k}\right)}{\sum_k e^{z_k}}
      function: \frac{e^{z_j}}{\sum_k e^{z_k}} - \frac{e^{z_j}}{\sum_k e^{z_k}} \frac{\frac{\partial}{\partial z_j} \left(\sum_k e^{z_k}\right)}{\sum_k e^{z_k}}
      meetingIndex: \frac{e^{z_j}}{\sum_k e^{z_k}} - \frac{e^{z_j}}{\sum_k e^{z_k}} \frac{\frac{\partial}{\partial z_j} e^{z_j}}{\sum_k e^{z_k}}
      function: \frac{e^{z_j}}{\sum_k e^{z_k}} - \frac{e^{z_j}}{\sum_k e^{z_k}} \frac{e^{z_j}}{\sum_k e^{z_k}}
      """#),
    DerivationTest(
      #"\frac{e^{z_m}}{\sum_k e^{z_k}}"#, by: "z_j",
      #"""
      quotient: -\frac{e^{z_m}}{\sum_k e^{z_k}} \frac{\frac{\partial}{\partial z_j} \left(\sum_k e^{z_k}\right)}{\sum_k e^{z_k}}
      meetingIndex: -\frac{e^{z_m}}{\sum_k e^{z_k}} \frac{\frac{\partial}{\partial z_j} e^{z_j}}{\sum_k e^{z_k}}
      function: -\frac{e^{z_m}}{\sum_k e^{z_k}} \frac{e^{z_j}}{\sum_k e^{z_k}}
      """#),
  ])
  func steps(_ test: DerivationTest) throws {
    let operand = try Expression(latex: test.operand)
    let definitions = try test.definitions.map {
      (try Self.symbol($0), try Expression(latex: $1))
    }
    let derivative = try operand.differentiated(
      by: try Self.symbol(test.variable),
      knowing: .init(
        definition: { symbol in definitions.first { $0.0 == symbol }?.1 },
        greatest: { _ in test.greatest }))
    let lines = derivative.steps.map { "\($0.rule): \($0.expression.latex)" }
    let text = lines.joined(separator: "\n")
    #expect(text == test.steps)
  }
}
