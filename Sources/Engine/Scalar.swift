/// What the forward pass computes with: a real number, or one that carries tangents.
public protocol Scalar: Equatable, Sendable {
  /// A constant: a number that does not vary.
  init(_ value: Double)
  /// The number without its tangents.
  var real: Double { get }
  /// A bound on what rounding can have done to it, where that is kept; else 0.
  var error: Double { get }
  /// The number itself, with the tangents of another.
  func with(tangentsOf other: Self) -> Self

  static func + (left: Self, right: Self) -> Self
  static func - (left: Self, right: Self) -> Self
  static func * (left: Self, right: Self) -> Self
  static func / (left: Self, right: Self) -> Self
  static prefix func - (operand: Self) -> Self

  static func exp(_ x: Self) -> Self
  /// eˣ − 1, exact also where eˣ is close to 1.
  static func expm1(_ x: Self) -> Self
  static func log(_ x: Self) -> Self
  /// ln(1 + x), exact also where x is close to 0.
  static func log1p(_ x: Self) -> Self
  static func tanh(_ x: Self) -> Self
  static func erf(_ x: Self) -> Self
  /// 1 − erf(x), exact also where erf(x) is close to 1.
  static func erfc(_ x: Self) -> Self
  /// Φ(x), the probability that a standard normal number is below x.
  static func normalProbability(_ x: Self) -> Self
  /// 1 / (1 + e⁻ˣ)
  static func sigmoid(_ x: Self) -> Self
}

extension Double: Scalar {
  public var real: Double { self }
  public var error: Double { 0 }
  public func with(tangentsOf other: Double) -> Double { self }

  public static func exp(_ x: Double) -> Double { Engine.exp(x) }
  public static func expm1(_ x: Double) -> Double { Engine.expm1(x) }
  public static func log(_ x: Double) -> Double { Engine.log(x) }
  public static func log1p(_ x: Double) -> Double { Engine.log1p(x) }
  public static func tanh(_ x: Double) -> Double { Engine.tanh(x) }
  public static func erf(_ x: Double) -> Double { Engine.erf(x) }
  public static func erfc(_ x: Double) -> Double { Engine.erfc(x) }
  public static func normalProbability(_ x: Double) -> Double { Engine.normalProbability(x) }
  public static func sigmoid(_ x: Double) -> Double { Engine.sigmoid(x) }
}
