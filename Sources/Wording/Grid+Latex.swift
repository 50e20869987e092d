import Derivations
import Expressions

extension Grid {
  /// As LaTeX; `whole` prints all that is held, else at most eight rows and columns.
  func latex(whole: Bool) -> String {
    let rows = places.stretches(of: places.shownRows, whole: whole)
    let columns = places.stretches(of: places.shownColumns, whole: whole)
    var lines: [String] = []
    for row in rows {
      var line: [String] = []
      for column in columns {
        switch (row, column) {
        case (nil, nil): line.append("\\ddots")
        case (nil, _): line.append("\\vdots")
        case (_, nil): line.append("\\cdots")
        case (let row?, let column?):
          line.append(cells[row * places.shownColumns.count + column].latex)
        }
      }
      lines.append(line.joined(separator: " & "))
    }
    return "\\begin{pmatrix} \(lines.joined(separator: " \\\\ ")) \\end{pmatrix}"
  }

  /// How wide that is set, in quads.
  func width(whole: Bool) -> Double {
    let (dots, gap, brackets) = (1.2, 1.0, 1.75)
    let rows = places.stretches(of: places.shownRows, whole: whole).compactMap(\.self)
    let columns = places.stretches(of: places.shownColumns, whole: whole).map { column in
      guard let column else { return dots }
      return rows.map { cells[$0 * places.shownColumns.count + column].width }.max() ?? 0
    }
    return columns.reduce(brackets - gap) { $0 + $1 + gap }
  }
}
