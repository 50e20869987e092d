import Expressions

extension Symbol: CustomStringConvertible {
  /// As messages name it: `w_{12}^{(L)}`.
  public var description: String { latex }
}

extension Index: CustomStringConvertible {
  public var description: String { latex }
}
