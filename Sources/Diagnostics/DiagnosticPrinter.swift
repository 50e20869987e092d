/// Writes diagnostics for people: place, message, source line with a mark under it, notes.
public struct DiagnosticPrinter: Sendable {
  /// Whether to colour with terminal escape codes.
  public var isColored: Bool

  /// Prints with colours, as for a terminal, or without.
  public init(isColored: Bool = false) { self.isColored = isColored }

  /// All diagnostics in the order of their places, each once, and a line that counts them; empty
  /// where there are none.
  public func report(_ diagnostics: some Sequence<Diagnostic>) -> String {
    let ordered = diagnostics.inReadingOrder()
    guard !ordered.isEmpty else { return "" }
    return ordered.map(text(of:)).joined() + ordered.summary + "\n"
  }

  /// One diagnostic, each of its lines ended.
  public func text(of diagnostic: Diagnostic) -> String {
    var lines = [headline(of: diagnostic)]
    if let range = diagnostic.range {
      for excerpt in excerpts(of: range) {
        lines.append("  " + excerpt.text)
        lines.append("  " + colored(excerpt.marks, .mark))
      }
    }
    for note in diagnostic.notes {
      for line in note.split(separator: "\n", omittingEmptySubsequences: false) {
        lines.append("  " + line.withHiddenCharactersEscaped)
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func headline(of diagnostic: Diagnostic) -> String {
    var line = ""
    if let range = diagnostic.range {
      let path = range.file.path.withHiddenCharactersEscaped
      if range.file.text.isEmpty {
        line = colored("\(path):", .place) + " "
      } else {
        let (row, column) = range.file.position(of: range.offsets.lowerBound)
        line = colored("\(path):\(row):\(column):", .place) + " "
      }
    }
    let severity = diagnostic.severity
    line += colored("\(severity.name):", .severity(severity)) + " "
    return line + colored(diagnostic.message.withHiddenCharactersEscaped, .place)
  }

  /// The line of the range; of a range over several lines the first and the last.
  private func excerpts(of range: SourceRange) -> [Excerpt] {
    let file = range.file
    guard !file.text.isEmpty else { return [] }
    let start = file.position(of: range.offsets.lowerBound).line
    let last = max(range.offsets.lowerBound, range.offsets.upperBound - 1)
    let end = file.position(of: last).line
    let offsets = range.offsets
    let firstLine = file.offsets(ofLine: start)
    let first = Excerpt(
      of: file.text[firstLine],
      marked: offsets.lowerBound - firstLine.lowerBound..<max(
        offsets.lowerBound, min(offsets.upperBound, firstLine.upperBound))
        - firstLine.lowerBound)
    guard end > start else { return [first] }
    let lastLine = file.offsets(ofLine: end)
    let bytes = file.text[lastLine]
    let indentation = bytes.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
    let stop = max(0, min(offsets.upperBound, lastLine.upperBound) - lastLine.lowerBound)
    let second = Excerpt(
      of: bytes, marked: min(indentation, stop)..<stop, startsHere: false)
    return [first, second]
  }

  private enum Role {
    case place, mark
    case severity(Diagnostic.Severity)
  }

  private func colored(_ text: String, _ role: Role) -> String {
    guard isColored else { return text }
    let code =
      switch role {
      case .place: "1"
      case .mark, .severity(.note): "1;36"
      case .severity(.error): "1;31"
      case .severity(.warning): "1;33"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
