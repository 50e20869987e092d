import Foundation

/// How much is made of the random tests, and of those that take as long: all, or the share that RANDOM_ROUNDS gives, such
/// as 0.1.
public enum RandomRounds {
  public static let share: Double = {
    let share = ProcessInfo.processInfo.environment["RANDOM_ROUNDS"].flatMap { Double($0) } ?? 1
    return min(max(share, 0), 1)
  }()

  /// Whether what is expected of all rounds together can be expected.
  public static let areAll = share == 1

  /// Whether something is tried of a row of things, in which the share is spread evenly.
  public static func take(_ number: Int) -> Bool {
    (Double(number) * share).rounded(.up) < (Double(number + 1) * share).rounded(.up)
  }

  /// At least one, of `count`.
  public static func number(of count: Int) -> Int { max(1, Int((Double(count) * share).rounded())) }

  /// The first of `count` rounds or seeds.
  public static func first<Number: FixedWidthInteger>(_ count: Number) -> Range<Number> {
    0..<Number(number(of: Int(count)))
  }
}
