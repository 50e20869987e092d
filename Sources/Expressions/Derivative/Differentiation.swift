/// The derivative of an expression by a symbol, and the way there.
public struct Differentiation: Hashable, Sendable {
  public struct Step: Hashable, Sendable {
    /// The derivative as far as it is known; what is yet to be taken stands in it as a derivative by the variable.
    public let expression: Expression
    /// What it follows by from the step before, of the first from the derivative that was asked for.
    public let rule: DerivativeRule
  }

  /// One rule each, used wherever it can be.
  public let steps: [Step]
  /// Simplified where it stands: without zeros, ones and double signs, terms and factors as the rules left them.
  public let result: Expression
  /// The symbols with an index letter that could mean the variable and were taken not to, in the order in which they were met.
  public let others: [Symbol]
}

extension Differentiation {
  /// What is known where something is differentiated.
  public struct Premises {
    /// What a symbol is computed from; nil of one that is held fixed. Its sums run over other letters than the symbol has
    /// as indices.
    public var definition: (Symbol) -> Expression?
    /// The terms of what contains sums over an index that are to be written out; nil of all else.
    public var terms: (Expression) -> [Expression]?
    /// The position of the argument that is the greatest; nil where nobody knows.
    public var greatest: ([Expression]) -> Int?

    /// Unless told otherwise, every symbol but the variable is held fixed.
    public init(
      definition: @escaping (Symbol) -> Expression? = { _ in nil },
      terms: @escaping (Expression) -> [Expression]? = { _ in nil },
      greatest: @escaping ([Expression]) -> Int? = { _ in nil }
    ) {
      self.definition = definition
      self.terms = terms
      self.greatest = greatest
    }
  }
}

/// Why there is no derivative.
public enum DifferentiationError: Error, Hashable, Sendable {
  /// It is, or depends on, something that has no rule: an array, an ellipsis, an index that varies.
  case noRule(Expression)
  /// Which of several is the greatest is not known.
  case unknownMaximum(Expression)
  /// Definitions lead back to themselves, or lie too deep.
  case tooDeep(Symbol)
  case tooLong
}
