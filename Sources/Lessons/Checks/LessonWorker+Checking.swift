import Checking
import Diagnostics
import Documents
import Expressions
import Meaning
import Reading

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
      guard isOfSample(line.text, at: range, in: setting, options: options) else { continue }
      let before = checked.count
      check(
        line.text, place: { range[$0] }, claim: nil, isStatement: true, conditions: { [] },
        words: { nil }
      ) { _ in checker }
      if checked.count == before {
        var errors: [NotationError] = []
        let read = Expressions.Formula(latex: line.text, in: convention, reporting: &errors)
        error(
          read.claimsSomething
            ? "this claims nothing: it says which values an index has, defines a symbol or updates a quantity"
            : "a line of a check block is a relation, such as C_0 = 0.2984", at: range)
      }
    }
  }

  /// Whether each relation of a line of a `check` block can be of the sample that the block's options name.
  private mutating func isOfSample(
    _ latex: String, at range: SourceRange, in setting: Setting, options: BlockOptions
  ) -> Bool {
    guard options.sampleRange != nil else { return true }
    var errors: [NotationError] = []
    let read = Expressions.Formula(latex: latex, in: convention, reporting: &errors)
    var isOfSample = true
    for (number, relation) in read.relations.enumerated() {
      let parts = relation.sides.enumerated().compactMap { side, content in
        if case .expression(let expression) = content {
          (
            expression,
            { path in
              read.range(of: FormulaPath(relation: number, side: side, steps: path))
                .map { range[$0] } ?? range
            }
          )
        } else {
          nil as (expression: Expression, range: ([Int]) -> SourceRange)?
        }
      }
      guard !self.isOfSample(parts, in: setting, options: options) else { continue }
      isOfSample = false
    }
    guard !isOfSample else { return true }
    var relation = CheckedRelation(
      standing: .notChecked("it belongs to another sample than its block"), latex: latex,
      range: range)
    relation.isReported = true
    checked.append(relation)
    return false
  }

  private mutating func check(
    _ latex: String, place: @escaping (Range<Int>) -> SourceRange?, claim: FormulaClaim?,
    isStatement: Bool = false, conditions: () -> [String], words: () -> SentenceWords?,
    with checker: (inout LessonWorker) -> Checker?
  ) {
    var errors: [NotationError] = []
    let read = Expressions.Formula(latex: latex, in: convention, reporting: &errors)
    let hasSlip = errors.contains { $0.kind == .slip }
    guard
      read.claimsSomething || hasSlip || !errors.isEmpty && latex.utf8.contains(UInt8(ascii: "="))
    else {
      if errors.isEmpty { warnOfMisplacedIndices(in: read, place: place, with: checker) }
      return
    }

    if claim == nil, errors.isEmpty, read.isInequality, words()?.makesCondition ?? false { return }
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
    guard let checker = checker(&self) ?? .ofNumbers(in: read) else {
      checked.append(
        CheckedRelation(
          standing: .notChecked("there is no network"), latex: latex,
          range: place(0..<latex.utf8.count)))
      return
    }
    let isDenied = if case .isFalse? = claim { true } else { false }
    var findings = findings(
      of: read, where: conditions, by: checker, isClaimed: isStatement || isDenied)
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
    if case .isFalse? = claim, hasSlip {
      checked.append(
        CheckedRelation(standing: .failsAsStated, latex: latex, range: place(0..<latex.utf8.count)))
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
    if case .isFalse(let reason)? = claim {
      expectFalse(findings, latex: latex, reason: reason, at: place(0..<latex.utf8.count))
      return
    }
    for finding in findings { note(finding, in: read, place: place) }
    for remark in read.remarks where !findings.isEmpty { note(remark, place: place) }
  }

  /// `\frac{\partial C_\theta}{…}` claims nothing, and cannot be meant.
  private mutating func warnOfMisplacedIndices(
    in formula: Expressions.Formula, place: (Range<Int>) -> SourceRange?,
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
    _ finding: Finding, in formula: Expressions.Formula,
    place: @escaping (Range<Int>) -> SourceRange?
  ) {
    let left = formula.range(
      of: FormulaPath(relation: finding.relation, side: finding.leftSide))
    let right = formula.range(
      of: FormulaPath(relation: finding.relation, side: finding.rightSide))
    let span = (left?.lowerBound ?? 0)..<(right?.upperBound ?? formula.source.utf8.count)
    let latex = formula.latex(of: finding) ?? formula.source
    let standing: CheckedRelation.Standing
    if case .notChecked(let reason) = finding.verdict {
      standing = .notChecked(reason)
    } else {
      standing = .decided(finding.verdict)
    }
    var relation = CheckedRelation(standing: standing, latex: latex, range: place(span))
    relation.values = finding.values
    relation.leftOut = finding.leftOut?.words
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

extension Expressions.Formula {
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
