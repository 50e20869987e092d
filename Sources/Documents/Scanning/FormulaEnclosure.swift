import Latex

/// What encloses a formula, other than dollars: `\(…\)`, `\[…\]`, the same with two backslashes as
/// for readers of Markdown that drop one, or a LaTeX environment.
enum FormulaEnclosure: Hashable {
  case parentheses(isDoubled: Bool)
  case brackets(isDoubled: Bool)
  case environment(MathEnvironment)

  var isDisplay: Bool {
    switch self {
    case .parentheses: false
    case .brackets: true
    case .environment(let environment): environment.isDisplay
    }
  }

  /// What begins at a backslash, and the offset behind it.
  static func opening(_ bytes: [UInt8], at start: Int, end: Int) -> (enclosure: Self, end: Int)? {
    guard start < end, bytes[start] == UInt8(ascii: "\\"),
      start == 0 || bytes[start - 1] != UInt8(ascii: "\\")
    else { return nil }
    let run = runEnd(bytes, at: start, end: end)
    guard run < end, run - start <= 2 else { return nil }
    let isDoubled = run - start == 2
    switch bytes[run] {
    case UInt8(ascii: "("): return (.parentheses(isDoubled: isDoubled), run + 1)
    case UInt8(ascii: "["): return (.brackets(isDoubled: isDoubled), run + 1)
    default:
      guard !isDoubled, let name = argument(of: "begin", bytes, at: start, end: end),
        let environment = MathEnvironment(
          name: String(decoding: bytes[name], as: UTF8.self))
      else { return nil }
      return (.environment(environment), name.upperBound + 1)
    }
  }

  /// How far a formula goes that is open.
  enum Reach: Hashable {
    /// - Parameter content: the end of what is enclosed.
    case closed(content: Int, end: Int)
    /// To something that no formula holds, so that none began.
    case broken
    case open
  }

  /// How far a formula goes of which this is a part.
  func reach(_ bytes: [UInt8], from start: Int, end: Int) -> Reach {
    var index = start
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "$"): return .broken
      case UInt8(ascii: "\\"):
        let run = Self.runEnd(bytes, at: index, end: end)
        if let step = step(bytes, backslashes: index..<run, end: end) {
          return step
        }
        if (run - index) % 2 == 1 {
          index = Self.textEnd(bytes, at: run - 1, end: end) ?? run + 1
        } else {
          index = run
        }
      default: index += 1
      }
    }
    return .open
  }

  /// What some backslashes and the byte behind them mean for the formula; nil where it goes on.
  private func step(_ bytes: [UInt8], backslashes: Range<Int>, end: Int) -> Reach? {
    let sign = backslashes.upperBound
    guard sign < end else { return nil }
    let isOdd = backslashes.count % 2 == 1
    switch self {
    case .parentheses(let isDoubled), .brackets(let isDoubled):
      let closing = closingByte
      if bytes[sign] == closing {
        guard isDoubled ? backslashes.count == 2 : isOdd else { return isOdd ? .broken : nil }
        let content = isDoubled ? backslashes.lowerBound : sign - 1
        return .closed(content: content, end: sign + 1)
      }
      let opens = isOdd || (isDoubled && backslashes.count == 2)
      if opens, "([".utf8.contains(bytes[sign]) { return .broken }
      return nil
    case .environment(let environment):
      guard isOdd else { return nil }
      if Self.argument(of: "begin", bytes, at: sign - 1, end: end).map({ bytes[$0] })?
        .elementsEqual(environment.name.utf8) == true
      {
        return .broken
      }
      guard let name = Self.argument(of: "end", bytes, at: sign - 1, end: end),
        bytes[name].elementsEqual(environment.name.utf8)
      else { return nil }
      return .closed(content: name.upperBound + 1, end: name.upperBound + 1)
    }
  }

  private var closingByte: UInt8 {
    switch self {
    case .parentheses: UInt8(ascii: ")")
    case .brackets: UInt8(ascii: "]")
    case .environment: UInt8(ascii: "}")
    }
  }

  private static func runEnd(_ bytes: [UInt8], at start: Int, end: Int) -> Int {
    var index = start
    while index < end, bytes[index] == UInt8(ascii: "\\") { index += 1 }
    return index
  }

  /// The name in `\begin{name}`, where that stands here.
  private static func argument(
    of command: String, _ bytes: [UInt8], at start: Int, end: Int
  ) -> Range<Int>? {
    let longest = command.utf8.count + 22
    var cursor = LatexCursor(bytes, in: start..<min(end, start + longest))
    guard cursor.skip(.command(command)), cursor.byte == UInt8(ascii: "{"),
      let name = cursor.group(),
      bytes[name].allSatisfy({ $0.isLetter || $0 == UInt8(ascii: "*") })
    else { return nil }
    return name
  }

  /// The offset behind `\text{…}`, whose dollars and brackets are its own. Looks no further than 1,000
  /// bytes.
  static func textEnd(_ bytes: [UInt8], at start: Int, end: Int) -> Int? {
    var cursor = LatexCursor(bytes, in: start..<min(end, start + 1006))
    guard cursor.skip(.command("text")), cursor.byte == UInt8(ascii: "{"), cursor.group() != nil
    else { return nil }
    return cursor.position
  }
}
