import Derivations
import Expressions
import Meaning

extension Equation {
  /// As LaTeX: on one line where it has two sides, else aligned at the signs.
  func latex(cut: Bool = true) -> String {
    Self.aligned([(print(left, cut: cut), rows(cut: cut))])
  }

  /// What follows the left side, each with its sign in front. A side that is too wide for a page goes on in
  /// further rows.
  func rows(cut: Bool = true) -> [String] {
    var rows = steps.map { row("=", $0.expression, cut: cut) }
    if let arithmetic {
      if arithmetic.numbers != arithmetic.result {
        rows.append(row("=", arithmetic.numbers, cut: cut))
      }
      rows.append(
        "\(arithmetic.isApproximate ? "\\approx" : "=") \(arithmetic.result.latex(in: .marked))")
    }
    if let condition, let last = rows.popLast() { rows.append("\(last), \\quad \(condition)") }
    return rows
  }

  private static let rowBreak = " \\\\\n&\\quad "

  private func row(_ sign: String, _ expression: Expression, cut: Bool) -> String {
    let shown = cut ? expression.cut(keeping: keptTerm) : expression
    let rows = shown.latexRows(
      within: PageColumn.width - PageColumn.sign - left.width, in: .marked)
    return "\(sign) \(rows.joined(separator: Self.rowBreak))"
  }

  private func print(_ expression: Expression, cut: Bool) -> String {
    (cut ? expression.cut(keeping: keptTerm) : expression).latex(in: .marked)
  }

  /// Chains below each other, in so many formulas that each fits on a page of paper with others.
  ///
  /// - Parameter unit: how many chains stay together.
  static func formulas(of chains: [(left: String, rows: [String])], unit: Int = 1) -> [String] {
    let units = stride(from: 0, to: chains.count, by: unit).map {
      chains[$0..<min($0 + unit, chains.count)]
    }
    let heights = units.map { unit in
      unit.reduce(0) { height, chain in
        chain.rows.reduce(height) { $0 + 1 + $1.ranges(of: rowBreak).count }
      }
    }
    let height = heights.reduce(0, +)
    let count = max(1, (height + mostRows - 1) / mostRows)
    var formulas: [[(left: String, rows: [String])]] = Array(repeating: [], count: count)
    var above = 0
    for (unit, own) in zip(units, heights) {
      formulas[min(above * count / max(height, 1), count - 1)] += unit
      above += own
    }
    return formulas.filter { !$0.isEmpty }.map(aligned)
  }

  private static let mostRows = 14

  /// Chains below each other, aligned at their signs.
  static func aligned(_ chains: [(left: String, rows: [String])]) -> String {
    var lines: [String] = []
    for (left, rows) in chains {
      for (index, row) in rows.enumerated() {
        lines.append("\(index == 0 && !left.isEmpty ? left + " " : "")&\(row)")
      }
    }
    if chains.count == 1, chains[0].rows.count == 1, !chains[0].rows[0].contains(rowBreak) {
      return "\(chains[0].left) \(chains[0].rows[0])"
    }
    return "\\begin{aligned}\n\(lines.joined(separator: " \\\\\n"))\n\\end{aligned}"
  }
}
