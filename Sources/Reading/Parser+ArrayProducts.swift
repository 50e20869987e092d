import Expressions

/// Products whose signs matter because vectors or matrices are multiplied.
extension Parser {
  /// Products with `\odot` between them.
  mutating func elementwiseProduct() throws(NotationError) -> Part {
    let start = token.range.lowerBound
    var factors = [try product()]
    while take(.times(.elementwise)) { factors.append(try signedProduct()) }
    if factors.count == 1 { return factors[0] }
    return try part(
      .arrayProduct(.elementwise, factors.map(\.expression)), from: start, factors)
  }

  private mutating func signedProduct() throws(NotationError) -> Part {
    let start = token.range.lowerBound
    guard take(.minus) else { return try product() }
    let operand = try product()
    return try part(.negation(operand.expression), from: start, [operand])
  }

  /// Takes the sign of a multiplication that is not element by element.
  mutating func takeTimes() -> Bool { take(.times(.dot)) || take(.times(.asterisk)) }

  /// What a row of factors is; it ends with the token before this one.
  func joined(_ factors: WrittenFactors, from start: Int) throws(NotationError) -> Part {
    let runs = factors.runs
    if runs.count == 1 {
      let parts = runs[0].parts
      return parts.count == 1
        ? parts[0] : try part(.product(parts.map(\.expression)), from: start, parts)
    }
    var left = try product(of: runs[0].parts)
    var position = 1
    while position < runs.count {
      let sign = runs[position].sign
      var operands = [left]
      while position < runs.count, runs[position].sign == sign {
        operands.append(try product(of: runs[position].parts))
        position += 1
      }
      left = try part(
        .arrayProduct(sign, operands.map(\.expression)),
        at: start..<(operands.last?.place.range.upperBound ?? start), operands)
    }
    return left
  }

  private func product(of parts: [Part]) throws(NotationError) -> Part {
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return parts[0] }
    return try part(
      .product(parts.map(\.expression)),
      at: first.place.range.lowerBound..<last.place.range.upperBound, parts)
  }
}

/// The factors of a product and the signs between them.
struct WrittenFactors {
  private var parts: [Parser.Part]
  /// The sign before each factor, nil where there is none.
  private var signs: [ProductSign?] = [nil]
  private(set) var last: Parser.Part

  init(_ first: Parser.Part) {
    parts = [first]
    last = first
  }

  mutating func append(_ part: Parser.Part, behind sign: ProductSign? = nil) {
    parts.append(part)
    signs.append(sign)
    last = part
  }

  /// Factors that form one product, with the sign before it.
  struct Run {
    let sign: ProductSign
    var parts: [Parser.Part]
    var mayBeArray: Bool
  }

  /// A sign parts two runs if both may be arrays and no dots stand beside it.
  var runs: [Run] {
    var runs: [Run] = []
    for run in signedRuns {
      if !runs.isEmpty, !(runs[runs.count - 1].mayBeArray && run.mayBeArray) {
        runs[runs.count - 1].parts += run.parts
        if run.mayBeArray { runs[runs.count - 1].mayBeArray = true }
      } else {
        runs.append(run)
      }
    }
    return runs
  }

  /// Factors side by side, parted wherever a sign stands.
  private var signedRuns: [Run] {
    var runs: [Run] = []
    for (position, part) in parts.enumerated() {
      let mayBeArray = part.expression.mayBeArray
      let touchesDots =
        part.expression == .ellipsis || position > 0 && parts[position - 1].expression == .ellipsis
      if position == 0 || signs[position] != nil && !touchesDots {
        runs.append(Run(sign: signs[position] ?? .dot, parts: [part], mayBeArray: mayBeArray))
      } else {
        runs[runs.count - 1].parts.append(part)
        if mayBeArray { runs[runs.count - 1].mayBeArray = true }
      }
    }
    return runs
  }
}

extension Token.Kind {
  /// Whether it multiplies, but not element by element.
  var isTimes: Bool {
    self == .times(.dot) || self == .times(.asterisk) || self == .times(.tensor)
  }
}
