import Checking
import Diagnostics
import Expressions
import Wording

/// What the blocks, formulas and checks of a lesson share while it is worked out.
struct LessonState {
  let context: LessonContext
  /// Significant digits where a block does not ask for others.
  let digits: Int
  /// How the lesson's author writes formulas.
  let convention: Convention
  /// Whether that could be read: under another notation, right formulas would be called false.
  let isNotationRead: Bool
  let readings: FormulaReadings
  var networks: LessonNetworks
  var checks = LessonChecks()
  var diagnostics: [Diagnostic] = []

  init(context: LessonContext, settings: LessonSettings?, networks: LessonNetworks) {
    var context = context
    context.words.findings = TemplateFindings()
    self.context = context
    self.networks = networks
    digits = settings?.digits ?? context.digits
    let notation = settings?.notation ?? NotationSettings()
    convention = notation.convention(over: context.notation, reporting: &diagnostics)
    isNotationRead = !notation.isBroken && !context.notation.isBroken
    readings = FormulaReadings(in: convention)
  }

  /// What is wrong with the lesson, and with the words that are put to it.
  var found: [Diagnostic] { diagnostics + context.words.findings.all }

  mutating func error(_ message: String, at range: SourceRange?, notes: [String] = []) {
    diagnostics.append(.error(message, at: range, notes: notes))
  }
}
