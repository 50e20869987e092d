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
  /// Equal shapes side by side, or with a dot between them, are multiplied element by element.
  public static let elementwiseProducts = Self(rawValue: 8)
  /// The nodes of a layer are a row, the samples one below the other.
  public static let rowVectors = Self(rawValue: 16)
  /// A weight matrix has a row for each node that its weights come from.
  public static let transposedWeights = Self(rawValue: 32)
}

extension ArrayReading {
  /// All that an author may have meant instead, those that differ in the fewest ways first.
  public static let others: [ArrayReading] = {
    let all = (1..<64).map { ArrayReading(rawValue: $0) }
    return all.filter(\.isUsual).enumerated()
      .sorted {
        ($0.element.rawValue.nonzeroBitCount, $0.offset)
          < ($1.element.rawValue.nonzeroBitCount, $1.offset)
      }
      .map(\.element)
  }()

  /// Whether somebody writes so: of columns the weights have a key of their own, and more than three ways at once
  /// are nobody's.
  private var isUsual: Bool {
    if contains(.transposedWeights), !contains(.rowVectors) { return false }
    if contains(.diagonalJacobians), contains(.transposedJacobians) { return false }
    return rawValue.nonzeroBitCount <= 3
  }
}
