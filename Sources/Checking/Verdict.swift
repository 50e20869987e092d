import Expressions
public import Meaning

/// What the checker found of one relation.
public enum Verdict: Hashable, Sendable {
  /// It holds on the network and on all of its twins.
  case identity
  /// It holds on the network, and not on networks of the same shape with other numbers.
  case here(isClaim: Bool)
  /// However it may be read, it fails on the network or on a twin.
  case `false`(Failure)
  /// Nothing is known of it, and why.
  case notChecked(String)
}

extension Verdict {
  /// Whether it is true of the lesson's network.
  public var holds: Bool {
    switch self {
    case .identity, .here: true
    case .false, .notChecked: false
    }
  }
}

/// How a relation fails.
public enum Failure: Hashable, Sendable {
  /// Its sides differ.
  case differs(Difference)
  /// A side has no meaning that could make it true: a node that does not exist, an index of two kinds.
  case meaningless(side: Int, MeaningError)
}

/// Two sides with different values.
public struct Difference: Hashable, Sendable {
  /// Of a vector or matrix, the first element that differs.
  public let left: Double
  public let right: Double
  /// The values of the free indices and variables at which they were found first, such as (`j`, 1).
  public let indices: [IndexValue]
  /// At how many of the values that the indices can take the sides differ.
  public let failing: Int
  /// At how many values of the indices the sides were compared.
  public let total: Int
  /// On which networks they differ.
  public let place: Place

  /// Where two sides were found to differ.
  public enum Place: Hashable, Sendable {
    /// On the lesson's network.
    case own
    /// On networks of the same shape, while on the lesson's own they are too near to be told apart.
    case twin
    /// On networks of the same shape, while on the lesson's own a side has no value.
    case twinAlone
  }

  /// What a letter stood for.
  public struct IndexValue: Hashable, Sendable {
    /// Such as `j`; of an element of a vector or matrix, `row` or `column`.
    public let letter: String
    /// Whole for an index; any number for a variable.
    public let value: Double
  }
}
