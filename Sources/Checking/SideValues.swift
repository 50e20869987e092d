/// The values of a relation's two sides on the lesson's own network, at one value of its free indices.
public struct SideValues: Hashable, Sendable {
  /// Of a vector or matrix, one element: the first that differs, else the first of all.
  public let left: Double
  public let right: Double
  /// The values of the free indices and variables at which the sides have these.
  public let indices: [Difference.IndexValue]
}
