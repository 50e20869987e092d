/// A formula of a lesson, read: its relations, and where each part of it stands.
///
/// Two formulas that differ in their spacing alone have equal `relations`.
public struct Formula: Sendable {
  public let source: String
  public let relations: [Relation]
}

/// Sides joined by relation signs: `a = b = c` is one relation with three sides.
public struct Relation: Hashable, Sendable {
  public enum Sign: Hashable, Sendable { case equal, definition, approximately, assignment }

  public enum Side: Hashable, Sendable {
    case expression(Expression)
    /// `?`, to be replaced by the value of the side before it.
    case value
    /// `??`, to be replaced by the side before it with its numbers put in, and its value.
    case worked
  }

  public var sides: [Side]
  /// One fewer than `sides`.
  public var signs: [Sign]
}
