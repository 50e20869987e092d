/// A number and its derivative by one quantity: x + x′ε with ε² = 0.
///
/// `Dual<Dual<Double>>` carries the derivative of a derivative.
public struct Dual<Base: Scalar>: Scalar {
  public let value: Base
  public let tangent: Base

  public init(_ value: Base, tangent: Base) {
    self.value = value
    self.tangent = tangent
  }

  public init(_ value: Double) { self.init(Base(value), tangent: Base(0)) }

  public var real: Double { value.real }

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
