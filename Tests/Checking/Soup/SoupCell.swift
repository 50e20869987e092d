import Foundation

/// A number, what it can be wrong by, and the same of its derivative by what varies.
struct SoupCell {
  var value: Double
  var error: Double
  var slope = 0.0
  var slopeError = 0.0

  /// A quantity as the network computed it.
  init(_ value: Double, slope: Double = 0) {
    self.init(
      value, error: 1e-12 * value.magnitude, slope: slope, slopeError: 1e-12 * slope.magnitude)
  }

  init(_ value: Double, error: Double, slope: Double, slopeError: Double) {
    self.value = value
    self.error = error
    self.slope = slope
    self.slopeError = slopeError
  }

  static func + (left: Self, right: Self) -> Self {
    Self(
      left.value + right.value,
      error: left.error + right.error + 1e-15 * (left.value + right.value).magnitude,
      slope: left.slope + right.slope, slopeError: left.slopeError + right.slopeError)
  }

  static prefix func - (cell: Self) -> Self {
    Self(-cell.value, error: cell.error, slope: -cell.slope, slopeError: cell.slopeError)
  }

  static func * (left: Self, right: Self) -> Self {
    Self(
      left.value * right.value,
      error: left.value.magnitude * right.error + right.value.magnitude * left.error
        + 1e-15 * (left.value * right.value).magnitude,
      slope: left.value * right.slope + right.value * left.slope,
      slopeError: left.value.magnitude * right.slopeError + left.error * right.slope.magnitude
        + right.value.magnitude * left.slopeError + right.error * left.slope.magnitude)
  }

  static func / (left: Self, right: Self) -> Self {
    let quotient = left.value / right.value
    return Self(
      quotient,
      error: (left.error + quotient.magnitude * right.error) / right.value.magnitude,
      slope: (left.slope - quotient * right.slope) / right.value,
      slopeError: (left.slopeError + quotient.magnitude * right.slopeError) / right.value.magnitude)
  }

  var logarithm: Self {
    Self(
      Foundation.log(value),
      error: error / value + 1e-15 * Foundation.log(value).magnitude, slope: slope / value,
      slopeError: (slopeError + (slope / value).magnitude * error) / value)
  }
}
