import Documents

extension TerminalWriter {
  func lines(of table: Table, width: Int) -> [String] {
    let header = table.header.map { cell($0, [.bold]) }
    let rows = table.rows.map { row in row.map { cell($0) } }
    let widths = header.indices.map { column in
      ([header] + rows).map { column < $0.count ? $0[column].width : 0 }.max() ?? 0
    }
    func line(_ cells: [Cell]) -> String {
      var line = ""
      for (column, cell) in cells.enumerated() where column < widths.count {
        let room = widths[column] - cell.width
        let before =
          switch column < table.alignments.count ? table.alignments[column] : .natural {
          case .natural, .left: 0
          case .center: room / 2
          case .right: room
          }
        let isLast = column == cells.count - 1
        line += String(repeating: " ", count: before) + cell.text
        if !isLast { line += String(repeating: " ", count: room - before + 2) }
      }
      return line
    }
    let caption =
      table.caption.isEmpty ? [] : styled(table.caption, [.faint]).wrapped(to: width, as: output)
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    return caption + [line(header), rule] + rows.map(line)
  }

  private struct Cell {
    let text: String
    let width: Int
  }

  private func cell(_ content: [Inline], _ style: StyledText.Style = []) -> Cell {
    let text = styled(content, style)
    return Cell(
      text: text.wrapped(to: .max / 2, as: output).joined(separator: " "),
      width: text.wrapped(to: .max / 2, as: .plain).joined(separator: " ").displayWidth)
  }
}
