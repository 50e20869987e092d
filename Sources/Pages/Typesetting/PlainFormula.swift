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
    var scripts: Set<UInt8> = []
    while let byte = cursor.byte {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
        UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "<"),
        UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: ":"),
        UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: "?"):
        cursor.position += 1
        (hasBase, scripts) = (true, [])
      case UInt8(ascii: " "), UInt8(ascii: "\n"): cursor.position += 1
      case UInt8(ascii: "_"), UInt8(ascii: "^"):
        guard hasBase, scripts.insert(byte).inserted else { return false }
        cursor.position += 1
        guard readArgument(depth: depth) else { return false }
      case UInt8(ascii: "'"):
        // Primes are a superscript, into which one that follows at once is taken.
        guard hasBase, scripts.insert(UInt8(ascii: "^")).inserted else { return false }
        while cursor.byte == UInt8(ascii: "'") { cursor.position += 1 }
        if cursor.byte == UInt8(ascii: "^") {
          cursor.position += 1
          guard readArgument(depth: depth) else { return false }
        }
      case UInt8(ascii: "{"):
        guard readGroup(depth: depth) else { return false }
        (hasBase, scripts) = (true, [])
      case UInt8(ascii: "}"): return end == .brace
      case UInt8(ascii: "&"): return end == .environment
      case UInt8(ascii: "\\"):
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
      default: return false
      }
    }
    return end == nil
  }

  /// `{…}`
  private mutating func readGroup(depth: Int) -> Bool {
    cursor.skipSpaces()
    guard cursor.byte == UInt8(ascii: "{") else { return false }
    cursor.position += 1
    guard readRow(depth: depth + 1, endsWith: .brace), cursor.byte == UInt8(ascii: "}") else {
      return false
    }
    cursor.position += 1
    return true
  }

  /// What a script is: a group, a letter or a digit.
  private mutating func readArgument(depth: Int) -> Bool {
    switch cursor.byte {
    case UInt8(ascii: "{"): return readGroup(depth: depth)
    case UInt8(ascii: "\\"):
      guard let name = readCommandName(), case .letter = Self.commands[name] else { return false }
      return true
    case let byte?:
      cursor.position += 1
      return isPlain(byte)
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
    guard cursor.byte == UInt8(ascii: "{"), let words = cursor.group() else { return false }
    return cursor.text[words].allSatisfy { isPlain($0) || " .,:;()-".utf8.contains($0) }
  }

  private func isPlain(_ byte: UInt8) -> Bool {
    LatexCursor.isLetter(byte) || LatexCursor.isDigit(byte)
  }

  /// What stands behind `\left` or `\right`.
  private mutating func readDelimiter() -> Bool {
    guard let byte = cursor.byte else { return false }
    cursor.position += 1
    return "()[]|.".utf8.contains(byte)
  }

  /// `{aligned} … \end{aligned}`, behind `\begin`.
  private mutating func readEnvironment(depth: Int) -> Bool {
    guard let name = readName(), let mostCells = Self.environments[name] else { return false }
    // What might be read as a length.
    func isOptional() -> Bool {
      cursor.byte == UInt8(ascii: "[") || cursor.byte == UInt8(ascii: "*")
    }
    cursor.skipSpaces()
    if isOptional() { return false }
    var cells = 1
    while true {
      guard readRow(depth: depth + 1, endsWith: .environment), let byte = cursor.byte else {
        return false
      }
      if byte == UInt8(ascii: "&") {
        cursor.position += 1
        cells += 1
        guard cells <= mostCells else { return false }
        continue
      }
      switch readCommandName() {
      case "\\":
        cursor.skipSpaces()
        if isOptional() { return false }
        cells = 1
      case "end": return readName() == name
      default: return false
      }
    }
  }

  /// Of an environment, right behind `\begin` or `\end`.
  private mutating func readName() -> String? {
    guard cursor.byte == UInt8(ascii: "{"), cursor.position > 0,
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
