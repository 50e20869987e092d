import Engine

/// A number and its derivative by one quantity: another way to what jets compute. `NestedDual<NestedDual<Double>>`
/// carries the derivative of a derivative.
struct NestedDual<Base: Scalar>: Scalar {
  typealias Varied = Self

  let value: Base
  let tangent: Base

  init(_ value: Base, tangent: Base) {
    self.value = value
    self.tangent = tangent
  }

  init(_ value: Double) { self.init(Base(value), tangent: Base(0)) }

  var real: Double { value.real }
  var error: Double { value.error }
  func with(tangentsOf other: Self) -> Self {
    Self(value.with(tangentsOf: other.value), tangent: other.tangent)
  }

  static var zero: Self { Self(0) }
  var order: Int { 0 }
  var still: Self { self }
  func varied(along direction: Int, by tangent: Self) -> Self { self }
  init(tangentOf varied: Self, along direction: Int) { self = varied }

  static func + (left: Self, right: Self) -> Self {
    Self(left.value + right.value, tangent: left.tangent + right.tangent)
  }
  static func - (left: Self, right: Self) -> Self {
    Self(left.value - right.value, tangent: left.tangent - right.tangent)
  }
  static func * (left: Self, right: Self) -> Self {
    Self(
      left.value * right.value,
      tangent: left.tangent * right.value + left.value * right.tangent)
  }
  static func / (left: Self, right: Self) -> Self {
    let quotient = left.value / right.value
    return Self(quotient, tangent: (left.tangent - quotient * right.tangent) / right.value)
  }
  static prefix func - (operand: Self) -> Self {
    Self(-operand.value, tangent: -operand.tangent)
  }
}

extension NestedDual {
  static func exp(_ x: Self) -> Self {
    let value = Base.exp(x.value)
    return Self(value, tangent: x.tangent * value)
  }
  static func expm1(_ x: Self) -> Self {
    Self(Base.expm1(x.value), tangent: x.tangent * Base.exp(x.value))
  }
  static func log(_ x: Self) -> Self {
    Self(Base.log(x.value), tangent: x.tangent / x.value)
  }
  static func log1p(_ x: Self) -> Self {
    Self(Base.log1p(x.value), tangent: x.tangent / (Base(1) + x.value))
  }
  static func tanh(_ x: Self) -> Self {
    Self(Base.tanh(x.value), tangent: x.tangent * Base.squaredSecant(x.value))
  }
  static func erf(_ x: Self) -> Self {
    Self(Base.erf(x.value), tangent: x.tangent * bell(x.value))
  }
  static func erfc(_ x: Self) -> Self {
    Self(Base.erfc(x.value), tangent: -(x.tangent * bell(x.value)))
  }
  static func normalProbability(_ x: Self) -> Self {
    Self(Base.normalProbability(x.value), tangent: x.tangent * normalDensity(x.value))
  }
  static func sigmoid(_ x: Self) -> Self {
    // The slope is σ(x) σ(−x), without the cancellation of σ(1 − σ).
    let value = Base.sigmoid(x.value)
    return Self(value, tangent: x.tangent * value * Base.sigmoid(-x.value))
  }

  private static func bell(_ x: Base) -> Base {
    Base(1.1283791670955126) * Base.exp(-(x * x))
  }

  private static func normalDensity(_ x: Base) -> Base {
    Base(0x1.9884533d43651p-2) * Base.exp(Base(-0.5) * (x * x))
  }
}
