/// One number, or eight at once: what an elementary function is written over so that scalar and
/// vector code are one text and give the same bits.
protocol RealLanes {
  init(_ value: Double)

  static func + (left: Self, right: Self) -> Self
  static func - (left: Self, right: Self) -> Self
  static func * (left: Self, right: Self) -> Self
  static func / (left: Self, right: Self) -> Self

  /// −|x| in each lane.
  var negatedMagnitude: Self { get }
  /// The lanes, with those outside of the bounds replaced by the bounds; NaN stays.
  func bounded(from lowest: Double, to greatest: Double) -> Self
  /// The lanes, with those below the bound replaced by it; NaN stays.
  func bounded(from lowest: Double) -> Self
  /// `negative` in the lanes where this is below 0, `other` elsewhere.
  func choosing(negative: Self, other: Self) -> Self
  /// 2ᵏ as two factors, both of them normal numbers, where this is k + 1.5 · 2⁵² and |k| < 2046.
  var powersOfTwo: (Self, Self) { get }
}

/// Added to a number below 2⁵¹ and subtracted again, this rounds it to the nearest integer; in
/// between, the integer stands in the lowest bits.
let roundingShift = 0x1.8p52

extension Double: RealLanes {
  var negatedMagnitude: Double { -magnitude }

  func bounded(from lowest: Double, to greatest: Double) -> Double {
    self < lowest ? lowest : self > greatest ? greatest : self
  }

  func bounded(from lowest: Double) -> Double { self < lowest ? lowest : self }

  func choosing(negative: Double, other: Double) -> Double { self < 0 ? negative : other }

  var powersOfTwo: (Double, Double) {
    let biased = bitPattern &- (roundingShift.bitPattern &- 2046)
    let half = biased &>> 1
    return (Double(bitPattern: half &<< 52), Double(bitPattern: (biased &- half) &<< 52))
  }
}

typealias Lanes = SIMD8<Double>
private typealias WordLanes = SIMD8<UInt64>

extension Lanes: RealLanes {
  @inline(__always)
  init(_ value: Double) { self.init(repeating: value) }

  @inline(__always)
  var negatedMagnitude: Lanes {
    Lanes(bits: bits | WordLanes(repeating: (-0.0).bitPattern))
  }

  @inline(__always)
  func bounded(from lowest: Double, to greatest: Double) -> Lanes {
    replacing(with: lowest, where: self .< lowest).replacing(
      with: greatest, where: self .> greatest)
  }

  @inline(__always)
  func bounded(from lowest: Double) -> Lanes {
    replacing(with: lowest, where: self .< lowest)
  }

  @inline(__always)
  func choosing(negative: Lanes, other: Lanes) -> Lanes {
    other.replacing(with: negative, where: self .< 0)
  }

  @inline(__always)
  var powersOfTwo: (Lanes, Lanes) {
    let biased = bits &- WordLanes(repeating: roundingShift.bitPattern &- 2046)
    let half = biased &>> WordLanes(repeating: 1)
    return (
      Lanes(bits: half &<< WordLanes(repeating: 52)),
      Lanes(bits: (biased &- half) &<< WordLanes(repeating: 52))
    )
  }

  @inline(__always)
  private var bits: WordLanes { unsafeBitCast(self, to: WordLanes.self) }
  @inline(__always)
  private init(bits: WordLanes) { self = unsafeBitCast(bits, to: Lanes.self) }
}
