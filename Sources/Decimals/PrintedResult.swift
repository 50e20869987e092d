import Expressions

/// A value rounded to the digits that it prints with, and the test that an arithmetic gives just these.
package struct PrintedResult {
  private let decimal: DecimalNumber
  private let digits: Int
  /// The value is ± `count` × 10^`unit`; the last of `digits` digits stands for 10^`unit`.
  private let count: UInt64
  private let unit: Int

  package init(_ value: DecimalNumber, digits: Int) {
    decimal = value.rounded(to: digits)
    self.digits = digits
    let zeros = max(digits - decimal.digitCount, 0)
    count = decimal.significand * DecimalNumber.powersOfTen[zeros]
    unit = decimal.exponent - zeros
    isShort = value.digitCount <= digits
  }

  /// Whether all the digits of the value are printed, and no zeros behind them.
  private var isShort: Bool

  package var expression: Expression {
    let text = isShort ? decimal.plainText : decimal.text(paddedTo: digits)
    return .numeral(text, isNegative: decimal.isNegative)
  }

  /// The same with zeros up to its last digit where a few digits would claim more than the arithmetic gives.
  ///
  /// A sum that is 0.66 by chance, from rounded numbers that come to 0.65999, is 0.6600.
  func withoutFalseClaim(of figures: Figures, digits precision: Int) -> PrintedResult {
    guard isShort, count > 0, let exact = figures.exactNumber(digits: precision),
      let difference = exact + -ExactNumber(decimal), !difference.isZero
    else { return self }
    var rounded = self
    rounded.isShort = false
    return rounded
  }

  /// Whether evaluating the arithmetic on its printed digits, exactly, and rounding half up gives this.
  func isGiven(by figures: Figures, digits: Int) -> Bool {
    if let interval = figures.interval(digits: digits), let decided = decide(interval) {
      return decided
    }
    // Too near a tie for floating point: decided by fractions, if the arithmetic has no functions.
    guard let exact = figures.exactNumber(digits: digits) else { return false }
    return count == 0
      ? exact.isZero : exact.rounds(to: count, isNegative: decimal.isNegative, unit: unit)
  }

  /// nil where the interval lies across a boundary of rounding.
  private func decide(_ interval: Interval) -> Bool? {
    guard count > 0 else { return interval.isZero ? true : nil }
    let magnitude = decimal.isNegative ? -interval : interval
    let half = DecimalNumber(isNegative: false, significand: 5, exponent: unit - 1).interval
    let value = DecimalNumber(isNegative: false, significand: count, exponent: unit).interval
    let bottom = value + -half
    let top = value + half
    if magnitude.low >= bottom.high && magnitude.high < top.low { return true }
    return magnitude.high < bottom.low || magnitude.low > top.high ? false : nil
  }
}

extension PrintedResult {
  /// The rounding of an arithmetic whose numbers are all exact, which `guess` is or is close to.
  ///
  /// nil where it lies too near a tie to tell.
  package init?(roundingOf figures: Figures, near guess: PrintedResult, digits: Int) {
    if guess.isGiven(by: figures, digits: digits) {
      self = guess
      return
    }
    var candidates: [DecimalNumber] = []
    if let interval = figures.interval(digits: digits), interval.isFinite {
      candidates = [interval.low, interval.high].map { DecimalNumber($0) }
    }
    if figures.exactNumber(digits: digits)?.isZero == true { candidates = [DecimalNumber(0)] }
    let results = candidates.map { PrintedResult($0, digits: digits) }
    guard let found = results.first(where: { $0.isGiven(by: figures, digits: digits) }) else {
      return nil
    }
    self = found
  }
}
