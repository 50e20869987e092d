/// The values of a relation's two sides on the lesson's own network, at one value of its free indices.
public struct SideValues: Hashable, Sendable {
  public let left: Double
  public let right: Double
  public let indices: [Difference.IndexValue]
}
