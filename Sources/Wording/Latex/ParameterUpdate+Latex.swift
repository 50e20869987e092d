import Derivations
import Expressions

extension ParameterUpdate {
  var isCut: Bool { left.cut() != left }

  /// Whether it takes more than one row.
  func isWide(cut: Bool) -> Bool {
    guard let result else { return false }
    let shown = [
      cut ? left.cut() : left, cut ? result.numbers.cut() : result.numbers, result.result,
    ]
    return shown.reduce(2 * PageColumn.sign) { $0 + $1.width } > PageColumn.width
  }

  /// In one row, with its signs below those of others.
  func line(cut: Bool) -> (left: String, rows: [String]) {
    (leftLatex(cut: cut), [right(cut: cut, within: .infinity)])
  }

  /// What comes out in rows of its own.
  func stacked(cut: Bool) -> (left: String, rows: [String]) {
    let right = right(cut: cut, within: PageColumn.width - 2 * PageColumn.sign)
    return ("", [leftLatex(cut: cut) + Self.rowBreak + right])
  }

  private static let rowBreak = " \\\\\n&\\quad "

  private func leftLatex(cut: Bool) -> String {
    (cut ? left.cut() : left).latex(in: .ofUpdates)
  }

  private func right(cut: Bool, within width: Double) -> String {
    guard let result else { return "= \(overflow < 0 ? "-" : "")\\infty" }
    let numbers = cut ? result.numbers.cut() : result.numbers
    let rows = numbers.latexRows(within: width - PageColumn.sign - result.result.width)
    let sign = result.isApproximate ? "\\approx" : "="
    return "= \(rows.joined(separator: Self.rowBreak)) \(sign) \(result.result.latex)"
  }
}

extension LatexStyle {
  /// In an update a derivative stands alone behind the learning rate.
  static let ofUpdates = LatexStyle(bracketsDerivatives: false)
}
