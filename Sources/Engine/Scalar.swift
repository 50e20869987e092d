/// What the forward pass computes with: a real number, or one that carries tangents.
///
/// There are four: `Double` and `Bounded`, and the jets over them.
public protocol Scalar: Equatable, Sendable {
  /// What it becomes where a quantity varies: a jet over the same real numbers.
  associatedtype Varied: Scalar where Varied.Varied == Varied

  /// A constant: a number that does not vary.
  init(_ value: Double)
  /// 0, exactly.
  static var zero: Self { get }
  /// The number without its tangents.
  var real: Double { get }
  /// A bound on what rounding can have done to it, where that is kept; else 0.
  var error: Double { get }
  /// How many directions it may have tangents in: those up to this one, the first being 1.
  var order: Int { get }
  /// The same number among those that vary.
  var still: Varied { get }
  /// x + x′ε, with the ε of a direction above those of x and of x′, its tangent.
  func varied(along direction: Int, by tangent: Self) -> Varied
  /// x′ of such a number; 0 where it does not vary in the direction, which is the last that it may vary in.
  init(tangentOf varied: Varied, along direction: Int)
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
  public typealias Varied = Jet<Double>

  @inlinable public var real: Double { self }
  @inlinable public var error: Double { 0 }

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

/// A real number, which varies along the first direction alone.
extension Scalar where Varied == Jet<Self> {
  @inlinable public var order: Int { 0 }
  @inlinable public var still: Jet<Self> { Jet(order: 0, self) }
  @inlinable public func varied(along direction: Int, by tangent: Self) -> Jet<Self> {
    precondition(direction == 1, "it is the first direction")
    return Jet(self, d1: tangent)
  }
  @inlinable public init(tangentOf varied: Jet<Self>, along direction: Int) {
    precondition(direction == 1 && varied.order <= 1, "it is the first direction")
    self = varied.d1
  }
  @inlinable public func with(tangentsOf other: Self) -> Self { self }
}
