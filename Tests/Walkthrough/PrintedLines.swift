import Foundation

/// The lines of arithmetic that stand in a walkthrough's Markdown, computed again.
struct PrintedLines {
  var verified = 0
  var approximate = 0
  /// Lines with dots in them: the whole stands below and is verified there.
  var cut = 0
  var failures: [String] = []

  mutating func check(_ markdown: String, digits: Int) {
    var formula: [Substring]?
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "$$" {
        if let lines = formula { check(formula: lines.joined(separator: " "), digits: digits) }
        formula = formula == nil ? [] : nil
      } else if formula != nil {
        formula?.append(line)
      } else if line.hasPrefix("|") {
        check(row: line, digits: digits)
      }
    }
  }

  private mutating func check(formula: String, digits: Int) {
    let plain = formula.replacingOccurrences(of: #"\begin{aligned}"#, with: "")
      .replacingOccurrences(of: #"\end{aligned}"#, with: "")
      .replacingOccurrences(of: #" \\ &\quad "#, with: " ")
    guard !plain.contains("pmatrix") else { return }
    var last: String?
    for row in plain.components(separatedBy: #"\\"#) {
      let cells = row.components(separatedBy: "&")
      if cells.count == 1 || !cells[0].allSatisfy(\.isWhitespace) { last = nil }
      let text = cells.joined()
      for (sign, side) in Self.sides(of: text) {
        if let last, !side.isEmpty { check(last, sign, side, digits: digits) }
        if !side.isEmpty { last = side }
      }
    }
  }

  /// The sides of a row, each with the sign before it. The first is empty where the row goes on.
  private static func sides(of row: String) -> [(sign: String, side: String)] {
    var sides: [(String, String)] = []
    var (sign, side) = ("=", "")
    var rest = Substring(row)
    while let first = rest.first {
      let isApproximate = rest.hasPrefix(#"\approx"#)
      if first == "=" && !side.hasSuffix("_{j") && !side.hasSuffix("_{k") && !side.hasSuffix("_{m")
        && !side.hasSuffix("_{i") || isApproximate
      {
        sides.append((sign, side.trimmingCharacters(in: .whitespaces)))
        (sign, side) = (isApproximate ? "≈" : "=", "")
        rest = rest.dropFirst(isApproximate ? 7 : 1)
      } else {
        side.append(first)
        rest.removeFirst()
      }
    }
    return sides + [(sign, side.trimmingCharacters(in: .whitespaces))]
  }

  private mutating func check(_ left: String, _ sign: String, _ right: String, digits: Int) {
    if left.contains(#"\dots"#) || right.contains(#"\dots"#) {
      cut += 1
      return
    }
    guard let value = PrintedArithmetic.value(of: left) else { return }
    guard PrintedArithmetic.value(of: right) != nil else { return }
    // Difference quotients are printed to four digits at most.
    let isQuotient = left.wholeMatch(of: /\\frac\{.* - .*\}\{0\.0*1\}/) != nil
    verify(
      value, gives: right, isApproximate: sign == "≈", digits: isQuotient ? min(digits, 4) : digits,
      line: "\(left) = \(right)")
  }

  /// A row whose cells after the first multiply to its last.
  private mutating func check(row: Substring, digits: Int) {
    let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    guard cells.count >= 4, Int(cells[0]) != nil else { return }
    let numbers = cells.dropFirst().map { $0.filter { $0 != "$" } }
    var product = Decimal(1)
    for factor in numbers.dropLast() {
      guard let value = PrintedArithmetic.value(of: factor) else { return }
      product *= value
    }
    guard var last = numbers.last else { return }
    let isApproximate = last.hasPrefix(#"\approx"#)
    if isApproximate { last = String(last.dropFirst(7)) }
    verify(product, gives: last, isApproximate: isApproximate, digits: digits, line: String(row))
  }

  private mutating func verify(
    _ value: Decimal, gives printed: String, isApproximate: Bool, digits: Int, line: String
  ) {
    if isApproximate {
      approximate += 1
      return
    }
    verified += 1
    guard let number = PrintedArithmetic.value(of: printed),
      let (unit, count) = Self.lastPlace(of: printed)
    else {
      failures.append("no number: \(line)")
      return
    }
    let distance = abs(value) - abs(number)
    let slack = abs(unit) * (Decimal(string: "1e-20") ?? 0)
    // A result with fewer digits than asked for claims to be exact.
    let holds =
      count < digits
      ? abs(value - number) <= slack
      : distance >= -unit / 2 - slack && distance < unit / 2 + slack && (number * value >= 0)
    if !holds { failures.append("\(line)  [gives \(value)]") }
  }

  /// The worth of the last printed digit, and the number of significant digits.
  private static func lastPlace(of printed: String) -> (unit: Decimal, digits: Int)? {
    var mantissa = printed.filter { !"-() ".contains($0) }
    var exponent = 0
    if let range = mantissa.range(of: #"\times10^{"#) {
      let tail =
        printed.components(separatedBy: "^{").last?.filter { $0 != "}" && $0 != ")" } ?? "0"
      exponent = Int(tail.trimmingCharacters(in: .whitespaces)) ?? 0
      mantissa = String(mantissa[..<range.lowerBound])
    }
    guard mantissa.allSatisfy({ $0.isNumber || $0 == "." }) else { return nil }
    let parts = mantissa.split(separator: ".", omittingEmptySubsequences: false)
    let places = parts.count > 1 ? parts[1].count : 0
    let digits = mantissa.filter(\.isNumber).drop { $0 == "0" }.count
    return (Decimal(sign: .plus, exponent: exponent - places, significand: 1), max(digits, 1))
  }
}
