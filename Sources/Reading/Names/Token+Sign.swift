import Expressions

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
