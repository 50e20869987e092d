import Expressions

/// One word of a formula, and where it stands.
struct Token: Equatable {
  enum Kind: Equatable {
    /// A letter as LaTeX: `a`, `\delta`.
    case letter(String)
    /// What an author's name stands for.
    case meaning(Expression)
    /// Digits, perhaps with a point among them.
    case numeral(String)
    case function(NamedFunction)
    case plus, minus, slash
    case times(ProductSign)
    case nabla
    /// A command whose argument is read as if it stood there alone; gone before the layout is made.
    case wrapper(Wrapper)
    case relation(Relation.Sign)
    case openBracket(Bracket, isSized: Bool)
    case closeBracket(Bracket, isSized: Bool)
    case openGroup, closeGroup
    case lower, raise, prime
    case fraction, root, sum, product, partial, ellipsis
    case comma, semicolon, period
    /// `?` or `??`.
    case question, doubleQuestion
    case wideSpace, cell, row
    /// Words of `\text`, or a sign that stands for words, as `\forall`.
    indirect case text(Words)
    /// `\begin` or `\end` of an environment whose rows are read.
    case rowsBegin, rowsEnd
    /// Between two relations; only the layout of a formula writes it.
    indirect case separator(Separation)
    /// A command that the notation does not know, by its name without the backslash.
    case unknownCommand(String)
    /// Other signs that lie outside the notation, or cannot be typeset.
    case unreadable(NotationError.Kind, String)
    case end
  }

  enum Bracket: Equatable { case round, square, curly }

  var kind: Kind
  var range: Range<Int>

  init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

extension Token.Kind {
  var isOperator: Bool {
    switch self {
    case .plus, .minus, .times, .slash: true
    case .nabla, .wrapper, .meaning: false
    case .letter, .numeral, .function, .relation, .openBracket, .closeBracket, .openGroup,
      .closeGroup, .lower, .raise, .prime, .fraction, .root, .sum, .product, .partial, .ellipsis,
      .comma, .semicolon, .period, .question, .doubleQuestion, .wideSpace, .text, .cell, .row,
      .rowsBegin, .rowsEnd, .separator, .unknownCommand, .unreadable, .end:
      false
    }
  }

  var isText: Bool {
    if case .text = self { true } else { false }
  }

  var isRelation: Bool {
    if case .relation = self { true } else { false }
  }

  var opens: Bool {
    if case .openBracket = self { true } else { self == .openGroup }
  }

  var closes: Bool {
    if case .closeBracket = self { true } else { self == .closeGroup }
  }

  /// Whether a factor can begin with it, so that it continues a product without an operator.
  var startsFactor: Bool {
    switch self {
    case .nabla, .meaning: true
    case .wrapper: false
    case .letter, .numeral, .function, .openBracket, .openGroup, .fraction, .root, .sum, .product,
      .partial:
      true
    case .plus, .minus, .times, .slash, .relation, .closeBracket, .closeGroup, .lower, .raise,
      .prime, .ellipsis, .comma, .semicolon, .period, .question, .doubleQuestion,
      .wideSpace, .text, .cell, .row, .rowsBegin, .rowsEnd, .separator, .unknownCommand,
      .unreadable, .end:
      false
    }
  }
}

extension Collection<Token> {
  /// Whether every brace and bracket is closed, and none that was not opened.
  var areBalanced: Bool {
    var depth = 0
    for token in self {
      if token.kind.opens { depth += 1 }
      if token.kind.closes { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }
}
