import Decimals
import Expressions
import Meaning

extension Decision {
  /// By the network alone: no number of networks shows that one side is the larger on all.
  init(
    ofInequality relation: ResolvedRelation, of step: Step, in own: Setting,
    spending work: inout Int
  ) {
    guard relation.variables.isEmpty else {
      self.init(
        .notChecked("an inequality is decided on numbers, and not for all values of a letter"))
      return
    }
    let survey = Survey(
      relation, where: step.conditions, in: own, claim: nil, order: step.sign,
      limit: Checker.ownLimit, stopsEarly: false, spending: &work)
    let isMadeOfNumbers = step.isMadeOfNumbers
    switch survey.outcome {
    case .holds: self.init(isMadeOfNumbers ? .identity : .here(isClaim: true))
    case .differs(let difference) where step.isClaimed || isMadeOfNumbers:
      self.init(.false(.differs(difference)))
    case .differs(let difference):
      self.init(
        .notChecked(
          "it does not hold on this network\(difference.values), and an inequality may be a condition rather than a claim"
        ))
    case .unclear: self.init(.notChecked(Self.unclear))
    case .fails(let side, let error): self.init(Verdict(error, side: side))
    }
    values = survey.values
  }
}

extension Difference {
  /// ` at j = 1`
  fileprivate var values: String {
    let places = indices.compactMap { index in
      Int(exactly: index.value).map { "\(index.letter) = \($0)" }
    }
    return places.isEmpty ? "" : " at " + places.joined(separator: ", ")
  }
}
