import Checking
import Diagnostics
import Expressions
import Meaning
import Reading

/// A formula that is checked, with what is said of it.
struct FormulaCheck {
  let read: ReadFormula
  /// Where a part of it stands.
  let place: (Range<Int>) -> SourceRange?
  /// What its author says of it behind it.
  var claim: FormulaClaim?
  /// Whether it is a line of a `check` block, and so no accident of the numbers where it holds.
  var isStatement = false
  /// What its sentence says of indices and values, as LaTeX.
  var conditions: () -> [String] = { [] }
  /// What else its sentence says of where it holds.
  var words: () -> SentenceWords? = { nil }

  var formula: Formula { read.formula }
  private var whole: SourceRange? { place(0..<formula.source.utf8.count) }

  /// Decides its relations, notes what was found of each, and reports what is wrong.
  func carryOut(
    in lesson: inout LessonState, with checker: (inout LessonState) -> Checker?
  ) {
    let errors = read.errors
    let hasSlip = errors.contains { $0.kind == .slip }
    guard
      formula.claimsSomething || hasSlip
        || !errors.isEmpty && formula.source.utf8.contains(UInt8(ascii: "="))
    else {
      if errors.isEmpty { warnOfMisplacedIndices(in: &lesson, with: checker) }
      return
    }

    if claim == nil, errors.isEmpty, formula.isInequality, words()?.makesCondition ?? false {
      return
    }
    if case .notChecked(let reason)? = claim {
      note(.exempt(reason), in: &lesson)
      return
    }
    guard lesson.isNotationRead else {
      note(.notChecked("the notation could not be read"), in: &lesson)
      return
    }
    guard let checker = checker(&lesson) ?? .ofNumbers(in: formula) else {
      note(.notChecked("there is no network"), in: &lesson)
      return
    }
    var findings = findings(by: checker, in: &lesson.checks)
    if claim == nil, findings.contains(where: \.verdict.isDoubtful),
      let reason = words()?.openCondition
    {
      findings = findings.map { $0.verdict.isDoubtful ? $0.unchecked(because: reason) : $0 }
    }
    let isMeaningless = findings.contains {
      if case .false(.meaningless) = $0.verdict { true } else { false }
    }
    if claim == nil, isMeaningless || !errors.isEmpty,
      let misreading = checker.misreading(of: formula.source, in: &lesson.checks.text)
    {
      note(misreading, in: &lesson)
      return
    }
    if case .isFalse? = claim, hasSlip {
      note(.failsAsStated, in: &lesson)
      return
    }
    for error in errors { note(error, in: &lesson) }
    if case .isFalse(let reason)? = claim {
      expectFalse(findings, because: reason, in: &lesson)
      return
    }
    for finding in findings { note(finding, in: &lesson) }
    for remark in formula.remarks where !findings.isEmpty { note(remark, in: &lesson) }
  }

  /// `\frac{\partial C_\theta}{…}` claims nothing, and cannot be meant.
  private func warnOfMisplacedIndices(
    in lesson: inout LessonState, with checker: (inout LessonState) -> Checker?
  ) {
    for (number, relation) in formula.relations.enumerated() {
      guard relation.sides.count == 1, case .expression(let expression) = relation.sides[0],
        expression.mayHoldIndex, let error = checker(&lesson)?.misplacedIndex(in: expression)
      else { continue }
      let path = FormulaPath(relation: number, steps: error.path)
      lesson.diagnostics.append(
        .warning(error.message, at: formula.range(of: path).flatMap(place)))
    }
  }
}

/// What was found.
extension FormulaCheck {
  private func note(_ standing: CheckedRelation.Standing, in lesson: inout LessonState) {
    lesson.checks.relations.append(
      CheckedRelation(standing: standing, latex: formula.source, range: whole))
  }

  private func note(_ finding: Finding, in lesson: inout LessonState) {
    let left = formula.range(
      of: FormulaPath(relation: finding.relation, side: finding.leftSide))
    let right = formula.range(
      of: FormulaPath(relation: finding.relation, side: finding.rightSide))
    let span = (left?.lowerBound ?? 0)..<(right?.upperBound ?? formula.source.utf8.count)
    let standing: CheckedRelation.Standing
    if case .notChecked(let reason) = finding.verdict {
      standing = .notChecked(reason)
    } else {
      standing = .decided(finding.verdict)
    }
    var relation = CheckedRelation(
      standing: standing, latex: formula.latex(of: finding) ?? formula.source, range: place(span))
    relation.values = finding.values
    relation.leftOut = finding.leftOut?.words
    relation.isConsequence = finding.isConsequence
    relation.isReported = finding.ambiguity != nil
    lesson.checks.relations.append(relation)
    let words = FindingWords(finding: finding, formula: formula, place: place)
    if let diagnostic = words.diagnostic { lesson.diagnostics.append(diagnostic) }
  }

  private func note(_ misreading: Misreading, in lesson: inout LessonState) {
    for _ in 0..<misreading.relations {
      note(.decided(.false(.meaningless(side: 0, MeaningError("it is misread")))), in: &lesson)
    }
    let signs = misreading.signs.map { "\($0.found) stands for \($0.meant)" }
    let reading = misreading.latex.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    lesson.error(
      "this formula is misread: \(signs.joined(separator: " and "))",
      at: misreading.places.first.flatMap(place) ?? whole,
      notes: ["as it is meant it holds: \(reading)"])
  }

  /// Something that cannot be read; one that cannot be meant is reported.
  private func note(_ error: NotationError, in lesson: inout LessonState) {
    var relation = CheckedRelation(
      standing: .notChecked(error.message), latex: formula.source, range: place(error.range))
    if error.kind == .slip, claim == nil {
      relation.isReported = true
      let fix = error.fix.flatMap { fix in
        place(fix.range).map { Diagnostic.Fix($0, replacement: fix.replacement) }
      }
      lesson.diagnostics.append(
        Diagnostic(
          .error, error.message, at: place(error.range),
          notes: error.mended(in: formula.source).map { ["did you mean \($0)?"] } ?? [],
          rule: .falseEquation, fix: fix))
    }
    lesson.checks.relations.append(relation)
  }

  private func note(_ remark: Remark, in lesson: inout LessonState) {
    switch remark.kind {
    case .ellipsisWithoutOperator:
      lesson.diagnostics.append(
        .warning(
          #"the dots have no sign before them: write + \dots +"#, at: place(remark.range)))
    }
  }

  /// A formula that its author quotes as wrong has to be wrong.
  private func expectFalse(
    _ findings: [Finding], because reason: String, in lesson: inout LessonState
  ) {
    let fails = findings.contains { if case .false = $0.verdict { true } else { false } }
    guard !fails else {
      note(.failsAsStated, in: &lesson)
      return
    }
    guard !findings.isEmpty else {
      lesson.error(
        "this is said to be false (\(reason)), and claims nothing: it declares an index, defines a symbol or updates a quantity",
        at: whole)
      return
    }
    let isOpen = findings.contains { if case .notChecked = $0.verdict { true } else { false } }
    if isOpen {
      note(.notChecked("it is said to be false, and cannot be decided"), in: &lesson)
    } else {
      note(.holdsAgainstStatement, in: &lesson)
      lesson.error("this is said to be false (\(reason)), and it holds", at: whole)
    }
  }
}

extension Formula {
  /// Both sides and the sign between them, without the other items of a list.
  fileprivate func latex(of finding: Finding) -> String? {
    guard
      let left = range(of: FormulaPath(relation: finding.relation, side: finding.leftSide)),
      let right = range(of: FormulaPath(relation: finding.relation, side: finding.rightSide)),
      left.lowerBound <= right.upperBound
    else { return nil }
    let text = Array(source.utf8)
    let whole = String(decoding: text[left.lowerBound..<right.upperBound], as: UTF8.self)
    guard finding.rightSide > 0,
      let sign = range(ofSign: finding.rightSide - 1, inRelation: finding.relation),
      left.upperBound <= sign.lowerBound, sign.upperBound <= right.lowerBound
    else { return whole }
    let between = [left.upperBound..<sign.lowerBound, sign.upperBound..<right.lowerBound]
    let gaps = between.map { String(decoding: text[$0], as: UTF8.self) }
    guard gaps.contains(where: { $0.contains(",") }), !gaps.contains(where: { $0.contains(#"\\"#) })
    else { return whole }
    return [left, sign, right].map { String(decoding: text[$0], as: UTF8.self) }
      .joined(separator: " ")
  }

  /// Whether there is something in it to be decided.
  var claimsSomething: Bool {
    relations.contains { relation in
      if !relation.signs.isEmpty { return true }
      if case .expression(.dependency)? = relation.sides.first { return true }
      return false
    }
  }
}

extension Expression {
  /// Whether it is more than a letter or a number.
  fileprivate var mayHoldIndex: Bool {
    switch self {
    case .number, .ellipsis: false
    case .symbol(let symbol): !symbol.subscripts.isEmpty
    case .negation, .sum, .product, .quotient, .power, .application, .dependency, .derivative,
      .summation, .repeatedProduct, .transpose, .arrayProduct, .gradient, .matrix:
      true
    }
  }
}
