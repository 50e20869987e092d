import Notation

/// How two values compare, given how large the numbers were that they were computed from.
enum Agreement {
  case equal, different
  /// Too near to be different, and too far apart to be equal.
  case unclear

  /// The difference of equal values, relative to the largest magnitude met on the way.
  static let equalWithin = 1e-10
  static let differentBeyond = 1e-6

  /// - Parameter magnitude: the largest met on the way to both.
  init(_ left: Double, _ right: Double, magnitude: Double) {
    let difference = (left - right).magnitude
    self =
      difference <= Self.equalWithin * magnitude
      ? .equal : difference > Self.differentBeyond * magnitude ? .different : .unclear
  }
}
