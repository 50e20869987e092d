/// A number and a bound on how far the true one may lie from it: a running error analysis.
///
/// A sum adds the bounds of its terms, a product scales them, and each operation adds what its own rounding
/// can be, or really is where that can be had (the error of a sum, Møller 1965). A number that is not whole is
/// taken for a decimal that was rounded when it was read. Bounds are of first order: where one is as large as its
/// number it says only that nothing is known.
public struct Bounded: Scalar {
  public typealias Varied = Jet<Bounded>

  /// What was computed: the same bits as without a bound.
  public let value: Double
  /// Not negative; infinite where nothing is known.
  public let error: Double

  /// A number that is known to lie within `error` of the true one.
  @inlinable public init(_ value: Double, error: Double) {
    self.value = value
    self.error = error
  }

  /// A whole number is exact; any other may have been rounded by half a unit of its last place.
  public init(_ value: Double) {
    self.init(value, error: value.isWhole ? 0 : value.halfUlp)
  }

  @inlinable public static var zero: Self { Self(0, error: 0) }

  /// The computed value.
  @inlinable public var real: Double { value }

  public static func + (left: Self, right: Self) -> Self {
    let sum = left.value + right.value
    let rightPart = sum - left.value
    let rounding = (left.value - (sum - rightPart)) + (right.value - rightPart)
    return Self(sum, error: left.error + right.error + rounding.magnitude)
  }

  public static func - (left: Self, right: Self) -> Self { left + -right }

  public static prefix func - (operand: Self) -> Self {
    Self(-operand.value, error: operand.error)
  }

  public static func * (left: Self, right: Self) -> Self {
    let product = left.value * right.value
    let scaled =
      left.value.magnitude * right.error + right.value.magnitude * left.error
      + left.error * right.error
    let isKnown =
      left.error == 0 && right.error == 0 || left == Self(0, error: 0)
      || right == Self(0, error: 0)
    return Self(
      product,
      error: max(scaled, isKnown ? 0 : .leastNonzeroMagnitude)
        + rounding(of: product, left.value, right.value))
  }

  public static func / (left: Self, right: Self) -> Self {
    let quotient = left.value / right.value
    let nearest = right.value.magnitude - right.error
    guard nearest > 0 else { return Self(quotient, error: .infinity) }
    return Self(
      quotient,
      error: (left.error + quotient.magnitude * right.error) / nearest
        + (left.value == 0 ? 0 : quotient.halfUlp))
  }

  /// What a product is rounded by at most: nothing where it is of whole numbers or by a power of two.
  private static func rounding(of product: Double, _ left: Double, _ right: Double) -> Double {
    if left == 0 || right == 0 { return 0 }
    if left.isWhole, right.isWhole, product.magnitude < 0x1p53 { return 0 }
    let isScaled = left.significandBitPattern == 0 || right.significandBitPattern == 0
    return isScaled && product.isNormal ? 0 : product.halfUlp
  }
}

extension Bounded {
  public static func exp(_ x: Self) -> Self {
    let value = Engine.exp(x.value)
    return Self(value, error: value * growth(x.error) + (x == Self(0) ? 0 : value.elementaryError))
  }

  public static func expm1(_ x: Self) -> Self {
    let value = Engine.expm1(x.value)
    return Self(value, error: (value + 1) * growth(x.error) + x.elementaryError(of: value))
  }

  public static func log(_ x: Self) -> Self {
    let value = Engine.log(x.value)
    return Self(value, error: relative(x.error, to: x.value) + value.elementaryError)
  }

  public static func log1p(_ x: Self) -> Self {
    let value = Engine.log1p(x.value)
    return Self(value, error: relative(x.error, to: 1 + x.value) + x.elementaryError(of: value))
  }

  public static func tanh(_ x: Self) -> Self {
    let value = Engine.tanh(x.value)
    // |tanh″| is at most 0.77.
    let slope = max(0, 1 - value * value) + x.error
    return Self(value, error: x.error * slope + x.elementaryError(of: value))
  }

  public static func erf(_ x: Self) -> Self {
    let value = Engine.erf(x.value)
    return Self(value, error: x.error * bell(x) + x.elementaryError(of: value))
  }

  public static func erfc(_ x: Self) -> Self {
    let value = Engine.erfc(x.value)
    return Self(value, error: x.error * bell(x) + value.elementaryError)
  }

  public static func normalProbability(_ x: Self) -> Self {
    let value = Engine.normalProbability(x.value)
    // |Φ″| is at most 0.25.
    let slope = 0.4 * Engine.exp(-0.5 * x.value * x.value) + x.error
    return Self(value, error: x.error * slope + 2 * value.elementaryError)
  }

  public static func sigmoid(_ x: Self) -> Self {
    let value = Engine.sigmoid(x.value)
    let slope = value * max(0, 1 - value) + x.error
    return Self(value, error: x.error * slope + 2 * value.elementaryError)
  }

  /// e^ε − 1 for an error ε of an exponent.
  private static func growth(_ error: Double) -> Double {
    error < 1e-3 ? 1.001 * error : Engine.expm1(error)
  }

  private static func relative(_ error: Double, to value: Double) -> Double {
    if error == 0 { return 0 }
    return value > error ? error / (value - error) : .infinity
  }

  /// The slope of erf, and what it can change by; |erf″| is at most 1.
  private static func bell(_ x: Self) -> Double {
    1.13 * Engine.exp(-x.value * x.value) + x.error
  }
}

extension Bounded {
  /// The error of a function that is exactly 0 at 0.
  fileprivate func elementaryError(of value: Double) -> Double {
    self.value == 0 ? 0 : value.elementaryError
  }
}

extension Double {
  /// Whether it is a whole number that can be counted one by one.
  fileprivate var isWhole: Bool { magnitude < 0x1p53 && Double(Int64(self)) == self }

  /// The most by which a result that is nearest to the true one differs from it.
  fileprivate var halfUlp: Double { max(0.5 * ulp, .leastNonzeroMagnitude) }

  /// The elementary functions are within one unit of the true value.
  fileprivate var elementaryError: Double { self == 0 ? .leastNonzeroMagnitude : ulp }
}
