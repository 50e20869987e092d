public import Notation

/// Decides the relations of formulas on one network and its twins.
public struct Checker: Sendable {
  let own: Setting
  let twins: Twins

  /// Values of free indices that are tried on the lesson's network, and on the twins.
  static let ownLimit = 2_000
  static let firstTwinLimit = 400
  static let otherTwinLimit = 40

  /// - Parameter setting: the network, its samples, and the sample that formulas speak of unless they say so.
  public init(_ setting: Setting) {
    own = setting
    twins = Twins(of: setting)
  }

  /// What is found of each `=` of a formula, in the order in which they stand.
  ///
  /// Declarations of indices and updates claim nothing and have no finding.
  public func findings(in formula: Formula) -> [Finding] {
    formula.steps.compactMap { step in
      if step.isUpdate || step.isDeclaration { return nil }
      return finding(of: step, in: formula)
    }
  }

  private func finding(of step: Step, in formula: Formula) -> Finding {
    let standing = own.standing(in: formula.relations[step.relation])
    let decision = Decision(of: step, own: standing, twins: twins, thoroughly: true)
    var mends: [Mend] = []
    if case .false = decision.verdict {
      mends = MendSearch(step, in: formula, own: standing, twins: twins).mends()
    }
    return Finding(
      relation: step.relation, leftSide: step.leftSide, rightSide: step.rightSide,
      verdict: decision.verdict, caution: decision.caution, mends: mends)
  }
}

/// What was found of one `=`.
public struct Finding: Hashable, Sendable {
  /// Positions among the formula's relations, and among that relation's sides.
  public let relation: Int
  public let leftSide: Int
  public let rightSide: Int
  public let verdict: Verdict
  public let caution: Caution?
  /// Single edits with which it holds, the nearest first; of a relation that is false.
  public let mends: [Mend]
}

/// Why an author should look at a relation that holds.
public enum Caution: Hashable, Sendable {
  /// On this network alone, and no side is a number.
  case holdsHereOnly
  /// The layers of the network share one activation function, and with different ones it fails.
  case sharedActivation
}
