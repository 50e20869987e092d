import Documents

extension TerminalWriter {
  func styled(_ content: [Inline], _ style: StyledText.Style = []) -> StyledText {
    var text = StyledText()
    append(content, style, to: &text)
    return text
  }

  private func append(_ content: [Inline], _ style: StyledText.Style, to text: inout StyledText) {
    for piece in content {
      switch piece {
      case .text(let string): text.append(string, style)
      case .code(let code): text.append(code.text, style.union(.coloured))
      case .formula(let formula): text.append(unbroken(MathText.line(formula.latex)), style)
      case .emphasis(let content): append(content, style.union(.italic), to: &text)
      case .strong(let content): append(content, style.union(.bold), to: &text)
      case .link(let link):
        append(link.content, style.union(.underlined), to: &text)
        if link.destination.contains(":") { text.append(" <" + link.destination + ">", .faint) }
      case .image(let image): text.append("[" + image.alternative.plainText + "]", .faint)
      case .html: break
      case .softBreak: text.append(" ", style)
      case .lineBreak: text.breakLine()
      }
    }
  }

  /// A short formula stays on one line.
  private func unbroken(_ formula: String) -> String {
    formula.displayWidth <= 30 ? formula.replacing(" ", with: "\u{A0}") : formula
  }
}

extension String {
  /// A long line of mathematics in several, each but the first beginning with a sign and standing
  /// a little to the right. Stays whole where no sign is.
  func brokenBeforeSigns(width: Int) -> [String] {
    guard displayWidth > width else { return [self] }
    let signs: Set<Substring> = ["=", "≈", "≠", "≤", "≥", "+", "−", ":=", "→", "←"]
    var lines: [String] = []
    var line = ""
    var piece = ""
    func endPiece() {
      let indent = lines.isEmpty ? 0 : 4
      if !line.isEmpty, indent + line.displayWidth + 1 + piece.displayWidth > width {
        lines.append(String(repeating: " ", count: indent) + line)
        line = piece
      } else {
        line += (line.isEmpty ? "" : " ") + piece
      }
      piece = ""
    }
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      if signs.contains(word), !piece.isEmpty { endPiece() }
      piece += (piece.isEmpty ? "" : " ") + word
    }
    endPiece()
    return lines + [String(repeating: " ", count: lines.isEmpty ? 0 : 4) + line]
  }
}
