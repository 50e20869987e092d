import Expressions

/// Reads `{a \over b}` as `\frac{a}{b}`.
enum Fractions {
  private static let over = Token.Kind.unknownCommand("over")

  static func arranged(_ tokens: [Token]) -> [Token] {
    guard tokens.contains(where: { $0.kind == over }) else { return tokens }
    let lines = lines(in: tokens)
    var arranged: [Token] = []
    for (position, token) in tokens.enumerated() {
      switch lines[position] {
      case .opening:
        let behind = token.range.upperBound..<token.range.upperBound
        arranged.append(token)
        arranged.append(Token(kind: .fraction, range: behind))
        arranged.append(Token(kind: .openGroup, range: behind))
      case .line:
        let start = token.range.lowerBound
        arranged.append(Token(kind: .closeGroup, range: start..<start))
        arranged.append(Token(kind: .openGroup, range: token.range))
      case .closing:
        let start = token.range.lowerBound
        arranged.append(Token(kind: .closeGroup, range: start..<start))
        arranged.append(token)
      case nil: arranged.append(token)
      }
    }
    return arranged
  }

  private enum Part { case opening, line, closing }

  /// Of each group in which one line stands: its braces and that line.
  private static func lines(in tokens: [Token]) -> [Int: Part] {
    var parts: [Int: Part] = [:]
    var open: [(start: Int, lines: [Int])] = []
    for (position, token) in tokens.enumerated() {
      if token.kind == .openGroup {
        open.append((position, []))
      } else if token.kind == over, !open.isEmpty {
        open[open.count - 1].lines.append(position)
      } else if token.kind == .closeGroup, let group = open.popLast(), group.lines.count == 1 {
        parts[group.start] = .opening
        parts[group.lines[0]] = .line
        parts[position] = .closing
      }
    }
    return parts
  }
}
