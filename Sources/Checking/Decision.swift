import Expressions
import Meaning

/// How one step is decided: on the network itself, then on its twins.
struct Decision {
  let verdict: Verdict
  let caution: Caution?
  /// Whether it says more than that 0 is 0.
  let isTelling: Bool
  /// Both sides on the network itself, where they have values.
  var values: SideValues?
  private(set) var ambiguity: Ambiguity?
  /// Whether it is said to hold where a quantity has certain values, and that is not understood.
  private(set) var hasOpenCondition = false

  init(_ verdict: Verdict, caution: Caution? = nil, isTelling: Bool = true) {
    self.verdict = verdict
    self.caution = caution
    self.isTelling = isTelling
  }

  /// - Parameter thoroughly: whether all is found out that an author is told; else a false relation is left
  ///   at its first difference.
  init(
    of step: Step, own: Setting, twins: Twins, thoroughly: Bool, spending work: inout Int
  ) {
    let relation: ResolvedRelation
    let isOpen: Bool
    do {
      (relation, isOpen) = try ResolvedRelation.under(step, in: own)
    } catch {
      self.init(Verdict(error.error, side: error.side))
      ambiguity = Ambiguity(error.error, side: error.side)
      return
    }
    if step.sign.isInequality {
      self.init(ofInequality: relation, of: step, in: own, spending: &work)
      return
    }
    if case .other(let sign) = step.sign {
      self.init(.notChecked("`\(sign)` is no sign of equality that can be checked"))
      return
    }
    let claim = NumberClaim(step.left, step.right, of: own)
    if step.sign == .approximately, claim == nil {
      self.init(.notChecked("≈ between two expressions does not say how near they are"))
      return
    }
    let isNumbersOnly = step.isMadeOfNumbers
    let here = Survey(
      relation, where: step.conditions, in: own, claim: claim, limit: Checker.ownLimit,
      stopsEarly: !thoroughly, isRough: !thoroughly, spending: &work)
    switch here.outcome {
    case .differs(let difference): self.init(.false(.differs(difference)))
    case .fails(let side, let error) where error.kind != .noValue && error.kind != .noSamples:
      self.init(Verdict(error, side: side))
      ambiguity = Ambiguity(error, side: side)
    case .unclear where claim != nil: self.init(.notChecked(Self.unclear))
    case .holds where claim != nil && (step.left.hasDecimals || step.right.hasDecimals):
      self.init(isNumbersOnly ? .identity : .here(isClaim: true))
    case .holds, .unclear, .fails:
      self.init(
        of: relation, of: step, here: here, claim: claim, own: own, twins: twins,
        isRough: !thoroughly,
        spending: &work)
    }
    values = here.values
    hasOpenCondition = isOpen
  }

  static let unclear =
    "rounding leaves too few digits of its sides to tell whether they are equal"

  /// Decides by the twins what the network itself does not refute.
  private init(
    of relation: ResolvedRelation, of step: Step, here: Survey, claim: NumberClaim?, own: Setting,
    twins: Twins, isRough: Bool, spending work: inout Int
  ) {
    var isDecided = false
    var isTelling = here.isTelling
    var unclear = false
    // A step from one value to a later one is taken over the samples that there are.
    let isStep = twins.hasLaterValue(step) && !twins.ofOneSample.isEmpty
    var tried = isStep ? twins.ofOneSample : twins.alike
    if !isStep, let kinked = twins.kinked,
      Self.isBroken(relation, step, on: twins.varied, spending: &work)
    {
      tried += kinked.all
    }
    var number = 0
    var hasSpare = isStep
    while number < tried.count {
      let twin = tried[number]
      let limit = number == 0 ? Checker.firstTwinLimit : Checker.otherTwinLimit
      let survey = Survey(
        relation, where: step.conditions, in: twin, claim: nil, limit: limit, stopsEarly: true,
        isRough: isRough, spending: &work)
      number += 1
      if survey.isTelling { isTelling = true }
      switch survey.outcome {
      case .holds: isDecided = true
      case .unclear: unclear = true
      case .fails: break
      case .differs(let difference):
        switch here.outcome {
        case .holds:
          guard claim == nil else {
            self.init(.here(isClaim: true))
            return
          }
          if Self.holdsForOneSample(relation, step, twins, spending: &work) {
            self.init(.here(isClaim: false), caution: .singleSample)
            return
          }
          let (numbers, found) = SpecialNumbers.found(
            in: relation, of: step, own: own, twin: twin, difference, spending: &work)
          self.init(.here(isClaim: false), caution: .holdsHereOnly(of: numbers, found))
        case .differs, .unclear, .fails:
          self.init(.false(.differs(difference.onTwin(here))))
        }
        return
      }
      if number == tried.count, unclear, !isDecided, !hasSpare {
        tried += twins.spare?.all ?? []
        hasSpare = true
      }
    }
    // One network on which all of it can be told is enough.
    if unclear, !isDecided {
      self.init(.notChecked(Self.unclear))
      return
    }
    if case .fails(let side, let error) = here.outcome, !isDecided {
      self.init(
        .notChecked("the \(side == 0 ? "left" : "right") side has no value: \(error.message)"))
      return
    }
    guard isDecided else {
      self.init(.notChecked("it has no value on networks with other numbers"))
      return
    }
    let isShared = Self.sharesActivation(relation, step, twins, spending: &work)
    self.init(.identity, caution: isShared ? .sharedActivation : nil, isTelling: isTelling)
  }

  /// Whether the network has one sample, and it holds on other networks with one.
  private static func holdsForOneSample(
    _ relation: ResolvedRelation, _ step: Step, _ twins: Twins, spending work: inout Int
  ) -> Bool {
    guard !twins.ofOneSample.isEmpty else { return false }
    return twins.ofOneSample.allSatisfy { twin in
      let survey = Survey(
        relation, where: step.conditions, in: twin, claim: nil, limit: Checker.otherTwinLimit,
        stopsEarly: true, spending: &work)
      if case .holds = survey.outcome { return true }
      return false
    }
  }

  private static func isBroken(
    _ relation: ResolvedRelation, _ step: Step, on twins: [Setting], spending work: inout Int
  ) -> Bool {
    twins.contains { twin in
      let survey = Survey(
        relation, where: step.conditions, in: twin, claim: nil, limit: Checker.otherTwinLimit,
        stopsEarly: true, spending: &work)
      if case .differs = survey.outcome { return true }
      return false
    }
  }

  /// Whether it fails where each layer has an activation function of its own, and holds again where all
  /// layers have another one in common.
  private static func sharesActivation(
    _ relation: ResolvedRelation, _ step: Step, _ twins: Twins, spending work: inout Int
  ) -> Bool {
    guard let uniform = twins.uniform else { return false }
    guard isBroken(relation, step, on: twins.varied, spending: &work) else { return false }
    let survey = Survey(
      relation, where: step.conditions, in: uniform, claim: nil, limit: Checker.otherTwinLimit,
      stopsEarly: true, spending: &work)
    if case .holds = survey.outcome { return true }
    return false
  }
}

extension Difference {
  fileprivate func onTwin(_ here: Survey) -> Difference {
    let hasValue = if case .fails = here.outcome { false } else { true }
    return Difference(
      left: left, right: right, indices: indices, failing: failing, total: total,
      place: hasValue ? .twin : .twinAlone)
  }
}

extension Verdict {
  /// Of a relation one side of which means nothing or has no value.
  init(_ error: MeaningError, side: Int) {
    switch error.kind {
    case .absent, .mismatched, .untrue, .irregular:
      self = .false(.meaningless(side: side, error))
    case .notUnderstood, .ambiguous, .noValue, .noSamples, .emptyRow:
      self = .notChecked(error.message)
    }
  }
}

extension ResolvedRelation {
  /// The sides of a step, and behind them what its conditions compare.
  ///
  /// - Returns: `isOpen` where that means nothing on the network, and is left out.
  fileprivate static func under(
    _ step: Step, in setting: Setting
  ) throws(SideError) -> (relation: ResolvedRelation, isOpen: Bool) {
    let alone = try ResolvedRelation([step.left, step.right], in: setting)
    let compared = step.comparedSides
    guard !compared.isEmpty else { return (alone, false) }
    guard let whole = try? ResolvedRelation([step.left, step.right] + compared, in: setting),
      whole.variables == alone.variables, whole.freeIndices == alone.freeIndices
    else { return (alone, true) }
    return (whole, false)
  }
}
