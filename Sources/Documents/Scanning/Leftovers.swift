/// Finds in prose what looks like mathematics, or like the syntax of another program, and is not read:
/// the first of each kind.
struct Leftovers {
  private let bytes: [UInt8]
  private let isOn: Bool
  private(set) var found: [Leftover] = []
  private var kinds: Set<Leftover.Kind> = []
  /// Where the last pair of dollars, and the last braces, end that were taken notice of.
  private var dollarsEnd = 0
  private var bracesEnd = 0

  /// How far is looked for the end of what begins somewhere, in bytes.
  private static let sight = 200

  init(_ bytes: [UInt8], isOn: Bool) {
    self.bytes = bytes
    self.isOn = isOn
  }

  private mutating func note(_ kind: Leftover.Kind, _ range: Range<Int>) {
    guard isOn, kinds.insert(kind).inserted else { return }
    found.append(Leftover(kind: kind, range: range))
  }

  /// What follows, as far as is looked.
  private func rest(at start: Int) -> ArraySlice<UInt8> {
    bytes[start..<min(bytes.count, start + Self.sight)]
  }

  /// The offset behind what ends with some bytes on the same line.
  private func end(of part: String, from start: Int) -> Int? {
    let part = Array(part.utf8)
    var rest = rest(at: start).prefix { $0 != UInt8(ascii: "\n") }
    while let first = rest.first {
      if first == part[0], rest.starts(with: part) { return rest.startIndex + part.count }
      rest.removeFirst()
    }
    return nil
  }

  // MARK: Mathematics

  /// A dollar that opens no formula.
  mutating func noteDollar(at start: Int) {
    guard isOn, start >= dollarsEnd else { return }
    var index = start + 1
    while index < bytes.count, index < start + Self.sight, bytes[index] != UInt8(ascii: "$") {
      if bytes[index] == UInt8(ascii: "`") { return }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "$"), index > start + 1 else { return }
    let content = bytes[start + 1..<index]
    guard MathematicalText.isLikely(content) else { return }
    let isSpaced = [content.first, content.last].contains { $0?.isWhitespace == true }
    let precedesDigit = index + 1 < bytes.count && bytes[index + 1].isDigit
    guard isSpaced || precedesDigit else { return }
    note(isSpaced ? .spacedFormula : .formulaBeforeDigit, start..<index + 1)
    dollarsEnd = index + 1
  }

  /// `\(`, `\[` or `\begin{…}` with nothing that ends it.
  mutating func noteUnclosed(_ enclosure: FormulaEnclosure, at range: Range<Int>) {
    switch enclosure {
    case .parentheses, .brackets:
      // An escaped bracket in prose has one that closes it, with a backslash or without.
      let (open, close) = isParenthesis(enclosure) ? ("(", ")") : ("[", "]")
      let rest = rest(at: range.upperBound)
      let inside = rest.prefix { !"\(open)\(close)".utf8.contains($0) }
      let isEscape = bytes[inside.endIndex...].starts(with: close.utf8)
      guard !isEscape, rest.holdsSign else { return }
      note(.unclosed(enclosure), range)
    case .environment: note(.unclosed(enclosure), range)
    }
  }

  private func isParenthesis(_ enclosure: FormulaEnclosure) -> Bool {
    switch enclosure {
    case .parentheses: true
    case .brackets, .environment: false
    }
  }

  /// A backslash before a word.
  mutating func noteCommand(at start: Int) {
    guard isOn, start + 1 < bytes.count, bytes[start + 1].isLetter else { return }
    if start > 0,
      bytes[start - 1].isLetter || bytes[start - 1].isDigit
        || "\\:".utf8.contains(bytes[start - 1])
    {
      return
    }
    let name = rest(at: start + 1).prefix(while: \.isLetter)
    let hasArgument = name.endIndex < bytes.count && bytes[name.endIndex] == UInt8(ascii: "{")
    let word = String(decoding: name, as: UTF8.self)
    guard hasArgument || mathematicalNames.contains(word) else { return }
    let end = hasArgument ? self.end(of: "}", from: name.endIndex) ?? name.endIndex : name.endIndex
    switch word {
    case "ref", "eqref", "cref", "Cref", "autoref", "pageref", "cite", "citep", "citet", "label":
      note(.reference, start..<end)
    case "begin", "end":
      let argument = bytes[min(name.endIndex + 1, end)..<max(name.endIndex + 1, end - 1)]
      if MathEnvironment(name: String(decoding: argument, as: UTF8.self)) == nil {
        note(.environment, start..<end)
      }
    default: note(.command, start..<end)
    }
  }

  // MARK: Other programs

  /// `[^1]`, `[@key]`, `[[page]]`
  mutating func noteBracket(at start: Int) {
    guard isOn, start + 1 < bytes.count else { return }
    if start > 0, bytes[start - 1] == UInt8(ascii: "^") {
      if !kinds.contains(.footnote), let end = end(of: "]", from: start) {
        note(.footnote, start - 1..<end)
      }
      return
    }
    let rest = rest(at: start + 1)
    switch rest.first {
    case UInt8(ascii: "^"):
      let name = rest.dropFirst().prefix { !$0.isWhitespace && !"[]".utf8.contains($0) }
      guard !kinds.contains(.footnote), !name.isEmpty, name.endIndex < bytes.count,
        bytes[name.endIndex] == UInt8(ascii: "]"),
        !bytes[(name.endIndex + 1)...].starts(with: "(".utf8)
      else { return }
      note(.footnote, start..<name.endIndex + 1)
    case UInt8(ascii: "@"), UInt8(ascii: "-"):
      let key = rest.first == UInt8(ascii: "-") ? rest.dropFirst() : rest
      guard key.first == UInt8(ascii: "@"), key.dropFirst().first?.isLetter == true,
        let end = end(of: "]", from: start), !isTarget(at: end)
      else { return }
      note(.citation, start..<end)
    case UInt8(ascii: "["):
      let name = rest.dropFirst().prefix {
        $0.isLetter || $0.isDigit || $0 >= 0x80 || " -_#|/.".utf8.contains($0)
      }
      guard !name.isEmpty, bytes[name.endIndex...].starts(with: "]]".utf8),
        start == 0 || !"[!]".utf8.contains(bytes[start - 1]),
        !isTarget(at: name.endIndex + 2)
      else { return }
      note(.wikiLink, start..<name.endIndex + 2)
    default: return
    }
  }

  private func isTarget(at offset: Int) -> Bool {
    offset < bytes.count && "([:]".utf8.contains(bytes[offset])
  }

  /// `{{…}}`, `{%…%}`, `{.class}` and a role before code.
  mutating func noteBrace(at start: Int) {
    guard isOn, start >= bracesEnd else { return }
    let rest = rest(at: start + 1)
    switch rest.first {
    case UInt8(ascii: "{"), UInt8(ascii: "%"):
      guard !kinds.contains(.template),
        let end = end(of: rest.first == UInt8(ascii: "%") ? "%}" : "}}", from: start)
      else {
        return
      }
      note(.template, start..<end)
      bracesEnd = end
    case UInt8(ascii: "."), UInt8(ascii: ":"):
      let content = rest.prefix { $0 != UInt8(ascii: "}") && !"\n{`$".utf8.contains($0) }
      guard content.endIndex < bytes.count, bytes[content.endIndex] == UInt8(ascii: "}"),
        content.dropFirst().first.map({ $0.isLetter || $0.isWhitespace }) == true
      else { return }
      note(.attributes, start..<content.endIndex + 1)
    case .some(let first) where first.isLetter:
      let name = rest.prefix { $0.isLetter || $0.isDigit || "-_:".utf8.contains($0) }
      guard bytes[name.endIndex...].starts(with: "}`".utf8) else { return }
      note(.role, start..<name.endIndex + 1)
    default: return
    }
  }

  /// `~~…~~` and `==…==`.
  ///
  /// - Returns: the offset behind what was looked at.
  mutating func noteMarks(at start: Int) -> Int {
    var runEnd = start
    while runEnd < bytes.count, bytes[runEnd] == bytes[start] { runEnd += 1 }
    guard isOn, runEnd - start == 2, runEnd < bytes.count, !bytes[runEnd].isWhitespace else {
      return runEnd
    }
    let marks = bytes[start] == UInt8(ascii: "~") ? "~~" : "=="
    guard let end = end(of: marks, from: runEnd), !bytes[end - 3].isWhitespace,
      end == bytes.count || bytes[end] != bytes[start]
    else { return runEnd }
    note(bytes[start] == UInt8(ascii: "~") ? .strikethrough : .highlight, start..<end)
    return runEnd
  }
}

/// Commands that are mathematics even without an argument.
private let mathematicalNames: Set = [
  "alpha", "beta", "gamma", "delta", "epsilon", "varepsilon", "eta", "theta", "lambda", "mu", "nu",
  "pi",
  "rho", "sigma", "tau", "phi", "varphi", "psi", "omega", "Gamma", "Delta", "Theta", "Lambda",
  "Sigma",
  "Phi", "Psi", "Omega", "partial", "nabla", "sum", "prod", "int", "frac", "sqrt", "cdot", "times",
  "odot",
  "infty", "le", "leq", "ge", "geq", "ne", "neq", "approx", "equiv", "to", "rightarrow", "ldots",
  "dots",
]
