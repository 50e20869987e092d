import Expressions
import Latex

extension Formula {
  /// UTF-8 bytes that a formula may have.
  public static let sizeLimit = latexSizeLimit

  /// Reads a formula's LaTeX, without the dollars around it.
  ///
  /// Relations that cannot be read are left out, each with its errors. Expressions and rows, commas, wide
  /// spaces and text between relations are read as the design's section 3 says.
  public init(
    latex: String, in convention: Convention = .standard, reporting errors: inout [NotationError]
  ) {
    let text = Array(latex.utf8)
    guard text.count <= Self.sizeLimit else {
      let message = "a formula has at most \(Self.sizeLimit) bytes; this one has \(text.count)"
      errors.append(NotationError(.malformed, message, at: 0..<text.count))
      self.init(
        source: latex, convention: convention, relations: [], remarks: [], hasUnreadRemark: false,
        questions: 0, places: [])
      return
    }
    let lexed = Lexer.tokens(of: text)
    let (unwrapped, wrappings) = Unwrapping.unwrapped(Fractions.arranged(lexed))
    let tokens = Naming.named(unwrapped, of: text, in: convention)
    var reader = RelationReader(
      Parser(Layout.arranged(tokens), in: convention), of: text)
    reader.readAll()
    // What is said of a text in a brace that was meant to end before it misleads.
    errors += unclosedBrace(lexed).map { [$0] } ?? reader.errors
    if let error = unbalancedRows(tokens) { errors.append(error) }
    self.init(
      source: latex, convention: convention, relations: reader.relations.map(\.relation),
      remarks: reader.parser.remarks, hasUnreadRemark: reader.hasUnreadRemark,
      questions: lexed.count { $0.kind == .question || $0.kind == .doubleQuestion },
      places: reader.relations.map { $0.places.balanced(across: wrappings) })
  }

  /// Reads a formula all of whose relations are understood; throws the first error of one where they are not.
  public init(latex: String, in convention: Convention = .standard) throws(NotationError) {
    var errors: [NotationError] = []
    self.init(latex: latex, in: convention, reporting: &errors)
    if let error = errors.first { throw error }
  }
}

extension Expression {
  /// Reads one expression, without a relation sign.
  ///
  /// - Throws: the first thing in it that cannot be read, and its place in `latex`.
  public init(latex: String, in convention: Convention = .standard) throws(NotationError) {
    let formula = try Formula(latex: latex, in: convention)
    guard formula.relations.count == 1,
      case .expression(let expression) = formula.relations[0].sides[0],
      formula.relations[0].signs.isEmpty
    else {
      throw NotationError(
        .malformed, "one expression was expected, without a relation sign",
        at: 0..<latex.utf8.count)
    }
    self = expression
  }
}

private func unclosedBrace(_ tokens: [Token]) -> NotationError? {
  var open: [Range<Int>] = []
  for token in tokens {
    if token.kind == .openGroup { open.append(token.range) }
    if token.kind == .closeGroup { _ = open.popLast() }
  }
  return open.last.map { NotationError(.malformed, "this brace is not closed", at: $0) }
}

/// `\begin` without its `\end`, or the other way round.
private func unbalancedRows(_ tokens: [Token]) -> NotationError? {
  var open: [Range<Int>] = []
  for token in tokens {
    if token.kind == .rowsBegin { open.append(token.range) }
    if token.kind == .rowsEnd, open.popLast() == nil {
      return NotationError(.malformed, "`\\end` without its `\\begin`", at: token.range)
    }
  }
  return open.first.map { NotationError(.malformed, "`\\begin` without its `\\end`", at: $0) }
}
