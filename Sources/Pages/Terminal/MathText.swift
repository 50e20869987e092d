/// Mathematics as text, in Unicode.
///
///     MathText.line(#"\frac{\partial C_0}{\partial w_{12}^{(L)}}"#)   // "∂C₀/∂w₁₂⁽ᴸ⁾"
public enum MathText {
  /// A formula on one line.
  public static func line(_ latex: String) -> String {
    text(of: MathReader.nodes(of: latex))
  }

  /// A displayed formula: one line, or one for each row of its `aligned` with the rows under each
  /// other at their `&`.
  public static func lines(_ latex: String) -> [String] {
    let nodes = MathReader.nodes(of: latex)
    guard let place = nodes.firstIndex(where: \.isAlignment),
      case .rows(let rows, _) = nodes[place]
    else { return [text(of: nodes)] }
    let before = text(of: Array(nodes[..<place]))
    let after = text(of: Array(nodes[(place + 1)...]))
    var lines = aligned(rows)
    if !before.isEmpty {
      let indent = String(repeating: " ", count: before.displayWidth + 1)
      lines = lines.enumerated().map { ($0.offset == 0 ? before + " " : indent) + $0.element }
    }
    if !after.isEmpty, let last = lines.popLast() {
      lines.append(last + (after.first?.isPunctuation == true ? "" : " ") + after)
    }
    return lines
  }

  private static func aligned(_ rows: [[[MathNode]]]) -> [String] {
    let cells = rows.map { row in row.map { text(of: $0, follows: $0 != row[0]) } }
    let count = cells.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      cells.map { $0.count > column ? $0[column].displayWidth : 0 }.max() ?? 0
    }
    return cells.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - cell.displayWidth)
        let gap = column == 0 ? "" : column.isMultiple(of: 2) ? "   " : " "
        line += gap + (column.isMultiple(of: 2) ? padding + cell : cell + padding)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// - Parameter follows: whether something stands before these pieces, so that a first sign is
  ///   one between two things.
  static func text(of nodes: [MathNode], follows: Bool = false) -> String {
    var line = MathLine(follows: follows)
    for (index, node) in nodes.enumerated() {
      line.append(
        node, after: index > 0 ? nodes[index - 1] : nil,
        before: index + 1 < nodes.count ? nodes[index + 1] : nil)
    }
    return line.finished
  }
}

extension MathNode {
  fileprivate var isAlignment: Bool {
    guard case .rows(_, let environment) = self else { return false }
    return ["aligned", "align", "align*", "split", "gathered", "gather", "gather*", "alignedat"]
      .contains(environment)
  }
}
