/// Recognises formulas that KaTeX surely reads, so that it need not be started for them.
///
/// What is recognised is far less than what KaTeX reads: letters and digits, braces that match, scripts with something
/// before them, and commands from a list, each with the arguments that it takes. All else is left to KaTeX.
public struct PlainFormula {
  private var bytes: [UInt8]
  private var place = 0

  private init(_ latex: String) { bytes = Array(latex.utf8) }

  /// Longer formulas, and more deeply nested ones, are left to KaTeX with its bounds.
  private static let longest = 2_000
  private static let deepest = 20

  /// Whether KaTeX surely sets it. Where not, KaTeX has to be asked.
  public static func isSound(_ latex: String) -> Bool {
    guard latex.utf8.count <= longest else { return false }
    var formula = PlainFormula(latex)
    return formula.readRow(depth: 0, endsWith: nil) && formula.place == formula.bytes.count
  }

  private enum End { case brace, right, environment }

  /// Reads what stands side by side, up to the end of it; `end` itself is left to the caller.
  private mutating func readRow(depth: Int, endsWith end: End?) -> Bool {
    guard depth <= Self.deepest else { return false }
    // Whether something stands there that a script can belong to, and which scripts it has.
    var hasBase = false
    var scripts: Set<UInt8> = []
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
        UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "<"),
        UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: ":"),
        UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: "?"):
        place += 1
        (hasBase, scripts) = (true, [])
      case UInt8(ascii: " "), UInt8(ascii: "\n"): place += 1
      case UInt8(ascii: "_"), UInt8(ascii: "^"):
        guard hasBase, scripts.insert(byte).inserted else { return false }
        place += 1
        guard readArgument(depth: depth) else { return false }
      case UInt8(ascii: "'"):
        // Primes are a superscript, into which one that follows at once is taken.
        guard hasBase, scripts.insert(UInt8(ascii: "^")).inserted else { return false }
        while peek == UInt8(ascii: "'") { place += 1 }
        if peek == UInt8(ascii: "^") {
          place += 1
          guard readArgument(depth: depth) else { return false }
        }
      case UInt8(ascii: "{"):
        guard readGroup(depth: depth) else { return false }
        (hasBase, scripts) = (true, [])
      case UInt8(ascii: "}"): return end == .brace
      case UInt8(ascii: "&"): return end == .environment
      case UInt8(ascii: "\\"):
        let start = place
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
          place = start
          return end == .right
        case .end, .rowEnd:
          place = start
          return end == .environment
        case nil: return false
        }
      default: return false
      }
    }
    return end == nil
  }

  private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpaces() {
    while peek == UInt8(ascii: " ") || peek == UInt8(ascii: "\n") { place += 1 }
  }

  /// `{…}`
  private mutating func readGroup(depth: Int) -> Bool {
    skipSpaces()
    guard peek == UInt8(ascii: "{") else { return false }
    place += 1
    guard readRow(depth: depth + 1, endsWith: .brace), peek == UInt8(ascii: "}") else {
      return false
    }
    place += 1
    return true
  }

  /// What a script is: a group, a letter or a digit.
  private mutating func readArgument(depth: Int) -> Bool {
    switch peek {
    case UInt8(ascii: "{"): return readGroup(depth: depth)
    case UInt8(ascii: "\\"):
      guard let name = readCommandName(), case .letter = Self.commands[name] else { return false }
      return true
    case let byte?:
      let isPlain =
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      place += 1
      return isPlain
    case nil: return false
    }
  }

  /// Of letters, with the spaces behind it; or of one sign.
  private mutating func readCommandName() -> String? {
    guard peek == UInt8(ascii: "\\") else { return nil }
    place += 1
    guard let first = peek else { return nil }
    let start = place
    place += 1
    guard isLetter(first) else { return String(decoding: [first], as: UTF8.self) }
    while let byte = peek, isLetter(byte) { place += 1 }
    let name = String(decoding: bytes[start..<place], as: UTF8.self)
    skipSpaces()
    return name
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  /// Words in braces.
  private mutating func readText() -> Bool {
    guard peek == UInt8(ascii: "{") else { return false }
    place += 1
    while let byte = peek {
      place += 1
      if byte == UInt8(ascii: "}") { return true }
      let isPlain =
        isLetter(byte) || " .,:;()-".utf8.contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      guard isPlain else { return false }
    }
    return false
  }

  /// What stands behind `\left` or `\right`.
  private mutating func readDelimiter() -> Bool {
    guard let byte = peek else { return false }
    place += 1
    return "()[]|.".utf8.contains(byte)
  }

  /// `{aligned} … \end{aligned}`, behind `\begin`.
  private mutating func readEnvironment(depth: Int) -> Bool {
    guard let name = readName(), let mostCells = Self.environments[name] else { return false }
    // What might be read as a length.
    func isOptional() -> Bool { peek == UInt8(ascii: "[") || peek == UInt8(ascii: "*") }
    skipSpaces()
    if isOptional() { return false }
    var cells = 1
    while true {
      guard readRow(depth: depth + 1, endsWith: .environment), let byte = peek else { return false }
      if byte == UInt8(ascii: "&") {
        place += 1
        cells += 1
        guard cells <= mostCells else { return false }
        continue
      }
      switch readCommandName() {
      case "\\":
        skipSpaces()
        if isOptional() { return false }
        cells = 1
      case "end": return readName() == name
      default: return false
      }
    }
  }

  private mutating func readName() -> String? {
    guard peek == UInt8(ascii: "{"), place > 0, isLetter(bytes[place - 1]) else { return nil }
    let start = place + 1
    place = start
    while let byte = peek, isLetter(byte) { place += 1 }
    guard peek == UInt8(ascii: "}") else { return nil }
    place += 1
    return String(decoding: bytes[start..<place - 1], as: UTF8.self)
  }
}

extension PlainFormula {
  /// Whether all commands of a formula that is otherwise well written are known.
  public static func knowsCommands(of latex: String) -> Bool {
    FormulaBounds.commands(in: latex).allSatisfy { commands[String($0.name)] != nil }
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
