import Expressions

/// A whole number of any size.
package struct BigInteger: Hashable, Sendable {
  package private(set) var isNegative: Bool
  /// The least significant limb first; none for 0, and the last is not 0.
  private var limbs: [UInt32]

  private init(isNegative: Bool, limbs: [UInt32]) {
    var limbs = limbs
    while limbs.last == 0 { limbs.removeLast() }
    self.limbs = limbs
    self.isNegative = isNegative && !limbs.isEmpty
  }

  package init(_ value: UInt64) {
    self.init(
      isNegative: false, limbs: [UInt32(truncatingIfNeeded: value), UInt32(value >> 32)])
  }

  /// How much room the number takes.
  var limbCount: Int { limbs.count }
  package var isZero: Bool { limbs.isEmpty }
  package var magnitude: BigInteger { BigInteger(isNegative: false, limbs: limbs) }

  package static prefix func - (operand: BigInteger) -> BigInteger {
    BigInteger(isNegative: !operand.isNegative, limbs: operand.limbs)
  }

  package static func + (left: BigInteger, right: BigInteger) -> BigInteger {
    if left.isNegative == right.isNegative {
      return BigInteger(isNegative: left.isNegative, limbs: added(left.limbs, right.limbs))
    }
    return precedes(left.limbs, right.limbs)
      ? BigInteger(isNegative: right.isNegative, limbs: subtracted(right.limbs, left.limbs))
      : BigInteger(isNegative: left.isNegative, limbs: subtracted(left.limbs, right.limbs))
  }

  package static func - (left: BigInteger, right: BigInteger) -> BigInteger { left + (-right) }

  package static func * (left: BigInteger, right: BigInteger) -> BigInteger {
    guard !left.isZero, !right.isZero else { return BigInteger(0) }
    var limbs = [UInt32](repeating: 0, count: left.limbs.count + right.limbs.count)
    for (i, a) in left.limbs.enumerated() {
      var carry: UInt64 = 0
      for (j, b) in right.limbs.enumerated() {
        let sum = UInt64(a) * UInt64(b) + UInt64(limbs[i + j]) + carry
        limbs[i + j] = UInt32(truncatingIfNeeded: sum)
        carry = sum >> 32
      }
      limbs[i + right.limbs.count] = UInt32(carry)
    }
    return BigInteger(isNegative: left.isNegative != right.isNegative, limbs: limbs)
  }

  static func < (left: BigInteger, right: BigInteger) -> Bool {
    guard left.isNegative == right.isNegative else { return left.isNegative }
    return left.isNegative
      ? precedes(right.limbs, left.limbs) : precedes(left.limbs, right.limbs)
  }

  static func powerOfTen(_ exponent: Int) -> BigInteger {
    var power = BigInteger(1)
    var square = BigInteger(10)
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 { power = power * square }
      rest >>= 1
      if rest > 0 { square = square * square }
    }
    return power
  }

  private static func precedes(_ left: [UInt32], _ right: [UInt32]) -> Bool {
    guard left.count == right.count else { return left.count < right.count }
    for (a, b) in zip(left.reversed(), right.reversed()) where a != b { return a < b }
    return false
  }

  private static func added(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    var sum: [UInt32] = []
    sum.reserveCapacity(max(left.count, right.count) + 1)
    var carry: UInt64 = 0
    for i in 0..<max(left.count, right.count) {
      let total =
        (i < left.count ? UInt64(left[i]) : 0) + (i < right.count ? UInt64(right[i]) : 0) + carry
      sum.append(UInt32(truncatingIfNeeded: total))
      carry = total >> 32
    }
    sum.append(UInt32(carry))
    return sum
  }

  /// - Precondition: `left` is not less than `right`.
  private static func subtracted(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    var difference = left
    var borrow: Int64 = 0
    for i in left.indices {
      let total = Int64(left[i]) - (i < right.count ? Int64(right[i]) : 0) - borrow
      difference[i] = UInt32(truncatingIfNeeded: total)
      borrow = total < 0 ? 1 : 0
    }
    return difference
  }
}
