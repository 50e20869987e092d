import Checking
import Expressions
import Meaning
import Reading

extension FormulaCheck {
  /// What is found of it. Where one of its relations is false, and is not under the conditions that
  /// its sentence adds, those were meant; under one that was set up further above, it may be.
  func findings(by checker: Checker, in checks: inout LessonChecks) -> [Finding] {
    let isDenied = if case .isFalse? = claim { true } else { false }
    var findings = checker.findings(
      in: formula, of: &checks.text, isClaimed: isStatement || isDenied)
    guard !formula.isInequality, findings.contains(where: \.verdict.isDoubtful) else {
      return findings
    }
    let added = conditions()
    findings = self.findings(findings, under: added, by: checker, of: &checks.text) { $0 }
    for standing in checks.standingConditions.nearest where !added.contains(standing.latex) {
      guard findings.contains(where: \.verdict.isDoubtful) else { break }
      findings = self.findings(findings, under: [standing.latex], by: checker, of: &checks.text) {
        $0.verdict.holds ? $0.unchecked(because: standing.note) : nil
      }
    }
    return findings
  }

  /// The findings, and in place of doubtful ones those under conditions that mend them.
  private func findings(
    _ findings: [Finding], under conditions: [String], by checker: Checker,
    of text: inout CheckedText, _ judged: (Finding) -> Finding?
  ) -> [Finding] {
    guard !conditions.isEmpty else { return findings }
    var errors: [NotationError] = []
    let whole = Formula(
      latex: ([formula.source] + conditions).joined(separator: "\n\\quad "),
      in: formula.convention, reporting: &errors)
    let conditioned = checker.findings(in: whole, of: &text)
    guard conditioned.count == findings.count else { return findings }
    return zip(findings, conditioned).map { plain, conditioned in
      plain.verdict.isDoubtful && conditioned.verdict != plain.verdict
        && conditioned.verdict.isOpenOrHolds ? judged(conditioned) ?? plain : plain
    }
  }
}

extension Verdict {
  /// Whether it fails, or holds by accident: a condition that was left out may be the reason.
  var isDoubtful: Bool {
    switch self {
    case .false(.differs), .here(isClaim: false): true
    case .false(.meaningless), .here(isClaim: true), .identity, .notChecked: false
    }
  }

  fileprivate var isOpenOrHolds: Bool {
    switch self {
    case .identity, .here, .notChecked: true
    case .false: false
    }
  }
}
