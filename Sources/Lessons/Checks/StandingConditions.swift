import Diagnostics
import Documents

/// Conditions on indices that a text has set up and goes on under: "Case 1: $j = k$", "When $j \ne k$, …", and then
/// several sentences and formulas. A heading ends them, and distance.
struct StandingConditions {
  struct Condition {
    let latex: String
    let range: SourceRange?

    /// Why a relation that holds under it, and not without it, is left open.
    var note: String {
      let place = range.map { " of line \($0.file.position(of: $0.offsets.lowerBound).line)" } ?? ""
      return
        "it holds under the condition \(latex)\(place): write it beside the formula if it is meant"
    }
  }

  private var conditions: [(condition: Condition, block: Int)] = []
  /// Blocks so far.
  private var block = 0

  /// The nearest so many may be meant.
  private static let most = 4
  /// Blocks for which one stands.
  private static let reach = 10

  /// The last one first.
  var nearest: [Condition] {
    conditions.reversed().filter { block - $0.block <= Self.reach }.map(\.condition)
  }

  mutating func add(_ formula: Formula, _ readings: FormulaReadings) {
    guard readings.read(formula.latex).isCondition else { return }
    conditions.removeAll { $0.condition.latex == formula.latex }
    conditions = conditions.suffix(Self.most - 1)
    conditions.append((Condition(latex: formula.latex, range: formula.range), block))
  }

  mutating func goOn() { block += 1 }

  mutating func end() { conditions = [] }
}
