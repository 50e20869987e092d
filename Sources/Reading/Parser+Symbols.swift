import Expressions

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

  /// A letter, or an author's name for a symbol, and all that hangs on it; `e` takes an exponent, never a layer.
  ///
  /// - Parameter isBare: whether it can have no exponent. Then none is read: whoever tries and takes back what an
  ///   exponent holds would, within each other, do so twice as often for each.
  mutating func writtenSymbol(isBare: Bool = false) throws(NotationError) -> WrittenSymbol {
    guard let named = kind.symbol else { throw unexpected("a letter was expected") }
    let start = token.range.lowerBound
    advance()
    var written = WrittenSymbol(symbol: named, range: start..<lastEnd)
    var (hasLower, hasRaised) = (!named.subscripts.isEmpty, false)
    var sample: Index?
    while kind == .prime || kind == .lower || kind == .raise {
      if kind == .lower {
        if hasLower { throw unexpected("an operator was expected: the indices stand already") }
        hasLower = true
        advance()
        written.symbol.subscripts = try group { parser throws(NotationError) in
          try parser.indices()
        }
      } else if hasRaised, written.isBare, take(.prime) {
        written.symbol.primes += 1
      } else {
        if hasRaised {
          throw unexpected("an operator was expected: a second exponent wants brackets")
        }
        if take(.prime) {
          written.symbol.primes += 1
        } else {
          hasRaised = true
          sample = try raised(on: &written, isBare: isBare)
        }
      }
      if written.isBare { written.range = start..<lastEnd }
    }
    written.symbol = convention.completed(written.symbol, sample: sample, named: named)
    return written
  }

  /// What is raised is a layer, a sample, primes, several of these, or an exponent; the sample is the result.
  private mutating func raised(
    on written: inout WrittenSymbol, isBare: Bool
  ) throws(NotationError) -> Index? {
    let start = position
    advance()
    if written.symbol.letter != "e", let marks = marks(on: written.symbol) {
      let plain = written.symbol
      written.symbol.layer = marks.layer ?? plain.layer
      written.symbol.primes += marks.primes
      if take(.closeGroup) { return marks.sample }
      if case .numeral(let text) = kind, next == .closeGroup, let numeral = Numeral(text) {
        advance()
        written.exponent = try part(.number(numeral), from: tokens[position - 1].range.lowerBound)
        advance()
        return marks.sample
      }
      let mark = token.range
      if takeTransposition(), take(.closeGroup) {
        written.transposition = mark
        return marks.sample
      }
      written.symbol = plain
    }
    position = start + 1
    guard !isBare else { throw unexpected("a layer was expected") }
    let exponent = try exponent()
    if !written.symbol.isEuler {
      if convention.layerMark != .bare, let layer = exponent.expression.layerWithoutBrackets {
        let mark = convention.layerMark.around(layer)
        throw NotationError(
          .notUnderstood, "a layer stands in brackets, as in `^{\(mark)}`", at: exponent.place.range
        )
      }
      if exponent.expression.isTransposition {
        written.transposition = exponent.place.range
        return nil
      }
    }
    written.exponent = exponent
    return nil
  }

  private struct Marks {
    var layer: Index?
    var sample: Index?
    var primes = 0

    var isEmpty: Bool { layer == nil && sample == nil && primes == 0 }
  }

  /// What stands behind an opening brace and belongs to the symbol, or nil where something else stands there.
  private mutating func marks(on symbol: Symbol) -> Marks? {
    guard take(.openGroup) else { return nil }
    var marks = Marks()
    while true {
      let wantsLayer = marks.layer == nil && symbol.layer == nil
      if take(.prime) {
        marks.primes += 1
      } else if case .openBracket(let bracket, let isSized) = kind {
        advance()
        guard let index = index(), take(.closeBracket(bracket, isSized: isSized)) else {
          return nil
        }
        // In texts that write layers without brackets, l in brackets is one all the same.
        let mark =
          convention.layerMark.bracket
          ?? (index.isLayer && index.isLayer(of: symbol) ? .round : nil)
        if wantsLayer, mark == bracket, bracket == .square || !symbol.hasSample(index) {
          marks.layer = index
        } else if marks.sample == nil, bracket == .round {
          marks.sample = index
        } else {
          return nil
        }
      } else if wantsLayer, convention.layerMark == .bare, let layer = bareLayer(on: symbol) {
        marks.layer = layer
      } else {
        return marks.isEmpty ? nil : marks
      }
    }
  }

  /// The l of `a^l`, if all that stands there is an index.
  private mutating func bareLayer(on symbol: Symbol) -> Index? {
    let before = position
    if let index = index(), index.isLayer(of: symbol),
      kind.closes || kind == .prime || kind == .openBracket(.round, isSized: false)
        || Expression.symbol(kind.symbol ?? Symbol("")).isTransposition
    {
      return index
    }
    position = before
    return nil
  }

  /// One index with what is added to it, or nil where no index stands.
  private mutating func index() -> Index? {
    if case .numeral(let text) = kind, text.isWhole {
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
        if kind.isText { throw unexpected("an index was expected") }
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

extension Convention {
  /// The symbol with its sample where it belongs, and with the layer of its unit in texts that write none.
  ///
  /// - Parameter named: what an author's name stands for, before anything hangs on it.
  fileprivate func completed(_ symbol: Symbol, sample: Index?, named: Symbol) -> Symbol {
    var completed = symbol
    if let sample, symbol.letter == "C" {
      // The name of a sample's loss gives way to the sample that is written.
      completed.subscripts =
        [sample] + (symbol.subscripts == named.subscripts ? [] : symbol.subscripts)
    } else {
      completed.sample = sample ?? symbol.sample
    }
    return completed.isUnit ? inUnits(completed) : completed
  }
}

extension Convention.LayerMark {
  /// The bracket that a layer stands in.
  fileprivate var bracket: Token.Bracket? {
    switch self {
    case .parentheses: .round
    case .brackets: .square
    case .bare: nil
    }
  }

}

extension Token.Kind {
  /// The symbol that a letter or an author's name stands for.
  var symbol: Symbol? {
    switch self {
    case .letter(let letter): Symbol(letter)
    case .meaning(.symbol(let symbol)): symbol
    case .meaning, .numeral, .function, .plus, .minus, .times, .slash, .nabla, .wrapper, .relation,
      .openBracket, .closeBracket, .openGroup, .closeGroup, .lower, .raise, .prime, .fraction,
      .root, .sum, .product, .partial, .ellipsis, .comma, .semicolon, .period, .question,
      .doubleQuestion, .wideSpace, .text, .cell, .row, .rowsBegin, .rowsEnd, .separator,
      .unknownCommand, .unreadable, .end:
      nil
    }
  }
}

extension Symbol {
  /// Whether what is raised in round brackets is a sample, not a layer: inputs, targets and losses have none.
  fileprivate func hasSample(_ index: Index) -> Bool {
    guard ["x", "y", "X", "Y", "C"].contains(letter) else { return false }
    if case .letter(let letter, _) = index { return letter != "L" && letter != "l" }
    return true
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
