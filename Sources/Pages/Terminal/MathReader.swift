/// Reads LaTeX into pieces. Takes whatever it is given: what it does not know stays as it is.
struct MathReader {
  private let characters: [Character]
  private var index = 0
  private var depth = 0

  /// Deeper than this nothing is nested: what is left is shown as it stands.
  private static let depthLimit = 200

  static func nodes(of latex: String) -> [MathNode] {
    var reader = MathReader(characters: Array(latex))
    var nodes: [MathNode] = []
    while reader.index < reader.characters.count {
      nodes += reader.sequence(until: [])
      // A brace, `&` or `\end` that nothing opened.
      if reader.index < reader.characters.count {
        nodes.append(.atom(reader.unit().spelling))
      }
    }
    return nodes
  }

  private init(characters: [Character]) { self.characters = characters }

  private enum Unit: Equatable {
    case character(Character)
    case command(String)
    case end

    var spelling: String {
      switch self {
      case .character(let character): String(character)
      case .command(let name): "\\" + name
      case .end: ""
      }
    }
  }

  private func next() -> (unit: Unit, end: Int) {
    guard index < characters.count else { return (.end, index) }
    guard characters[index] == "\\" else { return (.character(characters[index]), index + 1) }
    let start = index + 1
    let end = characters[start...].firstIndex { !($0.isASCII && $0.isLetter) } ?? characters.count
    if end > start { return (.command(String(characters[start..<end])), end) }
    guard start < characters.count else { return (.command(""), start) }
    return (.command(String(characters[start])), start + 1)
  }

  private mutating func unit() -> Unit {
    let (unit, end) = next()
    index = end
    return unit
  }

  private mutating func skipBlanks() {
    while index < characters.count, characters[index].isWhitespace { index += 1 }
  }

  /// Pieces up to, without, one of these units, or what closes something else.
  private mutating func sequence(until ends: [Unit]) -> [MathNode] {
    var nodes: [MathNode] = []
    while true {
      skipBlanks()
      let (unit, _) = next()
      switch unit {
      case .end: return nodes
      case _ where ends.contains(unit): return nodes
      case .character("}"), .character("&"), .command("\\"), .command("end"), .command("right"):
        return nodes
      case .character("_"), .character("^"), .character("'"):
        let base = nodes.popLast() ?? .group([])
        nodes.append(scripts(on: base))
      case .character, .command:
        if let node = node() { nodes.append(node) }
      }
    }
  }

  /// One piece without its scripts; nil where a command leaves nothing to see.
  private mutating func node() -> MathNode? {
    guard depth < Self.depthLimit else {
      defer { index = characters.count }
      return .atom(String(characters[index...]))
    }
    depth += 1
    defer { depth -= 1 }
    switch unit() {
    case .end: return nil
    case .character("{"):
      let nodes = sequence(until: [])
      if next().unit == .character("}") { _ = unit() }
      return .group(nodes)
    case .character(let character): return plain(character)
    case .command(let name): return command(name)
    }
  }

  private mutating func plain(_ character: Character) -> MathNode {
    switch character {
    case "0"..."9", ".":
      guard character != "." || characters[safe: index]?.isWholeNumber == true else {
        return .punctuation(".")
      }
      var number = String(character)
      while let digit = characters[safe: index],
        digit.isWholeNumber || digit == "." && characters[safe: index + 1]?.isWholeNumber == true
      {
        number.append(digit)
        index += 1
      }
      return .atom(number)
    case "+", "<", ">", "=": return .sign(String(character))
    case "-": return .sign("−")
    case "*": return .sign("∗")
    case ":":
      guard characters[safe: index] == "=" else { return .sign(":") }
      index += 1
      return .sign(":=")
    case ",", ";", "!": return .punctuation(String(character))
    case "(", "[": return .opening(String(character))
    case ")", "]": return .closing(String(character))
    case "~": return .space(" ")
    default: return .atom(String(character))
    }
  }

  private mutating func command(_ name: String) -> MathNode? {
    if let letter = MathCharacters.letters[name] { return .atom(letter) }
    if let sign = MathCharacters.signs[name] { return .sign(sign) }
    if let sign = MathCharacters.largeOperators[name] { return .largeOperator(sign) }
    if MathCharacters.functions.contains(name) { return .function(name) }
    if let mark = MathCharacters.accents[name] { return .accent(mark, argument()) }
    switch name {
    case "frac", "dfrac", "tfrac", "cfrac": return .fraction(argument(), argument())
    case "sqrt":
      let degree = optionalArgument()
      return .root(argument(), degree: degree)
    case "left": return fenced()
    case "begin": return environment()
    case "text", "textrm", "textbf", "textit", "mathrm", "operatorname", "texttt", "mbox":
      let text = rawArgument()
      return name == "operatorname" || name == "mathrm" && text.count > 1
        ? .function(text) : .text(text)
    case "mathbf", "boldsymbol", "bm", "mathit", "mathcal", "mathbb", "mathsf", "mathtt",
      "underline", "boxed", "displaystyle", "textstyle", "limits", "nolimits", "big", "Big",
      "bigl", "bigr", "Bigl", "Bigr", "bigg", "Bigg", "biggl", "biggr", "Biggl", "Biggr":
      return styled(name)
    case "htmlData":
      _ = rawArgument()
      return .group(argument())
    case "quad": return .space("  ")
    case "qquad": return .space("    ")
    case ",", ":", ";", " ", ">", "enspace", "thinspace": return .space(" ")
    case "!": return nil
    case "{", "lbrace", "langle", "lfloor", "lceil", "lvert", "lVert":
      return .opening(MathCharacters.fences[name] ?? name)
    case "}", "rbrace", "rangle", "rfloor", "rceil", "rvert", "rVert":
      return .closing(MathCharacters.fences[name] ?? name)
    case "|", "Vert", "vert": return .atom(MathCharacters.fences[name] ?? name)
    default: return .atom("\\" + name)
    }
  }

  /// Commands that only change how their argument looks, or the size of what follows.
  private mutating func styled(_ name: String) -> MathNode? {
    name.hasPrefix("math") || ["boldsymbol", "bm", "underline", "boxed"].contains(name)
      ? .group(argument()) : nil
  }

  private mutating func scripts(on base: MathNode) -> MathNode {
    var sub: [MathNode] = []
    var sup: [MathNode] = []
    while true {
      skipBlanks()
      switch next().unit {
      case .character("_"):
        _ = unit()
        sub += argument()
      case .character("^"):
        _ = unit()
        sup += argument()
      case .character("'"):
        _ = unit()
        sup.append(.atom("′"))
      case .command("limits"), .command("nolimits"): _ = unit()
      default: return .script(base, sub: sub, sup: sup)
      }
    }
  }

  private mutating func argument() -> [MathNode] {
    skipBlanks()
    switch next().unit {
    case .end, .character("}"), .character("&"), .command("end"), .command("right"): return []
    case .character("0"..."9"):
      guard case .character(let digit) = unit() else { return [] }
      return [.atom(String(digit))]
    default: break
    }
    switch node() {
    case nil: return []
    case .group(let nodes)?: return nodes
    case let node?: return [node]
    }
  }

  private mutating func optionalArgument() -> [MathNode] {
    skipBlanks()
    guard next().unit == .character("[") else { return [] }
    _ = unit()
    let nodes = sequence(until: [.character("]")])
    if next().unit == .character("]") { _ = unit() }
    return nodes
  }

  /// What stands between two braces, unread.
  private mutating func rawArgument() -> String {
    skipBlanks()
    guard next().unit == .character("{") else { return unit().spelling }
    index += 1
    var text = ""
    var open = 1
    while let character = characters[safe: index] {
      index += 1
      if character == "{" { open += 1 }
      if character == "}" { open -= 1 }
      if open == 0 { break }
      text.append(character)
    }
    return text
  }

  private mutating func fence() -> String {
    skipBlanks()
    switch unit() {
    case .character("."), .end: return ""
    case .character(let character): return String(character)
    case .command(let name): return MathCharacters.fences[name] ?? "\\" + name
    }
  }

  private mutating func fenced() -> MathNode {
    let open = fence()
    let nodes = sequence(until: [.command("right")])
    guard next().unit == .command("right") else { return .fenced(open, nodes, "") }
    _ = unit()
    return .fenced(open, nodes, fence())
  }

  private mutating func environment() -> MathNode {
    let name = rawArgument()
    if name == "array" || name.hasPrefix("alignedat") || name.hasPrefix("alignat") {
      _ = rawArgument()
    }
    var rows: [[[MathNode]]] = [[]]
    while true {
      rows[rows.count - 1].append(sequence(until: []))
      let (unit, end) = next()
      switch unit {
      case .character("&"): index = end
      case .command("\\"):
        index = end
        _ = optionalArgument()
        rows.append([])
      case .command("end"):
        index = end
        _ = rawArgument()
        fallthrough
      default:
        if rows.last.map({ $0.allSatisfy(\.isEmpty) }) == true, rows.count > 1 { rows.removeLast() }
        return .rows(rows, environment: name)
      }
    }
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
