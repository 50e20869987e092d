import Checking
import Expressions
import Meaning
import Reading
import Testing

/// Identities between functions, whose letters are free real variables and no quantities of the network.
@Suite struct VariableTests {
  @Test(arguments: [
    (#"\sigma(x) = \frac{1}{1+e^{-x}}"#, "identity"),
    (#"\sigma(x) = \frac{1}{1-e^{-x}}"#, "false"),
    (#"\sigma(z) = \frac{e^z}{1+e^z}"#, "identity"),
    (#"\sigma'(x) = \sigma(x)(1-\sigma(x))"#, "identity"),
    (#"\sigma'(x) = \sigma(x)(1+\sigma(x))"#, "false"),
    (#"\tanh'(u) = 1 - \tanh^2 u"#, "identity"),
    (#"\tanh'(u) = 1 - \tanh u"#, "false"),
    (#"\tanh(x) = 2\sigma(2x) - 1"#, "identity"),
    (#"\frac{d}{dz}\sigma(z) = \sigma(z)(1 - \sigma(z))"#, "identity"),
    (#"\frac{d}{dx} \ln(1 + e^{x}) = \sigma(x)"#, "identity"),
    (#"\frac{d}{dx} x^2 = 2x"#, "identity"),
    (#"\frac{d}{dx} x^2 = x"#, "false"),
    (#"\frac{d}{dx} e^{ax} = a e^{ax}"#, "identity"),
    (#"\frac{d}{dx}\frac{1}{x} = -\frac{1}{x^2}"#, "identity"),
    // Where a side has no value, it claims nothing.
    (#"\ln(xy) = \ln x + \ln y"#, "identity"),
    (#"\ln(x + y) = \ln x + \ln y"#, "false"),
    (#"\ln x = \ln(-x)"#, "not checked"),
    (#"e^{x+y} = e^x e^y"#, "identity"),
    (#"\frac{d}{dx} g(g(x)) = g'(g(x)) \cdot g'(x)"#, "identity"),
    (#"\frac{d}{dx} g(g(x)) = g'(x) \cdot g'(x)"#, "false"),
    // A condition says where.
    (#"\max(0, z) = z \quad z > 0"#, "identity"),
    (#"\max(0, z) = z"#, "false"),
    (#"\max(0, z) = 0 \quad z \le 0"#, "identity"),
    (#"\max(0, z) = 0 \quad z > 0"#, "false"),
    // The network's own activation function, and its layers.
    (#"g(x) = \sigma(x)"#, "identity"),
    (#"g^{(l)}(x) = \frac{1}{1+e^{-x}}"#, "identity"),
    // Beside a derivative other letters are numbers, if that makes it true.
    (#"\frac{\partial}{\partial w}(wx + b) = x"#, "identity"),
    (#"\frac{\partial}{\partial w}(wx + b) = w"#, "not checked"),
    (#"\frac{\partial}{\partial x}(xy) = y"#, "identity"),
    (#"\frac{\partial}{\partial z}(a - y)^2 = 2(a - y)"#, "not checked"),
    (#"\frac{\partial}{\partial a}(a - y)^2 = 2(a - y)"#, "identity"),
    (#"\frac{d}{dx} f(x) = f(x)"#, "not checked"),
    // A letter that no function is applied to may be a quantity, and what it depends on is open.
    (#"\sigma'(z) = a(1-a)"#, "not checked"),
    (#"y = \max(0, x)"#, "not checked"),
    (#"x = y"#, "not checked"),
    // The text uses x as the input.
    (#"a^{(1)} = \sigma(W^{(1)} x)"#, "identity"),
  ])
  func areDecidedAtRandomReals(_ latex: String, _ expected: String) throws {
    #expect(try verdicts(latex, in: courseSetting()).first == expected)
  }
}
