import Checking
import Diagnostics
import Documents
import Notation

extension LessonWorker {
  /// Checks the relations of a formula on the network that it is about.
  ///
  /// - Parameters:
  ///   - claim: what its author says of it behind it.
  ///   - conditions: what its sentence says of indices and values, as LaTeX.
  ///   - words: what else its sentence says of where it holds.
  /// - Returns: what the page says of it, where all of its relations hold.
  mutating func check(
    _ formula: Documents.Formula, claim: FormulaClaim?, conditions: () -> [String],
    words: () -> SentenceWords
  ) -> FormulaMark? {
    guard formula.range != nil else { return nil }
    let before = checked.count
    let place = { (part: Range<Int>) in formula.range(of: part) }
    check(formula.latex, place: place, claim: claim, conditions: conditions, words: words) {
      worker in
      worker.checker(at: formula.range)
    }
    return mark(for: checked[before...])
  }

  private mutating func mark(for relations: ArraySlice<CheckedRelation>) -> FormulaMark? {
    var kind: FormulaMark.Kind?
    for relation in relations {
      switch relation.standing {
      case .decided(.identity): kind = kind ?? .identity
      case .decided(.here(isClaim: true)): kind = .here
      // It holds by accident of the numbers, which is no reason to believe it.
      case .decided(.here(isClaim: false)), .decided(.false), .decided(.notChecked), .failsAsStated,
        .holdsAgainstStatement,
        .exempt, .notChecked:
        return nil
      }
    }
    guard let kind else { return nil }
    do {
      return FormulaMark(
        kind, explanation: try context.words.mark(isIdentity: kind == .identity))
    } catch {
      diagnostics.append(error.diagnostic)
      return nil
    }
  }

  /// The relations of a `check` block, one a line, and nothing on the page.
  mutating func check(_ code: CodeBlock, options: BlockOptions, at place: SourceRange?) {
    guard let text = code.source else { return }
    if text.lines.isEmpty {
      error(
        "a check block needs a relation in each line", at: place,
        notes: [#"such as C_0 = 0.2984"#])
    }
    guard let setting = setting(for: options, at: place) else { return }
    let checker = Checker(setting)
    for line in text.lines {
      let range = text[line.offsets]
      let before = checked.count
      check(line.text, place: { range[$0] }, claim: nil, conditions: { [] }, words: { nil }) {
        _ in checker
      }
      if checked.count == before {
        error("a line of a check block is a relation, such as C_0 = 0.2984", at: range)
      }
    }
  }

  private mutating func check(
    _ latex: String, place: @escaping (Range<Int>) -> SourceRange?, claim: FormulaClaim?,
    conditions: () -> [String], words: () -> SentenceWords?,
    with checker: (inout LessonWorker) -> Checker?
  ) {
    var errors: [NotationError] = []
    let read = Notation.Formula(latex: latex, in: convention, reporting: &errors)
    let hasSlip = errors.contains { $0.kind == .slip }
    guard
      read.claimsSomething || hasSlip || !errors.isEmpty && latex.utf8.contains(UInt8(ascii: "="))
    else {
      if errors.isEmpty { warnOfMisplacedIndices(in: read, place: place, with: checker) }
      return
    }

    if case .notChecked(let reason)? = claim {
      let range = place(0..<latex.utf8.count)
      checked.append(CheckedRelation(standing: .exempt(reason), latex: latex, range: range))
      return
    }
    guard isNotationRead else {
      checked.append(
        CheckedRelation(
          standing: .notChecked("the notation could not be read"), latex: latex,
          range: place(0..<latex.utf8.count)))
      return
    }
    guard let checker = checker(&self) else {
      checked.append(
        CheckedRelation(
          standing: .notChecked("there is no network"), latex: latex,
          range: place(0..<latex.utf8.count)))
      return
    }
    var findings = findings(of: read, where: conditions, by: checker)
    if claim == nil, findings.contains(where: \.verdict.isDoubtful),
      let reason = words()?.openCondition
    {
      findings = findings.map { $0.verdict.isDoubtful ? $0.unchecked(because: reason) : $0 }
    }
    let isMeaningless = findings.contains {
      if case .false(.meaningless) = $0.verdict { true } else { false }
    }
    if claim == nil, isMeaningless || !errors.isEmpty,
      let misreading = checker.misreading(of: latex, in: &checkedText)
    {
      note(misreading, of: latex, place: place)
      return
    }
    for error in errors {
      var relation = CheckedRelation(
        standing: .notChecked(error.message), latex: latex, range: place(error.range))
      if error.kind == .slip, claim == nil {
        relation.isReported = true
        note(error, in: latex, place: place)
      }
      checked.append(relation)
    }
    if case .isFalse? = claim, hasSlip {
      checked.append(
        CheckedRelation(standing: .failsAsStated, latex: latex, range: place(0..<latex.utf8.count)))
      return
    }
    if case .isFalse(let reason)? = claim {
      expectFalse(findings, latex: latex, reason: reason, at: place(0..<latex.utf8.count))
      return
    }
    for finding in findings { note(finding, in: read, place: place) }
    for remark in read.remarks where !findings.isEmpty { note(remark, place: place) }
  }

  /// What is found of a formula. Where one of its relations is false, and is not under the conditions that
  /// its sentence adds, those were meant.
  private mutating func findings(
    of formula: Notation.Formula, where conditions: () -> [String], by checker: Checker
  ) -> [Finding] {
    let findings = checker.findings(in: formula, of: &checkedText)
    guard findings.contains(where: \.verdict.isDoubtful) else { return findings }
    let added = conditions()
    guard !added.isEmpty else { return findings }
    var errors: [NotationError] = []
    let whole = Notation.Formula(
      latex: ([formula.source] + added).joined(separator: "\n\\quad "), in: formula.convention,
      reporting: &errors)
    let conditioned = checker.findings(in: whole, of: &checkedText)
    guard conditioned.count == findings.count else { return findings }
    return zip(findings, conditioned).map { plain, conditioned in
      plain.verdict.isDoubtful && conditioned.verdict != plain.verdict
        && conditioned.verdict.isOpenOrHolds ? conditioned : plain
    }
  }

  /// `\frac{\partial C_\theta}{…}` claims nothing, and cannot be meant.
  private mutating func warnOfMisplacedIndices(
    in formula: Notation.Formula, place: (Range<Int>) -> SourceRange?,
    with checker: (inout LessonWorker) -> Checker?
  ) {
    for (number, relation) in formula.relations.enumerated() {
      guard relation.sides.count == 1, case .expression(let expression) = relation.sides[0],
        expression.mayHoldIndex, let error = checker(&self)?.misplacedIndex(in: expression)
      else { continue }
      let path = FormulaPath(relation: number, steps: error.path)
      diagnostics.append(
        .warning(error.message, at: formula.range(of: path).flatMap(place)))
    }
  }

  private mutating func note(
    _ finding: Finding, in formula: Notation.Formula,
    place: @escaping (Range<Int>) -> SourceRange?
  ) {
    let left = formula.range(
      of: FormulaPath(relation: finding.relation, side: finding.leftSide))
    let right = formula.range(
      of: FormulaPath(relation: finding.relation, side: finding.rightSide))
    let span = (left?.lowerBound ?? 0)..<(right?.upperBound ?? formula.source.utf8.count)
    let latex = String(decoding: Array(formula.source.utf8)[span], as: UTF8.self)
    let standing: CheckedRelation.Standing
    if case .notChecked(let reason) = finding.verdict {
      standing = .notChecked(reason)
    } else {
      standing = .decided(finding.verdict)
    }
    var relation = CheckedRelation(standing: standing, latex: latex, range: place(span))
    relation.values = finding.values
    relation.isConsequence = finding.isConsequence
    relation.isReported = finding.ambiguity != nil
    checked.append(relation)
    let words = FindingWords(finding: finding, formula: formula, place: place)
    if let diagnostic = words.diagnostic { diagnostics.append(diagnostic) }
  }

  private mutating func note(
    _ misreading: Misreading, of latex: String, place: (Range<Int>) -> SourceRange?
  ) {
    let range = place(0..<latex.utf8.count)
    for _ in 0..<misreading.relations {
      checked.append(
        CheckedRelation(
          standing: .decided(
            .false(.meaningless(side: 0, MeaningError("it is misread")))), latex: latex,
          range: range))
    }
    let signs = misreading.signs.map { "\($0.found) stands for \($0.meant)" }
    let reading = misreading.latex.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    error(
      "this formula is misread: \(signs.joined(separator: " and "))",
      at: misreading.places.first.flatMap(place) ?? range,
      notes: ["as it is meant it holds: \(reading)"])
  }

  private mutating func note(
    _ slip: NotationError, in latex: String, place: (Range<Int>) -> SourceRange?
  ) {
    let fix = slip.fix.flatMap { fix in
      place(fix.range).map { Diagnostic.Fix($0, replacement: fix.replacement) }
    }
    diagnostics.append(
      Diagnostic(
        .error, slip.message, at: place(slip.range),
        notes: slip.mended(in: latex).map { ["did you mean \($0)?"] } ?? [],
        rule: .falseEquation, fix: fix))
  }

  private mutating func note(_ remark: Remark, place: (Range<Int>) -> SourceRange?) {
    switch remark.kind {
    case .ellipsisWithoutOperator:
      diagnostics.append(
        .warning(
          #"the dots have no sign before them: write + \dots +"#, at: place(remark.range)))
    }
  }

  /// A formula that its author quotes as wrong has to be wrong.
  private mutating func expectFalse(
    _ findings: [Finding], latex: String, reason: String, at range: SourceRange?
  ) {
    let fails = findings.contains { if case .false = $0.verdict { true } else { false } }
    guard !fails else {
      checked.append(CheckedRelation(standing: .failsAsStated, latex: latex, range: range))
      return
    }
    guard !findings.isEmpty else {
      error(
        "this is said to be false (\(reason)), and claims nothing: it declares an index, defines a symbol or updates a quantity",
        at: range)
      return
    }
    let isOpen = findings.contains { if case .notChecked = $0.verdict { true } else { false } }
    if isOpen {
      checked.append(
        CheckedRelation(
          standing: .notChecked("it is said to be false, and cannot be decided"), latex: latex,
          range: range))
    } else {
      checked.append(
        CheckedRelation(standing: .holdsAgainstStatement, latex: latex, range: range))
      error("this is said to be false (\(reason)), and it holds", at: range)
    }
  }

  /// The checker of the network that formulas here are about; nil where there is none, which is no mistake.
  private mutating func checker(at place: SourceRange?) -> Checker? {
    guard let setting = settingIfAny(at: place) else { return nil }
    if let known = checkers[setting.reference] { return known }
    let checker = Checker(setting.setting)
    checkers[setting.reference] = checker
    return checker
  }
}

extension Notation.Formula {
  /// Whether there is something in it to be decided.
  fileprivate var claimsSomething: Bool {
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

extension Verdict {
  /// Whether it fails, or holds by accident: a condition that was left out may be the reason.
  fileprivate var isDoubtful: Bool {
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
