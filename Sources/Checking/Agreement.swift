import Notation

/// How two values compare, given how large the numbers were that they were computed from.
enum Agreement {
  case equal, different
  /// Too near to be different, and too far apart to be equal.
  case unclear

  /// The difference of equal values, relative to the largest magnitude met on the way.
  static let equalWithin = 1e-10
  static let differentBeyond = 1e-6

  init(_ left: RelationEvaluator.SideValue, _ right: RelationEvaluator.SideValue) {
    let magnitude = max(left.magnitude, right.magnitude)
    let difference = (left.value - right.value).magnitude
    self =
      difference <= Self.equalWithin * magnitude
      ? .equal : difference > Self.differentBeyond * magnitude ? .different : .unclear
  }
}
