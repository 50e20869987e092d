/// A number and its derivative in one direction: x + x′ε with ε² = 0 (Clifford 1873; Griewank and Walther 2008,
/// chapter 3).
///
/// The rules that `Jet` computes by, whose halves it is.
@usableFromInline
struct Dual<Base: Scalar> {
  @usableFromInline let value: Base
  @usableFromInline let tangent: Base

  @inlinable
  init(_ value: Base, _ tangent: Base) {
    self.value = value
    self.tangent = tangent
  }

  @inlinable
  static func + (left: Self, right: Self) -> Self {
    Self(left.value + right.value, left.tangent + right.tangent)
  }
  @inlinable
  static func - (left: Self, right: Self) -> Self {
    Self(left.value - right.value, left.tangent - right.tangent)
  }
  @inlinable
  static func * (left: Self, right: Self) -> Self {
    Self(
      left.value * right.value, left.tangent * right.value + left.value * right.tangent)
  }
  @inlinable
  static func / (left: Self, right: Self) -> Self {
    let quotient = left.value / right.value
    return Self(quotient, (left.tangent - quotient * right.tangent) / right.value)
  }
  @inlinable
  static prefix func - (operand: Self) -> Self { Self(-operand.value, -operand.tangent) }
}

extension Dual {
  @inlinable
  static func exp(_ x: Self) -> Self {
    let value = Base.exp(x.value)
    return Self(value, x.tangent * value)
  }
  @inlinable
  static func expm1(_ x: Self) -> Self {
    Self(Base.expm1(x.value), x.tangent * Base.exp(x.value))
  }
  @inlinable
  static func log(_ x: Self) -> Self { Self(Base.log(x.value), x.tangent / x.value) }
  @inlinable
  static func log1p(_ x: Self) -> Self {
    Self(Base.log1p(x.value), x.tangent / (Base(1) + x.value))
  }
  @inlinable
  static func tanh(_ x: Self) -> Self {
    Self(Base.tanh(x.value), x.tangent * Base.squaredSecant(x.value))
  }
  @inlinable
  static func erf(_ x: Self) -> Self { Self(Base.erf(x.value), x.tangent * bell(x.value)) }
  @inlinable
  static func erfc(_ x: Self) -> Self { Self(Base.erfc(x.value), -(x.tangent * bell(x.value))) }
  @inlinable
  static func normalProbability(_ x: Self) -> Self {
    Self(Base.normalProbability(x.value), x.tangent * normalDensity(x.value))
  }
  @inlinable
  static func sigmoid(_ x: Self) -> Self {
    // The slope is σ(x) σ(−x), without the cancellation of σ(1 − σ).
    let value = Base.sigmoid(x.value)
    return Self(value, x.tangent * value * Base.sigmoid(-x.value))
  }

  /// The slope of erf, 2/√π · exp(−x²).
  @inlinable
  static func bell(_ x: Base) -> Base { Base(1.1283791670955126) * Base.exp(-(x * x)) }

  /// The slope of Φ, exp(−x²/2) / √(2π).
  @inlinable
  static func normalDensity(_ x: Base) -> Base {
    Base(0x1.9884533d43651p-2) * Base.exp(Base(-0.5) * (x * x))
  }
}
