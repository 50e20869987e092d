/// A row of signs to which an author gives a meaning, such as `net_{o1}`.
struct Name: Hashable, Sendable {
  /// As the author wrote it.
  let key: String
  let pattern: [Element]
  let meaning: Meaning
  /// Whether what it stands for is printed so.
  var isPrinted = true

  enum Element: Hashable, Sendable {
    /// A sign by its text as LaTeX.
    case sign(String)
    /// An index, which the meaning has too.
    case parameter(String)
  }

  enum Meaning: Hashable, Sendable {
    /// Another letter, which takes indices as this one does.
    case letter(String)
    case expression(Expression)
    /// Parameters that are one number: what varies one of them varies all alike.
    case together([Symbol])
    /// What an expression is after so many updates of the parameters.
    case after(updates: Int, Expression)
  }
}

/// Why a name cannot be read.
public struct NameError: Error, Hashable, Sendable {
  public enum Part: Hashable, Sendable { case key, meaning }

  public let part: Part
  public let message: String
  /// UTF-8 offsets in that part.
  public let range: Range<Int>
}

extension Name {
  static let parameters: Set<String> = ["i", "j", "k", "l"]
  private static let lengthLimit = 64
  private static let updateLimit = 1_000_000

  /// The name, and again with its two scripts the other way round, where it has two.
  static func reading(
    _ key: String, meaning: String, in convention: Convention
  ) throws(NameError) -> [Name] {
    let meaningRead = try Meaning(meaning, in: convention)
    let bytes = Array(key.utf8)
    let tokens = Lexer.tokens(of: bytes).dropLast()
    func refuse(_ message: String) -> NameError {
      NameError(part: .key, message: message, range: 0..<bytes.count)
    }
    guard let first = tokens.first, first.kind.canBeginName else {
      throw refuse("a name begins with a letter or a command, such as E or \\text{net}")
    }
    guard tokens.count <= lengthLimit else {
      throw refuse("a name has at most \(lengthLimit) signs, and this one has \(tokens.count)")
    }
    guard tokens.allSatisfy({ !$0.kind.partsFormulas }) else {
      throw refuse("a name is a part of a formula, without relation signs, commas and rows")
    }
    let indices = parameters.intersection(meaningRead.indexLetters)
    var elements: [Element] = []
    var isScript = false
    var depth = 0
    for token in tokens {
      if case .letter(let letter) = token.kind, isScript, indices.contains(letter) {
        elements.append(.parameter(letter))
      } else {
        elements.append(.sign(token.sign(in: bytes)))
      }
      if token.kind == .lower || token.kind == .raise {
        isScript = true
      } else {
        if token.kind == .openGroup { depth += 1 }
        if token.kind == .closeGroup { depth -= 1 }
        if depth <= 0 { isScript = false }
      }
    }
    let pattern = elements.withoutNeedlessBraces
    return [pattern, pattern.scriptsSwapped].compactMap { pattern in
      pattern.map { Name(key: key, pattern: $0, meaning: meaningRead) }
    }
  }
}

extension Name.Meaning {
  fileprivate init(_ text: String, in convention: Convention) throws(NameError) {
    if let updates = text.range(ofUpdates: ()) {
      guard let count = updates.count, count <= Name.updates else {
        throw NameError(
          part: .meaning, message: "'after' takes a number of updates up to \(Name.updates)",
          range: 0..<text.utf8.count)
      }
      self = .after(updates: count, try Self.expression(updates.before, in: convention))
    } else if text.hasPrefix("["), text.hasSuffix("]") {
      self = .together(try Self.symbols(text, in: convention))
    } else {
      let expression = try Self.expression(text[...], in: convention)
      if case .symbol(let symbol) = expression, symbol == Symbol(symbol.letter) {
        self = .letter(symbol.letter)
      } else {
        self = .expression(expression)
      }
    }
  }

  private static func expression(
    _ text: Substring, in convention: Convention
  ) throws(NameError) -> Expression {
    var plain = convention
    // Which units are meant is known where the name is used.
    plain.units = [:]
    do {
      return try Expression(latex: String(text), in: plain)
    } catch {
      let start = text.base.utf8.distance(from: text.base.startIndex, to: text.startIndex)
      throw NameError(
        part: .meaning, message: error.message,
        range: start + error.range.lowerBound..<start + error.range.upperBound)
    }
  }

  private static func symbols(
    _ text: String, in convention: Convention
  ) throws(NameError) -> [Symbol] {
    var symbols: [Symbol] = []
    for item in text.dropFirst().dropLast().splitOutsideBraces {
      guard case .symbol(let symbol) = try expression(item, in: convention) else {
        throw NameError(
          part: .meaning,
          message: "a list holds quantities that vary together, as in [b_0^{(1)}, b_1^{(1)}]",
          range: 0..<text.utf8.count)
      }
      symbols.append(symbol)
    }
    guard symbols.count > 1 else {
      throw NameError(
        part: .meaning, message: "a list holds two quantities or more", range: 0..<text.utf8.count)
    }
    return symbols
  }

  fileprivate var indexLetters: Set<String> {
    switch self {
    case .letter: []
    case .expression(let expression), .after(_, let expression): expression.indexLetters
    case .together(let symbols):
      symbols.reduce(into: []) { $0.formUnion(Expression.symbol($1).indexLetters) }
    }
  }
}

extension Name {
  fileprivate static var updates: Int { updateLimit }
}

extension String {
  /// The number behind a last word `after`, and the text before that.
  fileprivate func range(ofUpdates: Void) -> (before: Substring, count: Int?)? {
    let words = split(separator: " ")
    guard words.count > 2, words[words.count - 2] == "after" else { return nil }
    return (self[..<words[words.count - 3].endIndex], Int(words[words.count - 1]))
  }
}

extension Substring {
  /// The parts between commas that stand in no braces, without spaces around them.
  fileprivate var splitOutsideBraces: [Substring] {
    var parts: [Substring] = []
    var depth = 0
    var start = startIndex
    for index in indices {
      switch self[index] {
      case "{": depth += 1
      case "}": depth -= 1
      case "," where depth == 0:
        parts.append(self[start..<index])
        start = self.index(after: index)
      default: break
      }
    }
    parts.append(self[start...])
    return parts.map { part in
      let trimmed = part.drop { $0 == " " }
      guard let last = trimmed.lastIndex(where: { $0 != " " }) else { return trimmed }
      return trimmed[...last]
    }
  }
}

extension Expression {
  /// The letters that stand as indices in it, those of sums among them.
  fileprivate var indexLetters: Set<String> {
    var letters: Set<String> = []
    func note(_ index: Index?) {
      if case .letter(let letter, _)? = index { letters.insert(letter) }
    }
    switch self {
    case .symbol(let symbol):
      symbol.subscripts.forEach(note)
      note(symbol.layer)
      note(symbol.sample)
    case .application(.activation(let layer, _), _): note(layer)
    case .number, .negation, .sum, .product, .quotient, .power, .application, .dependency,
      .derivative, .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient,
      .matrix:
      break
    }
    return children.reduce(into: letters) { $0.formUnion($1.indexLetters) }
  }
}

extension [Name.Element] {
  /// `_{5}` says what `_5` does.
  fileprivate var withoutNeedlessBraces: [Name.Element] {
    var kept: [Name.Element] = []
    for element in self {
      kept.append(element)
      if kept.count > 2, element == .sign("}"), kept[kept.count - 3] == .sign("{") {
        kept.remove(at: kept.count - 3)
        kept.removeLast()
      }
    }
    return kept
  }

  /// With `_a^b` at its end as `^b_a`; nil where there are no two scripts.
  fileprivate var scriptsSwapped: [Name.Element]? {
    var scripts: [(sign: Name.Element, range: Range<Int>)] = []
    var depth = 0
    for (position, element) in enumerated() {
      if depth == 0, element == .sign("_") || element == .sign("^") {
        scripts.append((element, position..<count))
        if scripts.count > 1 {
          scripts[scripts.count - 2].range = scripts[scripts.count - 2].range.lowerBound..<position
        }
      }
      if element == .sign("{") { depth += 1 }
      if element == .sign("}") { depth -= 1 }
    }
    guard scripts.count == 2, scripts[0].sign != scripts[1].sign else { return nil }
    return Array(self[..<scripts[0].range.lowerBound]) + self[scripts[1].range]
      + self[scripts[0].range]
  }
}

extension Token {
  /// The sign as LaTeX, alike however it is spaced.
  func sign(in text: [UInt8]) -> String {
    switch kind {
    case .letter(let letter), .numeral(let letter): letter
    case .function(let function): function.latex
    case .unknownCommand(let name): "\\" + name
    case .openGroup: "{"
    case .closeGroup: "}"
    case .lower: "_"
    case .raise: "^"
    case .prime: "'"
    case .text, .unreadable, .plus, .minus, .times, .slash, .nabla, .wrapper, .relation,
      .openBracket, .closeBracket, .fraction, .root, .sum, .product, .partial, .ellipsis, .comma,
      .semicolon, .period, .question, .doubleQuestion, .wideSpace, .cell, .row, .rowsBegin,
      .rowsEnd, .separator, .meaning, .end:
      String(decoding: text[range].filter { $0 != UInt8(ascii: " ") }, as: UTF8.self)
    }
  }
}

extension Token.Kind {
  fileprivate var canBeginName: Bool {
    switch self {
    case .letter, .function, .text, .unknownCommand, .unreadable: true
    case .numeral, .plus, .minus, .times, .slash, .nabla, .wrapper, .relation, .openBracket,
      .closeBracket, .openGroup, .closeGroup, .lower, .raise, .prime, .fraction, .root, .sum,
      .product, .partial, .ellipsis, .comma, .semicolon, .period, .question, .doubleQuestion,
      .wideSpace, .cell, .row, .rowsBegin, .rowsEnd, .separator, .meaning, .end:
      false
    }
  }

  fileprivate var partsFormulas: Bool {
    switch self {
    case .relation, .cell, .row, .rowsBegin, .rowsEnd, .semicolon, .question, .doubleQuestion,
      .separator, .wideSpace, .end:
      true
    case .letter, .numeral, .function, .text, .unknownCommand, .unreadable, .plus, .minus, .times,
      .slash, .nabla, .wrapper, .openBracket, .closeBracket, .openGroup, .closeGroup, .lower,
      .raise, .prime, .fraction, .root, .sum, .product, .partial, .ellipsis, .comma, .period,
      .meaning:
      false
    }
  }
}
