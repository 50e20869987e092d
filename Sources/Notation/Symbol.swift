/// A letter with its indices, such as `w_{jk}^{(L-1)}`.
public struct Symbol: Hashable, Sendable {
  /// The letter as LaTeX: `a`, `C`, `\delta`, `\eta`.
  public var letter: String
  /// In the order in which they stand. A run of digits is one index until the network tells how it
  /// splits: the 12 of `w_{12}`.
  public var subscripts: [Index]
  public var layer: Index?

  public init(_ letter: String, subscripts: [Index] = [], layer: Index? = nil) {
    self.letter = letter
    self.subscripts = subscripts
    self.layer = layer
  }
}

/// One index of a symbol.
public enum Index: Hashable, Sendable {
  /// Digits as they were written, leading zeros included.
  case digits(String)
  /// A letter and what is added to it: `L-1` is (`L`, −1).
  case letter(String, plus: Int)
}
