/// Why a formula has no value on a network, and where in it.
public struct MeaningError: Error, Hashable, Sendable {
  /// The way from the whole expression to the part that is meant: the number of a child at each step,
  /// counted in the order in which the cases of `Expression` name them. A derivative's quantity is 0, and
  /// what it is taken by is 1; a summation's bounds are 0 and 1, its terms 2.
  public var path: [Int]
  /// What was found and what would be right, as a sentence without a full stop.
  public let message: String

  public init(_ message: String, at path: [Int] = []) {
    self.path = path
    self.message = message
  }
}
