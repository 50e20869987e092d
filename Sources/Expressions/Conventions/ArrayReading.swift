/// How products, vectors and derivatives of vectors are meant, where authors differ.
///
/// Empty is what the notation takes them for: columns, the rows of a Jacobian for what is differentiated, the
/// derivative of a number by a vector a column, matrices multiplied.
public struct ArrayReading: OptionSet, Hashable, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The derivative of a number by a vector or matrix has its shape transposed.
  public static let transposedGradients = Self(rawValue: 1)
  /// A Jacobian has a row for each variable.
  public static let transposedJacobians = Self(rawValue: 2)
  /// A Jacobian that is 0 off its diagonal is written as the vector of its diagonal.
  public static let diagonalJacobians = Self(rawValue: 4)
  /// A dot between equal shapes multiplies them element by element.
  public static let elementwiseProducts = Self(rawValue: 8)
  /// The nodes of a layer are a row, the samples one below the other.
  public static let rowVectors = Self(rawValue: 16)
  /// A weight matrix has a row for each node that its weights come from.
  public static let transposedWeights = Self(rawValue: 32)
  /// `\otimes` multiplies every element with every one, also of columns of one length.
  public static let outerProducts = Self(rawValue: 64)
}

extension Convention {
  /// How the values of a layer, or the derivatives by them, stand beside each other.
  public enum VectorLayout: String, Hashable, Sendable, CaseIterable { case columns, rows }

  /// What the matrix of the derivatives of a vector by a vector looks like.
  public enum JacobianLayout: String, Hashable, Sendable, CaseIterable {
    /// A row for each element of what is differentiated.
    case numerator
    /// A row for each variable.
    case denominator
    /// The vector of its diagonal, off which it is 0.
    case diagonal
  }
}

extension ArrayReading {
  /// nil where an author says nothing of it.
  public init?(
    vectors: Convention.VectorLayout?, gradients: Convention.VectorLayout?,
    jacobians: Convention.JacobianLayout?
  ) {
    if vectors == nil, gradients == nil, jacobians == nil { return nil }
    self = []
    if vectors == .rows { insert(.rowVectors) }
    // What is a row has a gradient that is one.
    if let gradients, gradients != vectors ?? .columns { insert(.transposedGradients) }
    switch jacobians {
    case .denominator: insert(.transposedJacobians)
    case .diagonal: insert(.diagonalJacobians)
    case .numerator, nil: break
    }
  }

  /// All that authors write instead, the most usual first.
  public static let others: [ArrayReading] = [
    .outerProducts, .transposedGradients, .transposedJacobians, .diagonalJacobians,
    .elementwiseProducts, .rowVectors, [.rowVectors, .transposedWeights],
    [.diagonalJacobians, .elementwiseProducts],
    [.transposedGradients, .transposedJacobians],
    [.rowVectors, .elementwiseProducts],
    [.rowVectors, .transposedWeights, .elementwiseProducts],
    [.rowVectors, .transposedJacobians], [.rowVectors, .transposedWeights, .transposedJacobians],
    [.rowVectors, .diagonalJacobians, .elementwiseProducts],
    [.rowVectors, .transposedWeights, .diagonalJacobians, .elementwiseProducts],
    [.rowVectors, .transposedGradients],
  ]
}
