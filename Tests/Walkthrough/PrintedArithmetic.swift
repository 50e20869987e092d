import Foundation

/// Reads the numbers and operations that a walkthrough prints, and computes with 38 digits: nothing
/// here is shared with what printed them.
struct PrintedArithmetic {
  /// The value of a side that holds numbers and operations alone; nil for any other.
  static func value(of latex: String) -> Decimal? {
    guard let tokens = tokens(of: latex) else { return nil }
    var reader = PrintedArithmetic(tokens: tokens)
    guard let value = reader.sum(), reader.position == reader.tokens.count, !value.isNaN else {
      return nil
    }
    return value
  }

  private enum Token: Equatable {
    case number(Decimal)
    case sign(Character)
    case command(String)
  }

  private let tokens: [Token]
  private var position = 0

  private init(tokens: [Token]) { self.tokens = tokens }

  private static func tokens(of latex: String) -> [Token]? {
    var tokens: [Token] = []
    var rest = Substring(latex)
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if first.isNumber || first == "." {
        let digits = rest.prefix { $0.isNumber || $0 == "." }
        guard let number = Decimal(string: String(digits)) else { return nil }
        tokens.append(.number(number))
        rest = rest.dropFirst(digits.count)
      } else if first == "\\" {
        let name = rest.dropFirst().prefix(while: \.isLetter)
        guard !name.isEmpty else {
          rest = rest.dropFirst(2)
          continue
        }
        if name != "left" && name != "right" { tokens.append(.command(String(name))) }
        rest = rest.dropFirst(1 + name.count)
      } else if "+-(){}^,e".contains(first) {
        tokens.append(.sign(first))
        rest.removeFirst()
      } else {
        return nil
      }
    }
    return tokens.isEmpty ? nil : tokens
  }

  private var next: Token? { position < tokens.count ? tokens[position] : nil }

  private mutating func take(_ token: Token) -> Bool {
    guard next == token else { return false }
    position += 1
    return true
  }

  private mutating func sum() -> Decimal? {
    var isNegative = take(.sign("-"))
    guard var total = product() else { return nil }
    if isNegative { total = -total }
    while next == .sign("+") || next == .sign("-") {
      isNegative = next == .sign("-")
      position += 1
      guard let term = product() else { return nil }
      total += isNegative ? -term : term
    }
    return total
  }

  private mutating func product() -> Decimal? {
    guard var value = power() else { return nil }
    while let next {
      if next == .command("cdot") || next == .command("times") { position += 1 }
      switch self.next {
      case .sign("+"), .sign("-"), .sign(")"), .sign("}"), .sign(","), nil: return value
      case .number, .sign, .command: break
      }
      guard let factor = power() else { return nil }
      value *= factor
    }
    return value
  }

  private mutating func power() -> Decimal? {
    let isE = next == .sign("e")
    guard let base = operand() else { return nil }
    guard take(.sign("^")) else { return base }
    guard let exponent = group() else { return nil }
    if isE { return Functions.exp(exponent) }
    let whole = NSDecimalNumber(decimal: exponent).intValue
    if Decimal(whole) == exponent {
      var result = Decimal(1)
      for _ in 0..<abs(whole) { result *= base }
      return whole < 0 ? 1 / result : result
    }
    return exponent == Decimal(string: "0.5") ? Functions.squareRoot(base) : nil
  }

  /// What stands in braces, or one digit without them.
  private mutating func group() -> Decimal? {
    if take(.sign("{")) {
      guard let value = sum(), take(.sign("}")) else { return nil }
      return value
    }
    guard case .number(let number) = next else { return nil }
    position += 1
    return number
  }

  private mutating func operand() -> Decimal? {
    guard let token = next else { return nil }
    position += 1
    switch token {
    case .number(let number): return number
    case .sign("("):
      guard let value = sum(), take(.sign(")")) else { return nil }
      return value
    case .sign("e"): return Functions.exp(1)
    case .sign: return nil
    case .command("pi"): return Functions.pi
    case .command("frac"):
      guard let top = group(), let bottom = group(), bottom != 0 else { return nil }
      return top / bottom
    case .command("sqrt"): return group().map(Functions.squareRoot)
    case .command("ln"): return argument().flatMap(Functions.ln)
    case .command("tanh"):
      return argument().map { x in
        // Beyond, it is 1 in all digits that a decimal has, and the power is too large for one.
        if x.magnitude > 45 { return x < 0 ? -1 : 1 }
        let power = Functions.exp(2 * x)
        return (power - 1) / (power + 1)
      }
    case .command("Phi"): return argument().map(Functions.normalDistribution)
    case .command("max"):
      guard take(.sign("(")), let first = sum(), take(.sign(",")), let second = sum(),
        take(.sign(")"))
      else { return nil }
      return max(first, second)
    case .command: return nil
    }
  }

  private mutating func argument() -> Decimal? {
    if take(.sign("(")) {
      guard let value = sum(), take(.sign(")")) else { return nil }
      return value
    }
    return power()
  }
}

/// Elementary functions by their series.
private enum Functions {
  static let pi = Decimal(string: "3.14159265358979323846264338327950288419") ?? 0

  static func exp(_ x: Decimal) -> Decimal {
    if x.isNaN { return x }
    if x < 0 { return 1 / exp(-x) }
    var (reduced, halvings) = (x, 0)
    while reduced > Decimal(string: "0.1") ?? 0 {
      reduced /= 2
      halvings += 1
    }
    var (term, sum) = (Decimal(1), Decimal(1))
    for n in 1...30 {
      term = term * reduced / Decimal(n)
      sum += term
      if term < Decimal(string: "1e-42") ?? 0 { break }
    }
    for _ in 0..<halvings { sum *= sum }
    return sum
  }

  /// By Newton's method from the nearest floating-point number.
  static func ln(_ x: Decimal) -> Decimal? {
    guard x > 0 else { return nil }
    var y = Decimal(Foundation.log(NSDecimalNumber(decimal: x).doubleValue))
    for _ in 0..<3 { y += 2 * (x - exp(y)) / (x + exp(y)) }
    return y
  }

  static func squareRoot(_ x: Decimal) -> Decimal {
    guard x > 0 else { return 0 }
    var y = Decimal(NSDecimalNumber(decimal: x).doubleValue.squareRoot())
    for _ in 0..<4 { y = (y + x / y) / 2 }
    return y
  }

  /// ½ + φ(x) (x + x³/3 + x⁵/(3·5) + …)
  static func normalDistribution(_ x: Decimal) -> Decimal {
    if x < 0 { return 1 - normalDistribution(-x) }
    if x > 12 { return 1 }
    var (term, sum) = (x, x)
    for n in 1...300 {
      term = term * x * x / Decimal(2 * n + 1)
      sum += term
      if term < Decimal(string: "1e-40") ?? 0 { break }
    }
    return Decimal(1) / 2 + sum * exp(-x * x / 2) / squareRoot(2 * pi)
  }
}
