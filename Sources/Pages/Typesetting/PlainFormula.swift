import Latex

/// Recognises formulas that KaTeX surely reads, so that it need not be started for them.
///
/// What is recognised is far less than what KaTeX reads: letters and digits, braces that match, scripts with something
/// before them, and commands from a list, each with the arguments that it takes. All else is left to KaTeX.
public struct PlainFormula {
  private var cursor: LatexCursor

  /// Longer formulas, and more deeply nested ones, are left to KaTeX with its bounds.
  private static let longest = 2_000
  private static let deepest = 20

  /// Whether KaTeX surely sets it. Where not, KaTeX has to be asked.
  public static func isSound(_ latex: String) -> Bool {
    guard latex.utf8.count <= longest else { return false }
    var formula = PlainFormula(cursor: LatexCursor(latex))
    return formula.readRow(depth: 0, endsWith: nil) && formula.cursor.isAtEnd
  }

  private enum End { case brace, right, environment }

  /// Reads what stands side by side, up to the end of it; `end` itself is left to the caller.
  private mutating func readRow(depth: Int, endsWith end: End?) -> Bool {
    guard depth <= Self.deepest else { return false }
    // Whether something stands there that a script can belong to, and which scripts it has.
    var hasBase = false
    var scripts: Set<LatexPiece> = []
    while let piece = cursor.peek {
      switch piece {
      case .character(" "), .character("\n"): cursor.skipSpaces()
      case .character("_"), .character("^"):
        guard hasBase, scripts.insert(piece).inserted else { return false }
        cursor.skip(piece)
        guard readArgument(depth: depth) else { return false }
      case .character("'"):
        // Primes are a superscript, into which one that follows at once is taken.
        guard hasBase, scripts.insert(.character("^")).inserted else { return false }
        while cursor.skip(.character("'")) {}
        if cursor.skip(.character("^")), !readArgument(depth: depth) { return false }
      case .character("{"):
        guard readGroup(depth: depth) else { return false }
        (hasBase, scripts) = (true, [])
      case .character("}"): return end == .brace
      case .character("&"): return end == .environment
      case .character(let sign):
        guard isPlain(sign) || Self.signs.contains(sign) else { return false }
        cursor.skip(piece)
        (hasBase, scripts) = (true, [])
      case .command:
        let start = cursor.position
        guard let name = readCommandName() else { return false }
        switch Self.commands[name] {
        case .letter, .symbol: (hasBase, scripts) = (true, [])
        case .space: (hasBase, scripts) = (false, [])
        case .arguments(let count):
          for _ in 0..<count where !readGroup(depth: depth) { return false }
          (hasBase, scripts) = (true, [])
        case .text:
          guard readText() else { return false }
          (hasBase, scripts) = (true, [])
        case .left:
          guard readDelimiter(), readRow(depth: depth + 1, endsWith: .right),
            readCommandName() == "right", readDelimiter()
          else { return false }
          (hasBase, scripts) = (true, [])
        case .begin:
          guard readEnvironment(depth: depth) else { return false }
          (hasBase, scripts) = (true, [])
        case .right:
          cursor.position = start
          return end == .right
        case .end, .rowEnd:
          cursor.position = start
          return end == .environment
        case nil: return false
        }
      }
    }
    return end == nil
  }

  private static let signs = Set(".,()[]+-=<>/|:;!*?".unicodeScalars)

  private func isPlain(_ sign: Unicode.Scalar) -> Bool {
    switch sign {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }

  /// `{…}`
  private mutating func readGroup(depth: Int) -> Bool {
    cursor.skipSpaces()
    return cursor.skip(.character("{")) && readRow(depth: depth + 1, endsWith: .brace)
      && cursor.skip(.character("}"))
  }

  /// What a script is: a group, a letter or a digit.
  private mutating func readArgument(depth: Int) -> Bool {
    switch cursor.peek {
    case .character("{"): return readGroup(depth: depth)
    case .command:
      guard let name = readCommandName(), case .letter = Self.commands[name] else { return false }
      return true
    case .character(let sign)?:
      cursor.skip(.character(sign))
      return isPlain(sign)
    case nil: return false
    }
  }

  /// Of letters, with the spaces behind it; or of one sign.
  private mutating func readCommandName() -> String? {
    guard case .command(let name)? = cursor.next() else { return nil }
    if name.utf8.first.map(LatexCursor.isLetter) == true { cursor.skipSpaces() }
    return name
  }

  /// Words in braces.
  private mutating func readText() -> Bool {
    guard cursor.peek == .character("{"), let words = cursor.group() else { return false }
    return cursor[words].unicodeScalars.allSatisfy {
      isPlain($0) || " .,:;()-".unicodeScalars.contains($0)
    }
  }

  /// What stands behind `\left` or `\right`.
  private mutating func readDelimiter() -> Bool {
    guard case .character(let sign)? = cursor.next() else { return false }
    return "()[]|.".unicodeScalars.contains(sign)
  }

  /// `{aligned} … \end{aligned}`, behind `\begin`.
  private mutating func readEnvironment(depth: Int) -> Bool {
    guard let name = readName(), let mostCells = Self.environments[name] else { return false }
    var cells = 1
    // What might be read as a length.
    if isBeforeOption() { return false }
    while true {
      guard readRow(depth: depth + 1, endsWith: .environment) else { return false }
      if cursor.skip(.character("&")) {
        cells += 1
        guard cells <= mostCells else { return false }
        continue
      }
      switch readCommandName() {
      case "\\":
        if isBeforeOption() { return false }
        cells = 1
      case "end": return readName() == name
      default: return false
      }
    }
  }

  private mutating func isBeforeOption() -> Bool {
    cursor.skipSpaces()
    return cursor.peek == .character("[") || cursor.peek == .character("*")
  }

  /// Of an environment, right behind `\begin` or `\end`.
  private mutating func readName() -> String? {
    guard cursor.peek == .character("{"), cursor.position > 0,
      LatexCursor.isLetter(cursor.text[cursor.position - 1]),
      let name = cursor.group(), cursor.text[name].allSatisfy(LatexCursor.isLetter)
    else { return nil }
    return cursor[name]
  }
}

extension PlainFormula {
  /// Whether all commands of a formula that is otherwise well written are known.
  public static func knowsCommands(of latex: String) -> Bool {
    FormulaBounds.commands(in: latex).allSatisfy { commands[$0.name] != nil }
  }

  /// Those on the list, without their backslashes.
  static var commandNames: [String] { commands.keys.sorted() }

  private enum Command {
    /// A letter, or a sign that a script can consist of.
    case letter
    /// Something else by itself.
    case symbol
    /// Air, to which no script belongs.
    case space
    case arguments(Int)
    case text
    case left, right
    case begin, end
    case rowEnd
  }

  /// How many cells a row may have.
  private static let environments = ["aligned": 10, "pmatrix": 10, "bmatrix": 10, "cases": 2]

  private static let commands: [String: Command] = {
    var table: [String: Command] = [
      "frac": .arguments(2), "tfrac": .arguments(2), "dfrac": .arguments(2),
      "mathbf": .arguments(1), "mathrm": .arguments(1), "hat": .arguments(1),
      "bar": .arguments(1), "tilde": .arguments(1), "sqrt": .arguments(1),
      "mathcal": .arguments(1), "mathbb": .arguments(1), "boldsymbol": .arguments(1),
      "operatorname": .text, "text": .text, "left": .left, "right": .right, "begin": .begin,
      "end": .end, "\\": .rowEnd,
    ]
    let letters = """
      alpha beta gamma delta epsilon varepsilon zeta eta theta kappa lambda mu nu xi pi rho sigma tau phi varphi chi
      psi omega Gamma Delta Theta Lambda Sigma Phi Psi Omega partial nabla infty ell top
      """
    for name in letters.split(whereSeparator: \.isWhitespace) { table[String(name)] = .letter }
    let symbols = """
      sum prod max min exp ln log tanh cosh sinh cos sin cdot times odot circ ldots dots cdots vdots ddots
      le ge ne leq geq neq approx equiv sim in to mapsto leftarrow rightarrow Rightarrow propto
      forall mid lbrace rbrace
      """
    for name in symbols.split(whereSeparator: \.isWhitespace) { table[String(name)] = .symbol }
    for name in ["iff", "quad", "qquad", ",", ";", ":", "!", " "] { table[name] = .space }
    return table
  }()
}
