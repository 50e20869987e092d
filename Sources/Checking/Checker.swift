public import Expressions
public import Meaning

/// Decides the relations of formulas on one network and its twins.
public struct Checker: Sendable {
  let own: Setting
  let twins: Twins
  /// Whether symbols may belong to a network.
  var hasNetwork = true

  /// Values of free indices that are tried on the lesson's network, and on the twins.
  static let ownLimit = 2_000
  static let firstTwinLimit = 400
  static let otherTwinLimit = 40

  /// Draws the twins of a network, once for all formulas that are checked on it.
  ///
  /// - Parameter setting: the network, its samples, and the sample that formulas speak of unless they say so.
  public init(_ setting: Setting) {
    own = setting
    twins = Twins(of: setting)
  }

  /// What is found of each `=` of a formula, in the order in which they stand.
  ///
  /// Declarations of indices and updates claim nothing and have no finding; nor has a definition, which is
  /// known from there on.
  ///
  /// - Parameters:
  ///   - formula: of one convention with the checker's setting.
  ///   - text: what is known from the formulas before it, to which this one adds.
  ///   - isClaimed: whether an inequality that fails is false, and no condition.
  public func findings(
    in formula: Formula, of text: inout CheckedText, isClaimed: Bool = false
  ) -> [Finding] {
    var findings: [Finding] = []
    /// The side before a false step, while its relation goes on.
    var trusted: (relation: Int, side: Expression)?
    for var step in formula.steps
    where !step.isUpdate && !step.isDeclaration(in: formula.convention) {
      step.isClaimed = isClaimed
      if let definition = definition(in: step) {
        text.definitions.append(definition)
        continue
      }
      var finding = finding(of: step, in: formula, of: &text)
      if case .false = finding.verdict {
        if let known = trusted, known.relation == step.relation {
          let direct = step.with(left: known.side, right: step.right)
          finding.isConsequence = holds(direct, in: formula, of: &text)
        } else {
          trusted = (step.relation, step.left)
        }
      }
      findings.append(finding)
    }
    return findings.heeding(formula)
  }

  /// What is found of a formula that stands by itself, without definitions from before.
  public func findings(in formula: Formula) -> [Finding] {
    var text = CheckedText()
    return findings(in: formula, of: &text)
  }

  /// An index that cannot stand where it does in an expression that claims nothing, such as the θ of `C_\theta`.
  public func misplacedIndex(in expression: Expression) -> MeaningError? {
    do {
      _ = try ResolvedRelation([expression], in: own)
    } catch {
      return error.error.kind == .mismatched ? error.error : nil
    }
    return nil
  }

  private func finding(
    of step: Step, in formula: Formula, of text: inout CheckedText
  ) -> Finding {
    guard text.work <= CheckedText.workLimit else {
      return Finding(
        relation: step.relation, leftSide: step.leftSide, rightSide: step.rightSide,
        verdict: .notChecked("the equations before it took all the work that one text may take"),
        caution: nil, mends: [])
    }
    let meant = MeantStep(step, in: formula, own: own, knowing: text.definitions)
    guard hasNetwork || meant.step.isMadeOfNumbers else {
      return Finding(
        relation: step.relation, leftSide: step.leftSide, rightSide: step.rightSide,
        verdict: .notChecked("there is no network"), caution: nil, mends: [])
    }
    if let shared = SharedUnknown(in: meant.step, on: meant.own) {
      return finding(of: shared, in: meant, of: formula, &text)
    }
    let decision = decision(of: meant, of: &text)
    var finding = Finding(
      relation: step.relation, leftSide: step.leftSide, rightSide: step.rightSide,
      verdict: meant.isExpanded ? decision.verdict.withoutPath : decision.verdict,
      caution: decision.caution, mends: [])
    finding.values = decision.values
    finding.leftOut = formula.relations[step.relation].context.leftOut
    finding.ambiguity = meant.isExpanded ? nil : decision.ambiguity.map { $0.inFormula(of: step) }
    switch finding.verdict {
    case .false:
      if let doubt = doubt(about: meant, decision, in: formula, of: &text) {
        finding.verdict = .notChecked(doubt)
        break
      }
      if !meant.isExpanded, !step.sign.isInequality {
        var search = MendSearch(step, in: formula, own: meant.own, twins: twins)
        finding.mends = search.mends()
        text.work += search.work
      }
      finding.holdsForOtherWeightOrder = text.holdsForOtherWeightOrder(
        meant.step, own: meant.own, twins: twins)
    case .identity:
      text.settle(meant.step)
      if finding.caution == nil, !meant.isExpanded,
        let mend = TermSlip(in: step)?.mend(
          in: formula, own: meant.own, twins: twins, spending: &text.work)
      {
        finding.caution = .vanishingTerm
        finding.mends = [mend]
      }
    case .here, .notChecked: break
    }
    return finding
  }

  private func decision(of meant: MeantStep, of text: inout CheckedText) -> Decision {
    let decision = Decision(
      of: meant.step, own: meant.own, twins: twins, thoroughly: true, spending: &text.work)
    switch decision.verdict {
    case .identity, .here: return decision
    case .notChecked, .false:
      guard meant.step.isMadeOfBareLetters(in: own.convention) else { return decision }
    }
    // Letters that nothing is known of make an identity all the same, and no false relation: what depends on
    // what is not said.
    let reading = OtherReading.variables
    let freely = Decision(
      of: meant.step, own: meant.own.with(reading.apply), twins: twins.with(reading.apply),
      thoroughly: false, spending: &text.work)
    return freely.verdict == .identity ? freely : decision
  }

  private func holds(_ step: Step, in formula: Formula, of text: inout CheckedText) -> Bool {
    let meant = MeantStep(step, in: formula, own: own, knowing: text.definitions)
    let decision = Decision(
      of: meant.step, own: meant.own, twins: twins, thoroughly: false, spending: &text.work)
    switch decision.verdict {
    case .identity, .here: return true
    case .false, .notChecked: return false
    }
  }

  /// A step that gives a symbol without a meaning one.
  private func definition(in step: Step) -> Definition? {
    guard step.sign == .definition, case .symbol(let symbol) = step.left else { return nil }
    do {
      _ = try ResolvedRelation([step.left], in: own)
      return nil
    } catch {
      guard error.error.kind == .notUnderstood else { return nil }
      return Definition(symbol: symbol, meaning: step.right)
    }
  }
}

extension Ambiguity {
  /// The same, its side counted among those of the step's relation.
  fileprivate func inFormula(of step: Step) -> Ambiguity {
    Ambiguity(
      side: side == 0 ? step.leftSide : step.rightSide, path: path, message: message)
  }
}

extension Verdict {
  /// What is wrong lies in what a defined symbol stands for, which is written elsewhere.
  var withoutPath: Verdict {
    guard case .false(.meaningless(let side, var error)) = self else { return self }
    error.path = []
    return .false(.meaningless(side: side, error))
  }
}
