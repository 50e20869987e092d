import Engine

/// How two values compare, given what rounding can have done to them.
enum Agreement {
  case equal, different
  /// So many digits were lost on the way that nothing is known.
  case unclear

  /// What is left of a value's digits, at least, where it can be told from others.
  private static let resolution = 1e-9
  /// A bound that is smaller comes from numbers too small to be told from 0, and not from terms that cancel.
  private static let underflow = 1e-290
  /// A difference larger than this share of the largest magnitude met is none of rounding.
  private static let obvious = 1e-6

  /// - Parameters:
  ///   - allowed: by how much they may differ whatever is known of them, as half a unit of a printed digit.
  ///   - smallestPart: of the quantities from which they were computed; what is lost beside it is not known.
  init(_ left: Bounded, _ right: Bounded, allowed: Double, smallestPart: Double) {
    // Bounds are of first order.
    let bound = 1.01 * (left.error + right.error)
    let difference = (left.value - right.value).magnitude
    guard bound.isFinite else {
      self = .unclear
      return
    }
    let size = max(left.value.magnitude, right.value.magnitude)
    if difference > bound + allowed {
      self = .different
    } else if bound <= Self.resolution * size || bound <= 0.01 * allowed {
      self = .equal
    } else {
      let isZero = size <= bound && bound <= Self.resolution * smallestPart
      self = isZero && !(0 < bound && bound < Self.underflow) ? .equal : .unclear
    }
  }

  /// Whether two values differ by so much that no rounding can be the reason, even though nothing is known of it.
  ///
  /// - Parameter magnitude: the largest met on the way to both.
  static func isObvious(_ left: Double, _ right: Double, magnitude: Double) -> Bool {
    (left - right).magnitude > obvious * magnitude
  }
}
