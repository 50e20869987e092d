import Expressions

/// Reads the tokens of a formula by recursive descent, one function a rule of its grammar.
///
///     sum      =  [-] term { (+ | -) [-] term }
///     term     =  product { \odot product }
///     product  =  factor { [operator] factor }          a summation or ∂/∂x is the last of its product
///     factor   =  atom [ ^ exponent ]
///     atom     =  number | symbol | function argument | fraction | root | gradient | ( sum ) | { factor }
struct Parser {
  /// Brackets, braces, fractions and exponents within each other.
  static let nestingLimit = 200
  /// Levels of the tree; a bracket can hold several.
  static let heightLimit = 4 * nestingLimit

  var tokens: [Token]
  var position = 0
  var remarks: [Remark] = []
  let convention: Convention
  private var nesting = 0

  init(_ tokens: [Token], in convention: Convention) {
    self.tokens = tokens
    self.convention = convention
  }

  /// An expression as it is read: with its place and its height as a tree.
  struct Part {
    var expression: Expression
    var place: SourcePlace
    var height: Int
  }

  var token: Token { tokens[position] }

  var kind: Token.Kind { tokens[position].kind }

  var next: Token.Kind { tokens[min(position + 1, tokens.count - 1)].kind }

  /// The end of the token before this one.
  var lastEnd: Int { position > 0 ? tokens[position - 1].range.upperBound : 0 }

  mutating func advance() {
    if position < tokens.count - 1 { position += 1 }
  }

  mutating func take(_ kind: Token.Kind) -> Bool {
    guard self.kind == kind else { return false }
    advance()
    return true
  }

  mutating func expect(_ kind: Token.Kind, _ expected: String) throws(NotationError) {
    guard take(kind) else { throw unexpected(expected) }
  }

  /// The error of meeting this token where `expected` should be.
  func unexpected(_ expected: String) -> NotationError {
    if case .unreadable(let kind, let message) = kind {
      return NotationError(kind, message, at: token.range)
    }
    if case .unknownCommand(let name) = kind {
      return NotationError(.notUnderstood, Command.unknown(name), at: token.range)
    }
    if isPlaceholder {
      return NotationError(
        .notUnderstood,
        "the sign in brackets stands for any argument: a function without one has no value",
        at: token.range)
    }
    if kind.isText {
      return NotationError(.notUnderstood, "text stands where \(expected)", at: token.range)
    }
    return NotationError(
      .malformed, "found \(token.name(in: convention)) where \(expected)", at: token.range)
  }

  /// Whether the dot of `f(\cdot)` stands here.
  private var isPlaceholder: Bool {
    guard case .times = kind, position > 0, case .openBracket = tokens[position - 1].kind,
      case .closeBracket = next
    else { return false }
    return true
  }

  /// Reads what is nested one level deeper.
  mutating func nested<Result>(
    _ read: (inout Parser) throws(NotationError) -> Result
  ) throws(NotationError) -> Result {
    guard nesting < Self.nestingLimit else {
      throw NotationError(
        .malformed, "this is nested more than \(Self.nestingLimit) levels deep", at: token.range)
    }
    nesting += 1
    defer { nesting -= 1 }
    return try read(&self)
  }

  /// An expression made of parts, from `start` to the token before this one.
  func part(
    _ expression: Expression, from start: Int, _ children: [Part] = []
  ) throws(NotationError) -> Part {
    try part(expression, at: start..<max(start, lastEnd), children)
  }

  func part(
    _ expression: Expression, at range: Range<Int>, _ children: [Part]
  ) throws(NotationError) -> Part {
    var height = 1
    for child in children { height = max(height, child.height + 1) }
    guard height <= Self.heightLimit else {
      throw NotationError(
        .malformed, "this is nested more than \(Self.heightLimit) operations deep", at: range)
    }
    return Part(
      expression: expression, place: SourcePlace(range: range, children: children.map(\.place)),
      height: height)
  }
}

extension Token {
  /// How a message speaks of it.
  fileprivate func name(in convention: Convention) -> String {
    switch kind {
    case .letter(let text), .numeral(let text): "`\(text)`"
    case .meaning(let expression): "`\(expression.latex(in: convention))`"
    case .function(let function): "`\(function.latex)`"
    case .plus: "`+`"
    case .minus: "`-`"
    case .times: "a multiplication sign"
    case .nabla: "`\\nabla`"
    case .wrapper(let wrapper): "`\\\(wrapper.rawValue)`"
    case .slash: "`/`"
    case .relation: "a relation sign"
    case .openBracket(let bracket, _): "`\(bracket.latex.open)`"
    case .closeBracket(let bracket, _): "`\(bracket.latex.close)`"
    case .openGroup: "`{`"
    case .closeGroup: "`}`"
    case .lower: "`_`"
    case .raise: "`^`"
    case .prime: "a prime"
    case .fraction: "a fraction"
    case .root: "a root"
    case .sum: "`\\sum`"
    case .product: "`\\prod`"
    case .partial: "`\\partial`"
    case .ellipsis: "`\\dots`"
    case .comma: "`,`"
    case .semicolon: "`;`"
    case .period: "`.`"
    case .question: "`?`"
    case .doubleQuestion: "`??`"
    case .wideSpace: "a space"
    case .text: "text"
    case .cell: "`&`"
    case .row: "the end of the row"
    case .rowsBegin: "`\\begin`"
    case .rowsEnd: "`\\end`"
    case .separator: "the end of the relation"
    case .unknownCommand(let name): "`\\\(name)`"
    case .unreadable: "something"
    case .end: "the end of the formula"
    }
  }
}

extension Token.Bracket {
  var latex: (open: String, close: String) {
    switch self {
    case .round: ("(", ")")
    case .square: ("[", "]")
    case .curly: ("\\{", "\\}")
    }
  }
}
