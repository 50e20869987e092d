/// What the forward pass computes with: a real number, or one that carries tangents.
public protocol Scalar: Sendable {
  init(_ value: Double)
  /// The number without its tangents.
  var real: Double { get }

  static func + (left: Self, right: Self) -> Self
  static func - (left: Self, right: Self) -> Self
  static func * (left: Self, right: Self) -> Self
  static func / (left: Self, right: Self) -> Self
  static prefix func - (operand: Self) -> Self
}
