/// Words with the styles that a terminal can show.
struct StyledText {
  struct Style: OptionSet, Hashable {
    let rawValue: Int
    static let bold = Self(rawValue: 1)
    static let italic = Self(rawValue: 2)
    static let underlined = Self(rawValue: 4)
    static let faint = Self(rawValue: 8)
    static let coloured = Self(rawValue: 16)

    fileprivate static let codes: [(Self, String)] = [
      (.bold, "1"), (.faint, "2"), (.italic, "3"), (.underlined, "4"), (.coloured, "36"),
    ]
  }

  enum Piece {
    case text(String, Style)
    case lineBreak
  }

  private(set) var pieces: [Piece] = []

  mutating func append(_ text: String, _ style: Style = []) {
    pieces.append(.text(text.withoutControls, style))
  }

  mutating func breakLine() { pieces.append(.lineBreak) }

  /// The text in lines of at most this width, broken between words; a longer word has its own.
  func wrapped(to width: Int, as output: TerminalWriter.Output) -> [String] {
    var lines: [String] = []
    var line = ""
    var column = 0
    func endLine() {
      lines.append(line)
      (line, column) = ("", 0)
    }
    for word in words {
      switch word {
      case .lineBreak: endLine()
      case .runs(let runs):
        let wordWidth = runs.reduce(0) { $0 + $1.text.displayWidth }
        if column > 0, column + 1 + wordWidth > width { endLine() }
        if column > 0 {
          line += " "
          column += 1
        }
        line += runs.map { output.styled($0.text, $0.style) }.joined()
        column += wordWidth
      }
    }
    if !line.isEmpty || lines.isEmpty { endLine() }
    return lines
  }

  private struct Run {
    let text: String
    let style: Style
  }

  private enum Word {
    /// What no blank separates.
    case runs([Run])
    case lineBreak
  }

  private var words: [Word] {
    var words: [Word] = []
    var runs: [Run] = []
    func endWord() {
      if !runs.isEmpty { words.append(.runs(runs)) }
      runs = []
    }
    for piece in pieces {
      switch piece {
      case .lineBreak:
        endWord()
        words.append(.lineBreak)
      case .text(let text, let style):
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
          if index > 0 { endWord() }
          if !part.isEmpty {
            runs.append(Run(text: String(part.replacing("\u{A0}", with: " ")), style: style))
          }
        }
      }
    }
    endWord()
    return words
  }
}

extension TerminalWriter.Output {
  func styled(_ text: String, _ style: StyledText.Style) -> String {
    guard self == .ansi, !style.isEmpty, !text.isEmpty else { return text }
    let codes = StyledText.Style.codes.filter { style.contains($0.0) }.map(\.1)
    return "\u{1B}[" + codes.joined(separator: ";") + "m" + text + "\u{1B}[0m"
  }
}

extension String {
  /// Without what would steer a terminal or turn the order of its text about.
  var withoutControls: String {
    guard unicodeScalars.contains(where: \.steersTerminal) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars { result.append(scalar.steersTerminal ? "\u{FFFD}" : scalar) }
    return String(result)
  }
}

extension Unicode.Scalar {
  fileprivate var steersTerminal: Bool {
    properties.generalCategory == .control
      || [0x061C, 0x200E, 0x200F].contains(value) || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value)
  }
}
