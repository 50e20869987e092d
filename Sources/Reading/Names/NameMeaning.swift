import Expressions

extension Name.Meaning {
  private static let updateLimit = 1_000_000
  private static let sizeLimit = 1_000

  /// What a name is said to stand for: a letter, an expression, `[…, …]`, or `… after N`.
  init(_ text: String, in convention: Convention) throws(NameError) {
    guard text.utf8.count <= Self.sizeLimit else {
      throw NameError(
        part: .meaning, message: "what a name stands for has at most \(Self.sizeLimit) bytes",
        range: 0..<text.utf8.count)
    }
    if let later = text.laterValue {
      guard let count = later.updates, count >= 0, count <= Self.updateLimit else {
        throw NameError(
          part: .meaning, message: "'after' takes a number of updates up to \(Self.updateLimit)",
          range: 0..<text.utf8.count)
      }
      guard String(later.expression).laterValue == nil else {
        throw NameError(
          part: .meaning, message: "'after' stands twice", range: 0..<text.utf8.count)
      }
      self = .after(updates: count, try Self.expression(later.expression, in: convention))
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
      guard case .symbol(let symbol) = try expression(item, in: convention),
        ["w", "W", "b"].contains(symbol.letter), !symbol.subscripts.isEmpty
      else {
        throw NameError(
          part: .meaning,
          message:
            "a list holds weights or biases that vary together, as in [b_0^{(1)}, b_1^{(1)}]",
          range: 0..<text.utf8.count)
      }
      symbols.append(symbol)
    }
    guard Set(symbols).count == symbols.count else {
      throw NameError(
        part: .meaning, message: "a quantity stands twice in the list", range: 0..<text.utf8.count)
    }
    guard symbols.count > 1 else {
      throw NameError(
        part: .meaning, message: "a list holds two quantities or more", range: 0..<text.utf8.count)
    }
    return symbols
  }

  var indexLetters: Set<String> {
    switch self {
    case .letter, .unread: []
    case .expression(let expression), .after(_, let expression): expression.indexLetters
    case .together(let symbols):
      symbols.reduce(into: []) { $0.formUnion(Expression.symbol($1).indexLetters) }
    }
  }
}

extension String {
  /// The text before `after N`, and the number; nil where it does not end so.
  fileprivate var laterValue: (expression: Substring, updates: Int?)? {
    let words = split(separator: " ")
    if words.count > 1, words.last == "after" {
      return (self[..<words[words.count - 2].endIndex], nil)
    }
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
