extension Model {
  /// How one element of a family is computed from elements of families before it.
  public indirect enum Formula: Hashable, Sendable {
    case number(Double)
    /// An element of another family, at an address for each of its axes.
    case element(Family.ID, [Address])
    case sum(over: Bound, Formula)
    case add([Formula])
    case multiply([Formula])
    case quotient(Formula, Formula)
    case apply(Primitive, [Formula])
  }

  /// A function that the engine computes by itself.
  public enum Primitive: Hashable, Sendable {
    case exp
    /// An activation function of one number.
    case activation(Activation)
    /// The share of a node in the loss, from its activation and target.
    case lossShare(Loss, outputs: Int)
  }

  /// An index that a sum runs over, from 0.
  public struct Bound: Hashable, Sendable {
    /// Which of the sums around an address it is.
    public let number: Int
    public let count: Int

    public init(_ number: Int, count: Int) {
      self.number = number
      self.count = count
    }
  }

  /// Where along an axis an element stands: a whole number that is affine in the indices, as in i + u or 2p + v.
  public struct Address: Hashable, Sendable {
    /// What an address varies with.
    public enum Variable: Hashable, Sendable {
      /// The defined element's own index along one of its axes.
      case own(axis: Int)
      case bound(Bound)
    }

    public struct Term: Hashable, Sendable {
      public let variable: Variable
      public let coefficient: Int

      public init(_ variable: Variable, times coefficient: Int = 1) {
        self.variable = variable
        self.coefficient = coefficient
      }
    }

    public let terms: [Term]
    public let constant: Int

    public init(_ terms: [Term], plus constant: Int = 0) {
      self.terms = terms
      self.constant = constant
    }

    public static func own(_ axis: Int) -> Address { Address([Term(.own(axis: axis))]) }
    public static func bound(_ bound: Bound) -> Address { Address([Term(.bound(bound))]) }
  }
}
