/// A number and its derivative by one quantity: x + x′ε with ε² = 0 (Clifford 1873; Griewank and Walther 2008,
/// chapter 3).
///
/// `Dual<Dual<Double>>` carries the derivative of a derivative.
public struct Dual<Base: Scalar>: Scalar {
  /// The number itself, which may carry tangents, too.
  public let value: Base
  /// Its derivative by the quantity that varies.
  public let tangent: Base

  /// A number of which the derivative is known.
  public init(_ value: Base, tangent: Base) {
    self.value = value
    self.tangent = tangent
  }

  /// A number that does not vary.
  public init(_ value: Double) { self.init(Base(value), tangent: Base(0)) }

  /// The value without any tangents.
  public var real: Double { value.real }
  /// What is known of the rounding of the value, not of the tangent.
  public var error: Double { value.error }
  /// This value with the tangents of another number that means the same and was computed less exactly.
  public func with(tangentsOf other: Self) -> Self {
    Self(value.with(tangentsOf: other.value), tangent: other.tangent)
  }

  public static func + (left: Self, right: Self) -> Self {
    Self(left.value + right.value, tangent: left.tangent + right.tangent)
  }
  public static func - (left: Self, right: Self) -> Self {
    Self(left.value - right.value, tangent: left.tangent - right.tangent)
  }
  public static func * (left: Self, right: Self) -> Self {
    Self(
      left.value * right.value,
      tangent: left.tangent * right.value + left.value * right.tangent)
  }
  public static func / (left: Self, right: Self) -> Self {
    let quotient = left.value / right.value
    return Self(quotient, tangent: (left.tangent - quotient * right.tangent) / right.value)
  }
  public static prefix func - (operand: Self) -> Self {
    Self(-operand.value, tangent: -operand.tangent)
  }
}

extension Dual {
  public static func exp(_ x: Self) -> Self {
    let value = Base.exp(x.value)
    return Self(value, tangent: x.tangent * value)
  }
  public static func expm1(_ x: Self) -> Self {
    Self(Base.expm1(x.value), tangent: x.tangent * Base.exp(x.value))
  }
  public static func log(_ x: Self) -> Self {
    Self(Base.log(x.value), tangent: x.tangent / x.value)
  }
  public static func log1p(_ x: Self) -> Self {
    Self(Base.log1p(x.value), tangent: x.tangent / (Base(1) + x.value))
  }
  public static func tanh(_ x: Self) -> Self {
    Self(Base.tanh(x.value), tangent: x.tangent * Base.squaredSecant(x.value))
  }
  public static func erf(_ x: Self) -> Self {
    Self(Base.erf(x.value), tangent: x.tangent * bell(x.value))
  }
  public static func erfc(_ x: Self) -> Self {
    Self(Base.erfc(x.value), tangent: -(x.tangent * bell(x.value)))
  }
  public static func normalProbability(_ x: Self) -> Self {
    Self(Base.normalProbability(x.value), tangent: x.tangent * normalDensity(x.value))
  }
  public static func sigmoid(_ x: Self) -> Self {
    // The slope is σ(x) σ(−x), without the cancellation of σ(1 − σ).
    let value = Base.sigmoid(x.value)
    return Self(value, tangent: x.tangent * value * Base.sigmoid(-x.value))
  }

  /// The slope of erf, 2/√π · exp(−x²).
  private static func bell(_ x: Base) -> Base {
    Base(1.1283791670955126) * Base.exp(-(x * x))
  }

  /// The slope of Φ, exp(−x²/2) / √(2π).
  private static func normalDensity(_ x: Base) -> Base {
    Base(0x1.9884533d43651p-2) * Base.exp(Base(-0.5) * (x * x))
  }
}
