import Latex

/// Reads LaTeX into pieces. Takes whatever it is given: what it does not know stays as it is.
struct MathReader {
  private var cursor: LatexCursor
  private var depth = 0

  /// Deeper than this nothing is nested: what is left is shown as it stands.
  private static let depthLimit = 200

  static func nodes(of latex: String) -> [MathNode] {
    var reader = MathReader(cursor: LatexCursor(latex))
    var nodes: [MathNode] = []
    while !reader.cursor.isAtEnd {
      nodes += reader.sequence(until: [])
      // A brace, `&` or `\end` that nothing opened.
      if let piece = reader.cursor.next() { nodes.append(.atom(piece.spelling)) }
    }
    return nodes
  }

  private init(cursor: LatexCursor) { self.cursor = cursor }

  private mutating func skipBlanks() {
    while case .character(let character)? = cursor.peek, character.properties.isWhitespace {
      _ = cursor.next()
    }
  }

  /// Pieces up to, without, one of these units, or what closes something else.
  private mutating func sequence(until ends: [LatexPiece]) -> [MathNode] {
    var nodes: [MathNode] = []
    while true {
      skipBlanks()
      guard let piece = cursor.peek, !ends.contains(piece) else { return nodes }
      switch piece {
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
      defer { cursor.position = cursor.end }
      return .atom(cursor[cursor.position..<cursor.end])
    }
    depth += 1
    defer { depth -= 1 }
    switch cursor.next() {
    case nil: return nil
    case .character("{"):
      let nodes = sequence(until: [])
      cursor.skip(.character("}"))
      return .group(nodes)
    case .character(let character): return plain(character)
    case .command(let name): return command(name)
    }
  }

  private mutating func plain(_ character: Unicode.Scalar) -> MathNode {
    switch character {
    case "0"..."9", ".":
      let start = cursor.position - 1
      if character == ".", !isBeforeDigit(0) { return .punctuation(".") }
      while isBeforeDigit(0) || cursor.byte == UInt8(ascii: ".") && isBeforeDigit(1) {
        cursor.position += 1
      }
      return .atom(cursor[start..<cursor.position])
    case "+", "<", ">", "=": return .sign(String(character))
    case "-": return .sign("−")
    case "*": return .sign("∗")
    case ":":
      return .sign(cursor.skip(.character("=")) ? ":=" : ":")
    case ",", ";", "!": return .punctuation(String(character))
    case "(", "[": return .opening(String(character))
    case ")", "]": return .closing(String(character))
    case "~": return .space(" ")
    default: return .atom(String(character))
    }
  }

  private func isBeforeDigit(_ distance: Int) -> Bool {
    let place = cursor.position + distance
    return place < cursor.end && LatexCursor.isDigit(cursor.text[place])
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
      if cursor.skip(.character("_")) {
        sub += argument()
      } else if cursor.skip(.character("^")) {
        sup += argument()
      } else if cursor.skip(.character("'")) {
        sup.append(.atom("′"))
      } else if !cursor.skip(.command("limits")), !cursor.skip(.command("nolimits")) {
        return .script(base, sub: sub, sup: sup)
      }
    }
  }

  private mutating func argument() -> [MathNode] {
    skipBlanks()
    switch cursor.peek {
    case nil, .character("}"), .character("&"), .command("end"), .command("right"): return []
    case .character(let digit) where "0"..."9" ~= digit:
      _ = cursor.next()
      return [.atom(String(digit))]
    case .character, .command: break
    }
    switch node() {
    case nil: return []
    case .group(let nodes)?: return nodes
    case let node?: return [node]
    }
  }

  private mutating func optionalArgument() -> [MathNode] {
    skipBlanks()
    guard cursor.skip(.character("[")) else { return [] }
    let nodes = sequence(until: [.character("]")])
    cursor.skip(.character("]"))
    return nodes
  }

  /// What stands between two braces, unread.
  private mutating func rawArgument() -> String {
    skipBlanks()
    guard cursor.peek == .character("{") else { return cursor.next()?.spelling ?? "" }
    let start = cursor.position + 1
    let group = cursor.group() ?? start..<cursor.end
    return cursor[group]
  }

  private mutating func fence() -> String {
    skipBlanks()
    switch cursor.next() {
    case .character("."), nil: return ""
    case .character(let character): return String(character)
    case .command(let name): return MathCharacters.fences[name] ?? "\\" + name
    }
  }

  private mutating func fenced() -> MathNode {
    let open = fence()
    let nodes = sequence(until: [.command("right")])
    return .fenced(open, nodes, cursor.skip(.command("right")) ? fence() : "")
  }

  private mutating func environment() -> MathNode {
    let name = rawArgument()
    if name == "array" || name.hasPrefix("alignedat") || name.hasPrefix("alignat") {
      _ = rawArgument()
    }
    var rows: [[[MathNode]]] = [[]]
    while true {
      rows[rows.count - 1].append(sequence(until: []))
      if cursor.skip(.character("&")) { continue }
      if cursor.skip(.command("\\")) {
        _ = optionalArgument()
        rows.append([])
        continue
      }
      if cursor.skip(.command("end")) { _ = rawArgument() }
      if rows.last.map({ $0.allSatisfy(\.isEmpty) }) == true, rows.count > 1 { rows.removeLast() }
      return .rows(rows, environment: name)
    }
  }
}

extension LatexPiece {
  fileprivate var spelling: String {
    switch self {
    case .character(let character): String(character)
    case .command(let name): "\\" + name
    }
  }
}
