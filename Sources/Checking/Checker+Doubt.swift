import Expressions

extension Checker {
  /// Why a step that is false as it stands is not called so: something beside it, or another way to read it, may make
  /// it true. Nil where nothing does.
  func doubt(
    about meant: MeantStep, _ decision: Decision, in formula: Formula, of text: inout CheckedText
  ) -> String? {
    let hasOpenCondition = formula.hasOpenCondition && !meant.step.sign.isInequality
    if decision.differs, hasOpenCondition || decision.hasOpenCondition {
      return "what stands beside it may say where it holds, and that is not understood"
    }
    if [meant.step.left, meant.step.right].contains(where: \.hasDotsBesideZero) {
      return "the dots beside 0 may stand for more than zeros"
    }
    if case .factor(let factor)? = formula.relations[meant.written.relation].context.leftOut {
      return Self.mayBeZero(factor)
    }
    if let reading = text.otherReading(of: meant.step, own: meant.own, twins: twins) {
      return reading.note
    }
    let sides = [meant.written.left, meant.written.right]
    if let symbol = sides.lazy.compactMap(text.definitions.severallyDefined(in:)).first {
      return
        "\(symbol.latex(in: formula.convention)) is defined twice, with other letters as indices"
    }
    if decision.differs, let words = formula.relations[meant.written.relation].context.words {
      return "the words “\(words)” beside it may say where it holds"
    }
    return nil
  }
}

extension Checker {
  /// What is found of a step without what both of its sides have and nobody understands.
  func finding(
    of shared: SharedUnknown, in meant: MeantStep, of formula: Formula, _ text: inout CheckedText
  ) -> Finding {
    let decision = Decision(
      of: shared.rest, own: meant.own, twins: twins, thoroughly: true, spending: &text.work)
    var finding = Finding(
      relation: meant.written.relation, leftSide: meant.written.leftSide,
      rightSide: meant.written.rightSide, verdict: decision.verdict.withoutPath,
      caution: decision.caution, mends: [])
    finding.values = decision.values
    let leftOut = shared.leftOut(of: meant, in: formula)
    finding.leftOut = leftOut
    guard case .false = finding.verdict else { return finding }
    if case .factor(let factor) = leftOut {
      finding.verdict = .notChecked(Self.mayBeZero(factor))
    } else if let doubt = doubt(about: meant.with(shared.rest), decision, in: formula, of: &text) {
      finding.verdict = .notChecked(doubt)
    }
    return finding
  }

  private static func mayBeZero(_ factor: String) -> String {
    "without \(factor), which both sides have, it does not hold; that is not understood, and may be 0"
  }
}

extension Expression {
  /// Whether dots go on from 0 to something else, or from that to 0.
  fileprivate var hasDotsBesideZero: Bool {
    if case .sum(let terms) = self {
      for position in terms.indices.dropFirst().dropLast() where terms[position] == .ellipsis {
        if terms[position - 1].isZero != terms[position + 1].isZero { return true }
      }
    }
    return children.contains(where: \.hasDotsBesideZero)
  }

  private var isZero: Bool {
    if case .number(let number) = self { number.value == 0 } else { false }
  }
}

extension Decision {
  /// Whether it is false because its sides have different values.
  fileprivate var differs: Bool { if case .false(.differs) = verdict { true } else { false } }
}
