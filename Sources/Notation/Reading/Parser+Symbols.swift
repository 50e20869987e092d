/// Letters with their indices, layers and primes.
extension Parser {
  /// A symbol with what is raised behind it, as it is written.
  struct WrittenSymbol {
    var symbol: Symbol
    /// Of the letter with its indices.
    var range: Range<Int>
    var exponent: Part?
    /// Where the sign of a transpose stands, if it is transposed.
    var transposition: Range<Int>?

    /// What is raised and is no part of the symbol.
    var raised: Range<Int>? { exponent?.place.range ?? transposition }

    var isBare: Bool { raised == nil }
  }

  /// A letter and all that hangs on it; `e` takes an exponent, never a layer.
  mutating func writtenSymbol() throws(NotationError) -> WrittenSymbol {
    guard case .letter(let letter) = kind else { throw unexpected("a letter was expected") }
    let start = token.range.lowerBound
    advance()
    var written = WrittenSymbol(symbol: Symbol(letter), range: start..<lastEnd)
    var (hasLower, hasRaised) = (false, false)
    while kind == .prime || kind == .lower || kind == .raise {
      if kind == .lower {
        if hasLower { throw unexpected("an operator was expected: the indices stand already") }
        hasLower = true
        advance()
        written.symbol.subscripts = try group { parser throws(NotationError) in
          try parser.indices()
        }
      } else {
        if hasRaised {
          throw unexpected("an operator was expected: a second exponent wants brackets")
        }
        if take(.prime) {
          written.symbol.primes += 1
        } else {
          hasRaised = true
          try raised(on: &written)
        }
      }
      if written.isBare { written.range = start..<lastEnd }
    }
    return written
  }

  /// What is raised is a layer in brackets, primes, both, or an exponent.
  private mutating func raised(on written: inout WrittenSymbol) throws(NotationError) {
    let start = position
    advance()
    if let raised = layerAndPrimes(), written.symbol.letter != "e" {
      written.symbol.layer = raised.layer
      written.symbol.primes += raised.primes
      if take(.closeGroup) { return }
      if case .numeral(let text) = kind, next == .closeGroup, let numeral = Numeral(text) {
        advance()
        written.exponent = try part(.number(numeral), from: tokens[position - 1].range.lowerBound)
        advance()
        return
      }
      let mark = token.range
      if takeTransposition(), take(.closeGroup) {
        written.transposition = mark
        return
      }
      (written.symbol.layer, written.symbol.primes) = (nil, 0)
    }
    position = start + 1
    let exponent = try exponent()
    if !written.symbol.isEuler {
      if let layer = exponent.expression.layerWithoutBrackets {
        throw NotationError(
          .notUnderstood, "a layer stands in brackets, as in `^{(\(layer))}`",
          at: exponent.place.range)
      }
      if exponent.expression.isTransposition {
        written.transposition = exponent.place.range
        return
      }
    }
    written.exponent = exponent
  }

  /// `(l)`, `\prime` or both behind an opening brace, or nil where something else stands there.
  private mutating func layerAndPrimes() -> (layer: Index?, primes: Int)? {
    guard take(.openGroup) else { return nil }
    var (layer, primes) = (Index?.none, 0)
    while true {
      if kind == .prime {
        advance()
        primes += 1
      } else if layer == nil, case .openBracket(.round, let isSized) = kind {
        advance()
        guard let index = index(), take(.closeBracket(.round, isSized: isSized)) else { return nil }
        layer = index
      } else {
        return layer != nil || primes > 0 ? (layer, primes) : nil
      }
    }
  }

  /// One index with what is added to it, or nil where no index stands.
  private mutating func index() -> Index? {
    if case .numeral(let text) = kind, !text.utf8.contains(UInt8(ascii: ".")) {
      advance()
      return .digits(text)
    }
    guard case .letter(var letter) = kind else { return nil }
    advance()
    while take(.prime) { letter += "'" }
    let isMinus = kind == .minus
    guard isMinus || kind == .plus, case .numeral(let text) = next, let added = Int(text) else {
      return .letter(letter, plus: 0)
    }
    advance()
    advance()
    return .letter(letter, plus: isMinus ? -added : added)
  }

  /// The indices in a subscript, side by side or with commas.
  private mutating func indices() throws(NotationError) -> [Index] {
    var indices: [Index] = []
    repeat {
      guard let first = index() else {
        if kind == .text { throw unexpected("an index was expected") }
        if case .unreadable = kind { throw unexpected("an index was expected") }
        throw NotationError(
          kind.closes || kind == .end ? .malformed : .notUnderstood,
          "an index is made of digits and letters, as in `_{12}`, `_{jk}` or `_{n-1}`",
          at: token.range)
      }
      indices.append(first)
      while let last = indices.last, last.canTouchNext, let next = index() {
        if case (.digits(let digits), .digits(let more)) = (last, next) {
          indices[indices.count - 1] = .digits(digits + more)
        } else {
          indices.append(next)
        }
      }
    } while take(.comma)
    return indices
  }
}

extension Index {
  /// Whether the next index can stand beside it without a comma.
  fileprivate var canTouchNext: Bool {
    switch self {
    case .digits: true
    case .letter(_, let added): added == 0
    }
  }
}

extension Expression {
  /// The layer's index, where this is one that an author forgot to put in brackets.
  var layerWithoutBrackets: String? {
    if self == .symbol(Symbol("L")) { return "L" }
    if self == .symbol(Symbol("l")) { return "l" }
    guard case .sum(let terms) = self, terms.count == 2, let letter = terms[0].layerWithoutBrackets
    else { return nil }
    if case .number(let number) = terms[1] { return "\(letter)+\(number.text)" }
    if case .negation(.number(let number)) = terms[1] { return "\(letter)-\(number.text)" }
    return nil
  }
}
