import Checking
import Diagnostics
import Documents
import Templates

extension LessonState {
  /// Checks the relations of a formula on the network that it is about.
  ///
  /// - Parameters:
  ///   - claim: what its author says of it behind it.
  ///   - conditions: what its sentence says of indices and values, as LaTeX.
  ///   - words: what else its sentence says of where it holds.
  /// - Returns: what the page says of it, where all of its relations hold.
  mutating func check(
    _ formula: Documents.Formula, claim: FormulaClaim?, conditions: @escaping () -> [String],
    words: @escaping () -> SentenceWords
  ) -> FormulaMark? {
    guard formula.range != nil else { return nil }
    let before = checks.relations.count
    let check = FormulaCheck(
      read: readings.read(formula.latex), place: { formula.range(of: $0) }, claim: claim,
      conditions: conditions, words: words)
    check.carryOut(in: &self) { $0.checker(at: formula.range) }
    return mark(for: checks.relations[before...])
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
    return written { words throws(TemplateError) in
      FormulaMark(kind, explanation: try words.mark(isIdentity: kind == .identity))
    }
  }

  /// The checker of the network that formulas here are about; nil where there is none, which is no mistake.
  private mutating func checker(at place: SourceRange?) -> Checker? {
    guard let setting = settingIfAny(at: place) else { return nil }
    if let known = checks.checkers[setting.reference] { return known }
    let checker = Checker(setting.setting)
    checks.checkers[setting.reference] = checker
    return checker
  }
}
