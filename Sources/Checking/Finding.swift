public import Expressions

/// What was found of one `=`.
public struct Finding: Hashable, Sendable {
  /// Positions among the formula's relations, and among that relation's sides.
  public let relation: Int
  /// The side before the sign; in `a = b = c`, the second finding compares b and c.
  public let leftSide: Int
  public let rightSide: Int
  /// Whether it holds, and on which networks.
  public internal(set) var verdict: Verdict
  /// Why an author should look at it though it holds; nil where nothing speaks against it.
  public internal(set) var caution: Caution?
  /// Single edits with which it holds, the nearest first; of a relation that is false or has a
  /// slip in a term that vanishes.
  public internal(set) var mends: [Mend]
  /// Whether it is false only because the side before it is: the side before a false step equals its right
  /// side.
  public internal(set) var isConsequence = false
  /// Both sides on the network itself, where they have values.
  public internal(set) var values: SideValues?
  /// Whether a false one holds where weights are written from node to node the other way, and nothing in the text
  /// speaks against it.
  public internal(set) var holdsForOtherWeightOrder = false
  /// What both sides have and nobody can read: the rest of them was compared.
  public internal(set) var leftOut: Relation.LeftOut?
  /// Why it is not checked, where that is a symbol that may mean several things.
  public internal(set) var ambiguity: Ambiguity?
}

extension Finding {
  /// The same relation, left open.
  public func unchecked(because reason: String) -> Finding {
    var open = Finding(
      relation: relation, leftSide: leftSide, rightSide: rightSide, verdict: .notChecked(reason),
      caution: nil, mends: [])
    open.values = values
    open.leftOut = leftOut
    return open
  }
}

/// Why an author should look at a relation that holds.
public enum Caution: Hashable, Sendable {
  /// On this network alone, and no side is a number: it fails where these numbers are others, as the difference
  /// shows.
  case holdsHereOnly(of: SpecialNumbers, Difference)
  /// The network has one sample, and with several it fails: the loss of one is taken for that over all.
  case singleSample
  /// The layers of the network share one activation function, and with different ones it fails.
  case sharedActivation
  /// What is differentiated differs on both sides by a slip in a term whose derivative is 0.
  case vanishingTerm
}
