import Decimals
import Expressions

/// A number as the sum of two floating-point numbers, exact to about 31 digits.
struct DoubleDouble: Equatable {
  var high: Double
  var low: Double

  init(_ high: Double, _ low: Double = 0) {
    self.high = high + low
    self.low = low - (self.high - high)
  }

  init(numeral text: String) {
    self.init(0)
    let parts = text.split(separator: "e")
    var exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    var isAfterPoint = false
    for character in parts[0] {
      guard let digit = character.wholeNumberValue else {
        isAfterPoint = true
        continue
      }
      self = self * DoubleDouble(10) + DoubleDouble(Double(digit))
      if isAfterPoint { exponent -= 1 }
    }
    self = self * Self.powerOfTen(exponent)
  }

  static func powerOfTen(_ exponent: Int) -> DoubleDouble {
    let power = (0..<exponent.magnitude).reduce(DoubleDouble(1)) { power, _ in
      power * DoubleDouble(10)
    }
    return exponent < 0 ? DoubleDouble(1) / power : power
  }

  static prefix func - (x: Self) -> Self { Self(-x.high, -x.low) }
  static func + (a: Self, b: Self) -> Self {
    let sum = a.high + b.high
    let part = sum - a.high
    let error = (a.high - (sum - part)) + (b.high - part)
    return Self(sum, error + a.low + b.low)
  }
  static func - (a: Self, b: Self) -> Self { a + -b }
  static func * (a: Self, b: Self) -> Self {
    let product = a.high * b.high
    let error = (-product).addingProduct(a.high, b.high)
    return Self(product, error + a.high * b.low + a.low * b.high)
  }
  static func / (a: Self, b: Self) -> Self {
    let first = Self(a.high / b.high)
    let rest = a - first * b
    let second = Self(rest.high / b.high)
    let last = rest - second * b
    return first + second + Self(last.high / b.high)
  }

  var exponential: Self {
    // What is left of 1 + s where s is nearly −1 has few digits.
    if high < 0, high > -600 { return Self(1) / (-self).exponential }
    let reduced = self * Self(0x1p-10)
    var term = Self(1)
    var sum = Self(0)
    for n in 1...12 {
      term = term * reduced / Self(Double(n))
      sum = sum + term
    }
    // (1 + s)² − 1 = 2s + s², which keeps the digits that 1 + s would lose.
    for _ in 0..<10 { sum = sum + sum + sum * sum }
    return sum + Self(1)
  }
}

/// A second way to evaluate printed numerals, sharing nothing with the first.
struct PocketCalculator {
  struct Undefined: Error {}

  static let pi = DoubleDouble(3.141592653589793, 1.2246467991473532e-16)

  func value(_ expression: Expression) throws -> DoubleDouble {
    let one = DoubleDouble(1)
    switch expression {
    case .number(let numeral): return DoubleDouble(numeral: numeral.text)
    case .symbol(let symbol) where symbol.letter == #"\pi"#: return Self.pi
    case .negation(let operand): return -(try value(operand))
    case .sum(let operands):
      return try operands.reduce(DoubleDouble(0)) { $0 + (try value($1)) }
    case .product(let operands): return try operands.reduce(one) { $0 * (try value($1)) }
    case .quotient(let dividend, let divisor):
      let divisor = try value(divisor)
      guard divisor.high != 0 else { throw Undefined() }
      return try value(dividend) / divisor
    case .power(let base, .quotient): return try squareRoot(value(base))
    case .power(let base, let exponent):
      let base = try value(base)
      return (0..<Int(try value(exponent).high)).reduce(one) { power, _ in power * base }
    case .application(.named(let name, primes: 0), let arguments):
      let arguments = try arguments.map(value)
      let x = arguments[0]
      switch name {
      case .sigmoid: return one / (one + (-x).exponential)
      case .tanh:
        let power = (x + x).exponential
        return (power - one) / (power + one)
      case .exp: return x.exponential
      case .log: return try logarithm(x)
      case .max: return arguments.reduce(x) { ($1 - $0).high > 0 ? $1 : $0 }
      case .normalDistribution: return try normalDistribution(x)
      }
    case .symbol, .application, .dependency, .derivative, .summation, .repeatedProduct, .ellipsis,
      .transpose, .arrayProduct, .gradient, .matrix:
      throw Undefined()
    }
  }

  private func squareRoot(_ x: DoubleDouble) -> DoubleDouble {
    var root = DoubleDouble(x.high.squareRoot())
    for _ in 0..<3 { root = (root + x / root) * DoubleDouble(0.5) }
    return root
  }

  /// Newton's method on the exponential function, from a rough start.
  private func logarithm(_ x: DoubleDouble) throws -> DoubleDouble {
    guard x.high > 0 else { throw Undefined() }
    var y = DoubleDouble(Double(x.high.exponent) * 0.69)
    for _ in 0..<12 { y = y + x / y.exponential - DoubleDouble(1) }
    return y
  }

  private func normalDistribution(_ x: DoubleDouble) throws -> DoubleDouble {
    guard abs(x.high) < 4 else { throw Undefined() }
    // Φ(x) = 1/2 + φ(x) (x + x³/3 + x⁵/15 + …)
    var term = x
    var sum = x
    for n in 1...120 {
      term = term * x * x / DoubleDouble(Double(2 * n + 1))
      sum = sum + term
    }
    let density =
      (-(x * x * DoubleDouble(0.5))).exponential / squareRoot(Self.pi + Self.pi)
    return DoubleDouble(0.5) + density * sum
  }

  /// Whether rounding the value half up to the last printed digit of `result` gives `result`.
  func reproduces(_ numbers: Expression, _ result: Expression) throws -> Bool {
    let unit = DoubleDouble.powerOfTen(Self.unit(of: result))
    let exact = try value(numbers) / unit
    let printed = try value(result) / unit
    let isNegative = printed.high < 0 || (printed.high == 0 && exact.high < 0)
    // Nothing that is typed comes so near a tie without being one.
    let distance = (isNegative ? printed - exact : exact - printed) + DoubleDouble(1e-20)
    return (distance + DoubleDouble(0.5)).high >= 0 && (distance - DoubleDouble(0.5)).high < 0
  }

  /// The power of ten that the last printed digit stands for.
  static func unit(of result: Expression) -> Int {
    switch result {
    case .negation(let operand): return unit(of: operand)
    case .number(let numeral):
      let parts = numeral.text.split(separator: "e")
      let decimals = parts[0].split(separator: ".").dropFirst().first?.count ?? 0
      return (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) - decimals
    default: return 0
    }
  }
}
