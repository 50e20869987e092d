import Engine
import Expressions

/// All the numbers between two, both included: where the true result of a calculation lies.
///
/// Every operation rounds outwards, so that nothing true is ever left out.
package struct Interval {
  package let low: Double
  package let high: Double

  /// - Parameter steps: how many units in the last place the true bounds may lie further out.
  package init(_ low: Double, _ high: Double, outwards steps: Int = 0) {
    var low = low
    var high = high
    for _ in 0..<steps {
      low = low.nextDown
      high = high.nextUp
    }
    self.low = low
    self.high = high
  }

  package init(exactly value: Double) { self.init(value, value) }

  package var isFinite: Bool { low.isFinite && high.isFinite }
  package var isZero: Bool { low == 0 && high == 0 }

  package static prefix func - (operand: Interval) -> Interval {
    Interval(-operand.high, -operand.low)
  }

  package static func + (left: Interval, right: Interval) -> Interval {
    if left.isZero { return right }
    if right.isZero { return left }
    return Interval(left.low + right.low, left.high + right.high, outwards: 1)
  }

  package static func * (left: Interval, right: Interval) -> Interval {
    if left.isZero || right.isZero { return Interval(exactly: 0) }
    let a = left.low * right.low
    let b = left.low * right.high
    let c = left.high * right.low
    let d = left.high * right.high
    return Interval(min(a, b, c, d), max(a, b, c, d), outwards: 1)
  }

  /// nil where the divisor may be zero.
  package static func / (left: Interval, right: Interval) -> Interval? {
    guard right.low > 0 || right.high < 0 else { return nil }
    if left.isZero { return Interval(exactly: 0) }
    let a = left.low / right.low
    let b = left.low / right.high
    let c = left.high / right.low
    let d = left.high / right.high
    return Interval(min(a, b, c, d), max(a, b, c, d), outwards: 1)
  }

  /// nil where there may be no real value.
  package func raised(to exponent: Interval) -> Interval? {
    if exponent.low == exponent.high, let count = Int(exactly: exponent.low),
      count.magnitude <= 1024
    {
      var power = Interval(exactly: 1)
      for _ in 0..<count.magnitude { power = power * self }
      return count < 0 ? Interval(exactly: 1) / power : power
    }
    if isZero, exponent.low > 0 { return self }
    guard low > 0 else { return nil }
    return (exponent * logarithm).exponential
  }

  // The engine's functions are at most 1 unit in the last place from the true value, and rise.

  package var exponential: Interval {
    isZero ? Interval(exactly: 1) : Interval(exp(low), exp(high), outwards: 2)
  }

  /// - Precondition: the interval is positive.
  package var logarithm: Interval {
    low == 1 && high == 1 ? Interval(exactly: 0) : Interval(log(low), log(high), outwards: 2)
  }

  var hyperbolicTangent: Interval {
    isZero ? self : Interval(tanh(low), tanh(high), outwards: 2)
  }

  /// Φ, whose relative error grows with the square of the number where that is negative.
  package var normalDistribution: Interval {
    func bound(_ x: Double, _ direction: Double) -> Double {
      let value = 0.5 * erfc(-x * 0.7071067811865476)
      return value + direction * value * (x * x + 4) * 4 * .ulpOfOne
    }
    return Interval(bound(low, -1), bound(high, 1), outwards: 1)
  }
}

extension DecimalNumber {
  /// Holds the number, and little else.
  var interval: Interval {
    let magnitude: Double
    if (0...22).contains(exponent) {
      magnitude = Double(significand) * Self.exactPowers[exponent]
    } else if (-22..<0).contains(exponent) {
      magnitude = Double(significand) / Self.exactPowers[-exponent]
    } else {
      magnitude = Double("\(significand)e\(exponent)") ?? .infinity
    }
    let value = isNegative ? -magnitude : magnitude
    let isWhole = (0...1).contains(exponent) && significand < 1 << 48
    return Interval(value, value, outwards: isWhole ? 0 : 2)
  }

  /// Those that a `Double` holds exactly.
  private static let exactPowers: [Double] = (0...22).map { power in
    (0..<power).reduce(1.0) { product, _ in product * 10 }
  }
}

extension Figures {
  /// Where the value of the arithmetic lies when values are printed with `digits` digits.
  ///
  /// nil where it may have none.
  func interval(digits: Int) -> Interval? {
    switch self {
    case .exact(let numeral, let isNegative):
      let value = isNegative ? -numeral.value : numeral.value
      let isWhole = value.magnitude < 0x1p53 && numeral.text.utf8.allSatisfy { $0 & 0xF0 == 0x30 }
      return Interval(value, value, outwards: isWhole ? 0 : 1)
    case .value(let decimal, _): return decimal.rounded(to: digits).interval
    case .constant(let constant):
      return Interval(constant.value, constant.value, outwards: 1)
    case .negation(let operand): return operand.interval(digits: digits).map { -$0 }
    case .sum(let operands):
      var total = Interval(exactly: 0)
      for operand in operands {
        guard let interval = operand.interval(digits: digits) else { return nil }
        total = total + interval
      }
      return total
    case .product(let operands):
      var total = Interval(exactly: 1)
      for operand in operands {
        guard let interval = operand.interval(digits: digits) else { return nil }
        total = total * interval
      }
      return total
    case .quotient(let dividend, let divisor):
      guard let dividend = dividend.interval(digits: digits),
        let divisor = divisor.interval(digits: digits)
      else { return nil }
      return dividend / divisor
    case .power(let base, let exponent):
      guard let base = base.interval(digits: digits),
        let exponent = exponent.interval(digits: digits)
      else { return nil }
      return base.raised(to: exponent)
    case .application(let name, let arguments):
      let intervals = arguments.compactMap { $0.interval(digits: digits) }
      guard intervals.count == arguments.count, let argument = intervals.first else { return nil }
      switch name {
      case .sigmoid:
        return Interval(exactly: 1) / (Interval(exactly: 1) + (-argument).exponential)
      case .tanh: return argument.hyperbolicTangent
      case .exp: return argument.exponential
      case .log: return argument.low > 0 ? argument.logarithm : nil
      case .normalDistribution: return argument.normalDistribution
      case .max:
        return intervals.dropFirst().reduce(argument) {
          Interval(max($0.low, $1.low), max($0.high, $1.high))
        }
      }
    }
  }
}

extension Expression {
  /// About what arithmetic with numbers alone comes to; nil where there is more in it, or no finite value.
  public var arithmeticValue: Double? {
    guard let figures = Figures(self, replacing: { _ in nil }),
      let interval = figures.interval(digits: 17), interval.isFinite
    else { return nil }
    return interval.low + (interval.high - interval.low) / 2
  }
}
