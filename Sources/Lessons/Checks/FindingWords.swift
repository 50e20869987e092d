import Checking
import Diagnostics
public import Expressions

/// How an author is told of a relation that is false, or that holds for a poor reason.
struct FindingWords {
  let finding: Finding
  let formula: Expressions.Formula
  /// Where a part of the formula stands in the lesson.
  let place: (Range<Int>) -> SourceRange?

  /// nil where all is well.
  var diagnostic: Diagnostic? {
    // What is wrong was said of the step before.
    if finding.isConsequence { return nil }
    switch finding.verdict {
    case .identity, .here:
      guard let caution = finding.caution else { return nil }
      return Diagnostic(
        .warning, words(for: caution), at: culprit, notes: notes(on: caution) + suggestions,
        rule: .doubtfulEquation, fix: fix)
    case .false(.differs(let difference)):
      return Diagnostic(
        .error, headline(of: difference), at: culprit,
        notes: notes(on: difference) + leftOut + suggestions + otherWeightOrder,
        rule: .falseEquation, fix: fix)
    case .false(.meaningless(let side, let error)):
      let side = side == 0 ? finding.leftSide : finding.rightSide
      let part = FormulaPath(relation: finding.relation, side: side, steps: error.path)
      // A sum over nothing has its mistake where it says what it runs over.
      let sign = error.kind == .mismatched ? finding.mends.first?.place : nil
      let range = (sign ?? formula.range(of: part)).flatMap(place) ?? range(ofSide: side)
      return Diagnostic(
        .error, suggestions.isEmpty ? error.message : error.statement, at: range,
        notes: suggestions + otherWeightOrder, rule: .falseEquation, fix: fix)
    case .notChecked:
      guard let ambiguity = finding.ambiguity else { return nil }
      let part = FormulaPath(
        relation: finding.relation, side: ambiguity.side, steps: ambiguity.path)
      return Diagnostic(
        .warning, "not checked: \(ambiguity.message)",
        at: formula.range(of: part).flatMap(place) ?? range(ofSide: ambiguity.side),
        rule: .uncheckedEquation)
    }
  }

  private var fix: Diagnostic.Fix? {
    guard let edit = finding.mends.first?.text, let range = place(edit.range) else { return nil }
    return Diagnostic.Fix(range, replacement: edit.replacement)
  }

  private func words(for caution: Caution) -> String {
    switch caution {
    case .holdsHereOnly(let numbers, _):
      "this holds on this network only: with other \(numbers.words) the sides differ"
    case .singleSample:
      "this holds as long as there is one sample: \(lossOfFirst) is the loss of one, \(totalLoss) that over all"
    case .sharedActivation:
      "this holds only because layers share an activation function: with different ones it fails"
    case .vanishingTerm:
      "this is true, but not the step: what is differentiated is not the same on both sides"
    }
  }

  private func notes(on caution: Caution) -> [String] {
    switch caution {
    case .holdsHereOnly(_, let difference):
      var notes = [
        "with such numbers:",
        "left side   \(difference.left.shown(digits: telling(difference.left, difference.right)))",
        "right side  \(difference.right.shown(digits: telling(difference.left, difference.right)))",
      ]
      if !difference.indices.isEmpty { notes.append("at " + difference.indices.words) }
      return notes
    case .singleSample, .sharedActivation, .vanishingTerm: return []
    }
  }

  private var totalLoss: String { Symbol("C").latex(in: formula.convention) }

  private var lossOfFirst: String {
    let first = String(formula.convention.numbering.samplesFrom)
    return Symbol("C", subscripts: [.digits(first)]).latex(in: formula.convention)
  }

  private func headline(of difference: Difference) -> String {
    if case .value? = finding.mends.first?.change { return "this is not the value" }
    if isInequality { return "this does not hold" }
    return switch difference.place {
    case .own: "this step does not hold"
    case .twin:
      "this step does not hold on networks of this shape, though here its sides are nearly equal"
    case .twinAlone:
      "this step does not hold on networks of this shape; here a side of it has no value"
    }
  }

  private func range(ofSide side: Int) -> SourceRange? {
    formula.range(of: FormulaPath(relation: finding.relation, side: side)).flatMap(place)
  }

  /// The part that the first suggestion changes, else the right side.
  private var culprit: SourceRange? {
    if let mend = finding.mends.first,
      let range = (mend.place ?? formula.range(of: mend.part)).flatMap(place)
    {
      return range
    }
    return range(ofSide: finding.rightSide)
  }

  private func notes(on difference: Difference) -> [String] {
    let typed = [finding.leftSide, finding.rightSide].map(typedNumber)
    // Of the other side, two digits more than the number has.
    let figures = typed.compactMap { $0?.significantDigits }.max().map { $0 + 2 } ?? 0
    let digits = max(telling(difference.left, difference.right), min(figures, 15))
    var notes = [
      "left side   \(typed[0] ?? difference.left.shown(digits: digits))",
      "right side  \(typed[1] ?? difference.right.shown(digits: digits))"
        + comparison(of: difference),
    ]
    if difference.place != .own { notes.insert("with other numbers in the network:", at: 0) }
    if !difference.indices.isEmpty {
      var line = "at " + difference.indices.words
      if difference.total > 1, difference.place == .own {
        line +=
          difference.failing == difference.total
          ? ", and at all \(difference.total) values of the indices"
          : "; it fails at \(difference.failing) of \(difference.total) values of the indices"
      }
      notes.append(line)
    }
    return notes
  }

  /// The number that a side is, as it was typed; nil where it is something else.
  private func typedNumber(ofSide side: Int) -> String? {
    let path = FormulaPath(relation: finding.relation, side: side)
    guard let range = formula.range(of: path) else { return nil }
    let text = String(decoding: Array(formula.source.utf8)[range], as: UTF8.self)
    return Numeral(text.first == "-" ? String(text.dropFirst()) : text) == nil ? nil : text
  }

  private var isInequality: Bool {
    let signs = formula.relations[finding.relation].signs
    let position = finding.rightSide - 1
    return signs.indices.contains(position) && signs[position].isInequality
  }

  /// What one side is of the other, where that is telling.
  private func comparison(of difference: Difference) -> String {
    guard !isInequality, difference.left != 0, difference.right != 0 else { return "" }
    if case .value(let value)? = finding.mends.first?.change {
      let typed = [finding.leftSide, finding.rightSide].compactMap(typedNumber)
      return typed.contains { "-" + $0 == value || $0 == "-" + value } ? "  (the sign differs)" : ""
    }
    let ratio = difference.right / difference.left
    func isRatio(_ value: Double) -> Bool { (ratio - value).magnitude < 1e-9 }
    if isRatio(-1) { return "  (the sign differs)" }
    if isRatio(0.5) { return "  (half the left side)" }
    if isRatio(-0.5) { return "  (minus half the left side)" }
    for times in 2...10 {
      if isRatio(Double(times)) { return "  (\(times) times the left side)" }
      if isRatio(-Double(times)) { return "  (−\(times) times the left side)" }
      if isRatio(1 / Double(times)) { return "  (1/\(times) of the left side)" }
    }
    return ""
  }

  private var leftOut: [String] {
    guard let part = finding.leftOut?.words else { return [] }
    return ["without \(part), which both sides have and is not understood"]
  }

  private var otherWeightOrder: [String] {
    guard finding.holdsForOtherWeightOrder else { return [] }
    let other: Convention.WeightOrder =
      formula.convention.weightOrder == .toFrom ? .fromTo : .toFrom
    return [
      "where a weight's nodes stand the other way round it holds: `notation: {weight: \(other.rawValue)}`"
    ]
  }

  private var suggestions: [String] {
    guard let mend = finding.mends.first else { return [] }
    let replacement = mend.replacement
    switch mend.change {
    case .replace(let old, let new):
      return old == new || new == replacement
        ? ["with \(new) for \(old) it holds"]
        : ["with \(new) for \(old) it holds: did you mean \(replacement)?"]
    case .replaceThroughout(let old, let new):
      return ["with \(new) for \(old) wherever it stands it holds"]
    case .sign: return ["with the other sign it holds: did you mean \(replacement)?"]
    case .drop(let part): return ["without \(part) it holds: did you mean \(replacement)?"]
    case .add(let part): return ["with \(part) added it holds: did you mean \(replacement)?"]
    case .value(let value): return ["to as many digits it is \(value)"]
    }
  }
}

extension String {
  /// Of a decimal: how many digits it has from the first that is not 0.
  fileprivate var significantDigits: Int {
    prefix { $0 != "e" && $0 != "E" }.drop { !$0.isNumber || $0 == "0" || $0 == "." }
      .count(where: \.isNumber)
  }
}

extension Relation.LeftOut {
  /// As its author wrote it.
  public var words: String {
    switch self {
    case .summand(let part), .factor(let part): part
    }
  }
}

extension SpecialNumbers {
  fileprivate var words: String {
    switch self {
    case .targets: "targets"
    case .inputs: "inputs"
    case .parameters: "weights and biases"
    case .several: "numbers"
    }
  }
}
