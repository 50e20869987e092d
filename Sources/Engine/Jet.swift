/// A number and its derivatives in up to three directions, each by another quantity that varies:
/// x + x₁ε₁ + x₂ε₂ + x₁₂ε₁ε₂ + … with ε² = 0 for each ε (Griewank and Walther 2008, chapter 13).
///
/// Of order n, the last direction in which it may vary, it is a dual number whose value and tangent are jets of order
/// n − 1, and costs what these cost: 3ⁿ multiplications a product. What lies above its order is 0.
public struct Jet<Base: Scalar>: Scalar {
  public typealias Varied = Self

  public let order: Int
  /// The number itself.
  public let value: Base
  /// Its derivatives, by the quantities of the directions that are named.
  public let d1, d2, d12, d3, d13, d23, d123: Base

  /// Directions that there are.
  public static var directions: Int { 3 }

  @inlinable
  init(
    order: Int, _ value: Base, _ d1: Base = .zero, _ d2: Base = .zero, _ d12: Base = .zero,
    _ d3: Base = .zero, _ d13: Base = .zero, _ d23: Base = .zero, _ d123: Base = .zero
  ) {
    self.order = order
    self.value = value
    self.d1 = d1
    self.d2 = d2
    self.d12 = d12
    self.d3 = d3
    self.d13 = d13
    self.d23 = d23
    self.d123 = d123
  }

  /// A number that does not vary.
  @inlinable public init(_ value: Double) { self.init(order: 0, Base(value)) }

  /// A number of which the derivative by one quantity is known.
  @inlinable public init(_ value: Base, d1: Base) { self.init(order: 1, value, d1) }

  /// The value without any tangents.
  @inlinable public var real: Double { value.real }
  /// What is known of the rounding of the value, not of the tangents.
  @inlinable public var error: Double { value.error }
  /// This value with the tangents of another number that means the same and was computed less exactly.
  @inlinable
  public func with(tangentsOf other: Self) -> Self {
    Self(
      order: other.order, value, other.d1, other.d2, other.d12, other.d3, other.d13, other.d23,
      other.d123)
  }

  @inlinable public static var zero: Self { Self(order: 0, .zero) }

  @inlinable public var still: Self { self }

  /// - Precondition: the direction is one of the three, and above the orders of both.
  @inlinable
  public func varied(along direction: Int, by t: Self) -> Self {
    precondition(
      direction > max(order, t.order) && direction <= Self.directions, "the direction is free")
    return switch direction {
    case 1: Self(order: 1, value, t.value)
    case 2: Self(order: 2, value, d1, t.value, t.d1)
    default: Self(order: 3, value, d1, d2, d12, t.value, t.d1, t.d2, t.d12)
    }
  }

  /// - Precondition: the number varies in no direction above this one.
  @inlinable
  public init(tangentOf varied: Self, along direction: Int) {
    precondition(varied.order <= direction, "it is the last direction")
    self = varied.order < direction ? .zero : varied.halves(at: direction).tangent
  }

  /// The parts without and with the ε of a direction that is not below the order.
  @inlinable
  func halves(at direction: Int) -> Dual<Self> {
    switch direction {
    case 1: Dual(Self(order: 0, value), Self(order: 0, d1))
    case 2: Dual(Self(order: 1, value, d1), Self(order: 1, d2, d12))
    default: Dual(Self(order: 2, value, d1, d2, d12), Self(order: 2, d3, d13, d23, d123))
    }
  }

  @inlinable
  public static func == (left: Self, right: Self) -> Bool {
    guard left.value == right.value else { return false }
    let order = max(left.order, right.order)
    return (order < 1 || left.d1 == right.d1)
      && (order < 2 || left.d2 == right.d2 && left.d12 == right.d12)
      && (order < 3
        || left.d3 == right.d3 && left.d13 == right.d13 && left.d23 == right.d23
          && left.d123 == right.d123)
  }
}

extension Jet {
  @inlinable public static func + (left: Self, right: Self) -> Self { left.with(right, +, +, +) }
  @inlinable public static func - (left: Self, right: Self) -> Self { left.with(right, -, -, -) }
  @inlinable public static func * (left: Self, right: Self) -> Self { left.with(right, *, *, *) }
  @inlinable public static func / (left: Self, right: Self) -> Self { left.with(right, /, /, /) }
  @inlinable public static prefix func - (operand: Self) -> Self { operand.map(-, -, -) }

  @inlinable public static func exp(_ x: Self) -> Self { x.map(Base.exp, Dual.exp, Dual.exp) }
  @inlinable public static func expm1(_ x: Self) -> Self {
    x.map(Base.expm1, Dual.expm1, Dual.expm1)
  }
  @inlinable public static func log(_ x: Self) -> Self { x.map(Base.log, Dual.log, Dual.log) }
  @inlinable public static func log1p(_ x: Self) -> Self {
    x.map(Base.log1p, Dual.log1p, Dual.log1p)
  }
  @inlinable public static func tanh(_ x: Self) -> Self { x.map(Base.tanh, Dual.tanh, Dual.tanh) }
  @inlinable public static func erf(_ x: Self) -> Self { x.map(Base.erf, Dual.erf, Dual.erf) }
  @inlinable public static func erfc(_ x: Self) -> Self { x.map(Base.erfc, Dual.erfc, Dual.erfc) }
  @inlinable public static func normalProbability(_ x: Self) -> Self {
    x.map(Base.normalProbability, Dual.normalProbability, Dual.normalProbability)
  }
  @inlinable public static func sigmoid(_ x: Self) -> Self {
    x.map(Base.sigmoid, Dual.sigmoid, Dual.sigmoid)
  }

  /// A function of a jet from the same of its halves, which are real numbers at order 1 and jets above.
  @inlinable @inline(__always)
  func map(
    _ real: (Base) -> Base, _ first: (Dual<Base>) -> Dual<Base>,
    _ higher: (Dual<Self>) -> Dual<Self>
  ) -> Self {
    switch order {
    case 0: return Self(order: 0, real(value))
    case 1: return Self(first(Dual(value, d1)))
    default: return Self(higher(halves(at: order)), along: order)
    }
  }

  @inlinable @inline(__always)
  func with(
    _ other: Self, _ real: (Base, Base) -> Base,
    _ first: (Dual<Base>, Dual<Base>) -> Dual<Base>,
    _ higher: (Dual<Self>, Dual<Self>) -> Dual<Self>
  ) -> Self {
    let order = max(order, other.order)
    switch order {
    case 0: return Self(order: 0, real(value, other.value))
    case 1: return Self(first(Dual(value, d1), Dual(other.value, other.d1)))
    default: return Self(higher(halves(at: order), other.halves(at: order)), along: order)
    }
  }

  @inlinable init(_ dual: Dual<Base>) { self.init(dual.value, d1: dual.tangent) }

  @inlinable init(_ dual: Dual<Self>, along direction: Int) {
    self = dual.value.varied(along: direction, by: dual.tangent)
  }
}
