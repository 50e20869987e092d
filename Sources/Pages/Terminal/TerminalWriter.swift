public import Documents

/// Writes a document as text for a terminal, its mathematics in Unicode.
///
/// Folds are written out: there is nothing to click.
public struct TerminalWriter: Sendable {
  /// What the terminal understands.
  public enum Output: Hashable, Sendable {
    /// Text alone, as for a file.
    case plain
    /// With escape sequences for bold, italic and colour.
    case ansi
  }

  /// In columns; formulas that cannot be broken and tables may be wider.
  public var width: Int
  public var output: Output

  public init(width: Int = 80, output: Output = .plain) {
    self.width = max(width, 20)
    self.output = output
  }

  /// The whole document, with a line end.
  public func text(of document: Document) -> String {
    lines(of: document.blocks, width: width).map { $0 + "\n" }.joined()
  }

  func lines(of blocks: [Block], width: Int, isTight: Bool = false) -> [String] {
    var lines: [String] = []
    for block in blocks {
      let more = self.lines(of: block, width: width)
      if more.isEmpty { continue }
      if !lines.isEmpty, !isTight { lines.append("") }
      lines += more
    }
    return lines
  }

  private func lines(of block: Block, width: Int) -> [String] {
    switch block {
    case .heading(let heading): return lines(of: heading, width: width)
    case .paragraph(let content): return styled(content).wrapped(to: width, as: output)
    case .formula(let formula):
      let number = formula.label.map { "    " + $0.name } ?? ""
      var lines = MathText.lines(formula.latex)
        .flatMap {
          $0.withoutControls.brokenBeforeSigns(width: width - 4 - number.displayWidth)
        }
        .map { "    " + $0 }
      if !lines.isEmpty { lines[lines.count - 1] += number }
      return lines
    case .code(let code): return lines(of: code)
    case .quote(let blocks):
      return lines(of: blocks, width: width - 2).map { output.styled("│", .faint) + " " + $0 }
    case .list(let list): return lines(of: list, width: width)
    case .table(let table): return lines(of: table, width: width)
    case .figure(let figure):
      var text = StyledText()
      text.append("[" + figure.alternative + "]", .faint)
      return text.wrapped(to: width, as: output)
        + (figure.caption.isEmpty ? [] : styled(figure.caption).wrapped(to: width, as: output))
    case .fold(let fold):
      let summary = styled(fold.summary, [.bold]).wrapped(to: width - 2, as: output)
      return summary.hanging(after: "▾ ")
        + lines(of: fold.blocks, width: width - 2).indented(by: 2).precededByBlank
    case .steps(let steps): return lines(of: steps.flatMap(\.blocks), width: width)
    case .html: return []
    case .thematicBreak: return [String(repeating: "─", count: width)]
    }
  }

  private func lines(of heading: Heading, width: Int) -> [String] {
    let text = styled(heading.content, [.bold]).wrapped(to: width, as: output)
    let plain = styled(heading.content).wrapped(to: width, as: .plain)
    let longest = plain.map(\.displayWidth).max() ?? 0
    switch heading.level {
    case ...1: return text + [String(repeating: "═", count: longest)]
    case 2: return text + [String(repeating: "─", count: longest)]
    default: return text
    }
  }

  private func lines(of code: CodeBlock) -> [String] {
    var lines = code.text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { $0.isEmpty ? "" : "    " + String($0).withoutControls }
  }

  private func lines(of list: List, width: Int) -> [String] {
    var lines: [String] = []
    for (index, item) in list.items.enumerated() {
      let mark = list.start.map { "\($0 + index). " } ?? "• "
      if index > 0, !list.isTight { lines.append("") }
      lines += self.lines(of: item, width: width - mark.displayWidth, isTight: list.isTight)
        .hanging(after: mark)
    }
    return lines
  }
}

extension [String] {
  func indented(by count: Int) -> [String] {
    let indent = String(repeating: " ", count: count)
    return map { $0.isEmpty ? "" : indent + $0 }
  }

  /// The first line after a mark, the others under it.
  func hanging(after mark: String) -> [String] {
    guard let first else { return [mark.trimmingBlanks] }
    return [mark + first] + Array(dropFirst()).indented(by: mark.displayWidth)
  }

  fileprivate var precededByBlank: [String] { isEmpty ? [] : [""] + self }
}
