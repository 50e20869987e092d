/// A letter with its indices, such as `w_{jk}^{(L-1)}`.
public struct Symbol: Hashable, Sendable {
  /// The letter as LaTeX: `a`, `C`, `\delta`, `\eta`.
  public var letter: String
  /// In the order in which they stand. A run of digits is one index until the network tells how it
  /// splits: the 12 of `w_{12}`. Authors who write `w_{1,2}` have split it: two indices.
  public var subscripts: [Index]
  /// The mark of its layer, such as `(L-1)`; nil where it has none.
  public var layer: Index?
  /// The sample of `a^{[l](i)}`; a loss has its sample as an index.
  public var sample: Index?
  /// How many primes it has: 1 in `g'^{(L)}` where that is not applied to anything.
  public var primes: Int

  public init(
    _ letter: String, subscripts: [Index] = [], layer: Index? = nil, sample: Index? = nil,
    primes: Int = 0
  ) {
    self.letter = letter
    self.subscripts = subscripts
    self.layer = layer
    self.sample = sample
    self.primes = primes
  }
}

/// One index of a symbol.
public enum Index: Hashable, Sendable {
  /// Digits as they were written, leading zeros included.
  case digits(String)
  /// A letter and what is added to it: `L-1` is (`L`, −1).
  case letter(String, plus: Int)
}

extension Symbol {
  /// Whether its first index names a unit of some layer.
  package var isUnit: Bool { ["a", "z", "b", "w", #"\delta"#, "x", "y"].contains(letter) }
}

extension Index {
  package static func number(_ value: Int) -> Index { .digits(String(value)) }

  /// Digits that may be more than one index.
  var isRun: Bool {
    switch self {
    case .digits(let digits): digits.utf8.count > 1
    case .letter: false
    }
  }
}
