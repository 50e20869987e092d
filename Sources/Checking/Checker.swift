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
  /// Declarations of indices and updates claim nothing and have no finding; nor has a definition, which is
  /// known from there on.
  public func findings(in formula: Formula, of text: inout CheckedText) -> [Finding] {
    var findings: [Finding] = []
    /// The side before a false step, while its relation goes on.
    var trusted: (relation: Int, side: Expression)?
    for step in formula.steps where !step.isUpdate && !step.isDeclaration(in: formula.convention) {
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
    let standing = own.standing(in: formula.relations[step.relation])
    let left = text.definitions.expanding(step.left)
    let right = text.definitions.expanding(step.right)
    let isExpanded = left != nil || right != nil
    let meant = step.with(left: left ?? step.left, right: right ?? step.right)
    let decision = decision(of: meant, own: standing, of: &text)
    var mends: [Mend] = []
    var caution = decision.caution
    var verdict = isExpanded ? decision.verdict.withoutPath : decision.verdict
    if case .false = verdict {
      if case .false(.differs) = verdict, formula.hasOpenCondition || decision.hasOpenCondition {
        verdict = .notChecked(
          "what stands beside it may say where it holds, and that is not understood")
      } else if let reading = text.otherReading(of: meant, own: standing, twins: twins) {
        verdict = .notChecked(reading.note)
      }
    } else if verdict == .identity {
      text.settle(meant)
    }
    if case .false = verdict, isExpanded,
      let symbol = text.definitions.severallyDefined(in: step.left)
        ?? text.definitions.severallyDefined(in: step.right)
    {
      verdict = .notChecked(
        "\(symbol.latex(in: formula.convention)) is defined twice, with other letters as indices")
    }
    if case .false(.differs) = verdict,
      let words = formula.relations[step.relation].context.words
    {
      verdict = .notChecked("the words “\(words)” beside it may say where it holds")
    }
    switch verdict {
    case .false where !isExpanded:
      var search = MendSearch(step, in: formula, own: standing, twins: twins)
      mends = search.mends()
      text.work += search.work
    case .identity where caution == nil && !isExpanded:
      if let mend = TermSlip(in: step)?.mend(
        in: formula, own: standing, twins: twins, spending: &text.work)
      {
        caution = .vanishingTerm
        mends = [mend]
      }
    case .identity, .here, .false, .notChecked: break
    }
    var finding = Finding(
      relation: step.relation, leftSide: step.leftSide, rightSide: step.rightSide,
      verdict: verdict, caution: caution, mends: mends)
    finding.values = decision.values
    if case .false = verdict {
      finding.holdsForOtherWeightOrder = text.holdsForOtherWeightOrder(
        meant, own: standing, twins: twins)
    }
    finding.ambiguity = isExpanded ? nil : decision.ambiguity.map { $0.inFormula(of: step) }
    return finding
  }

  private func decision(of step: Step, own: Setting, of text: inout CheckedText) -> Decision {
    let decision = Decision(
      of: step, own: own, twins: twins, thoroughly: true, spending: &text.work)
    switch decision.verdict {
    case .identity, .here: return decision
    case .notChecked, .false:
      guard step.isMadeOfBareLetters(in: own.convention) else { return decision }
    }
    // Letters that nothing is known of make an identity all the same, and no false relation: what depends on
    // what is not said.
    let reading = { (convention: inout Convention) in convention.takesLettersForVariables = true }
    let freely = Decision(
      of: step, own: own.with(reading), twins: twins.with(reading), thoroughly: false,
      spending: &text.work)
    return freely.verdict == .identity ? freely : decision
  }

  private func holds(_ step: Step, in formula: Formula, of text: inout CheckedText) -> Bool {
    let meant = step.with(
      left: text.definitions.expanding(step.left) ?? step.left,
      right: text.definitions.expanding(step.right) ?? step.right)
    let standing = own.standing(in: formula.relations[step.relation])
    let decision = Decision(
      of: meant, own: standing, twins: twins, thoroughly: false, spending: &text.work)
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
  fileprivate var withoutPath: Verdict {
    guard case .false(.meaningless(let side, var error)) = self else { return self }
    error.path = []
    return .false(.meaningless(side: side, error))
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
  /// Single edits with which it holds, the nearest first; of a relation that is false or has a
  /// slip in a term that vanishes.
  public let mends: [Mend]
  /// Whether it is false only because the side before it is: the side before a false step equals its right
  /// side.
  public internal(set) var isConsequence = false
  /// Both sides on the network itself, where they have values.
  public internal(set) var values: SideValues?
  /// Whether a false one holds where weights are written from node to node the other way, and nothing in the text
  /// speaks against it.
  public internal(set) var holdsForOtherWeightOrder = false
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
