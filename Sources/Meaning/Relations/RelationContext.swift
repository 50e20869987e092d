import Expressions

/// What the sides of a relation say together of letters that stand in each of them.
struct RelationContext {
  /// Letters that are free real variables, in order.
  var variables: [String] = []
  /// Letters with which rows of dots end and that stand nowhere else: the m of `w_1 a_1 + \dots + w_m a_m`.
  var rowEnds: Set<String> = []
  /// Whether the loss over all samples stands in it, something of a sample whose number is a letter, as `C_i`, or a
  /// matrix with a column for each sample.
  var sumsOverSamples = false
  /// Whether n stands in it as a number.
  var hasSize = false
}

extension RelationContext {
  init(of sides: [Expression], in convention: Convention) {
    variables = Expression.variables(of: sides, in: convention) ?? []
    rowEnds = Expression.rowEnds(of: sides)
    for side in sides { look(at: side, bound: []) }
  }

  private static let batchLetters: Set<String> = ["X", "Y", "A", "Z", "D"]

  private mutating func look(at expression: Expression, bound: Set<String>) {
    var bound = bound
    switch expression {
    case .symbol(let symbol):
      if symbol == Symbol("n") { hasSize = true }
      if Self.batchLetters.contains(symbol.letter), symbol.subscripts.isEmpty {
        sumsOverSamples = true
      }
      if symbol == Symbol("C") { sumsOverSamples = true }
      let sample = symbol.letter == "C" ? symbol.subscripts.first : symbol.sample
      if case .letter(let letter, _)? = sample, !bound.contains(letter) {
        sumsOverSamples = true
      }
    case .summation(let range, _), .repeatedProduct(let range, _): bound.insert(range.name)
    case .number, .negation, .sum, .product, .quotient, .power, .application, .dependency,
      .derivative, .ellipsis, .transpose, .arrayProduct, .gradient, .matrix:
      break
    }
    for child in expression.children { look(at: child, bound: bound) }
  }
}

extension Expression {
  /// The letters of an identity between functions, all of which a function is applied to or a derivative is taken
  /// by; nil where anything else stands in it, such as a quantity of the network.
  static func variables(of sides: [Expression], in convention: Convention) -> [String]? {
    var letters: [String] = []
    var arguments: Set<String> = []
    for side in sides {
      guard side.collectLetters(&letters, &arguments, isArgument: false, in: convention) else {
        return nil
      }
    }
    if convention.takesLettersForVariables {
      return arguments.isEmpty || letters.contains(where: functionLetters.contains) ? nil : letters
    }
    return !letters.isEmpty && letters.allSatisfy(arguments.contains) ? letters : nil
  }

  /// Letters that stand for functions as often as for numbers: `f(x)` is hardly a product.
  private static let functionLetters: Set<String> = [
    "f", "g", "h", "F", "G", "H", "J", "E", #"\phi"#, #"\varphi"#, #"\psi"#, #"\ell"#,
  ]

  /// False where something stands in it that is no letter of its own.
  private func collectLetters(
    _ letters: inout [String], _ arguments: inout Set<String>, isArgument: Bool,
    in convention: Convention
  ) -> Bool {
    func take(_ symbol: Symbol, isArgument: Bool) -> Bool {
      let letter = symbol.letter
      if symbol == Symbol("e") || symbol == Symbol(#"\pi"#) { return true }
      guard symbol == Symbol(letter), !["n", "L", "C", #"\eta"#].contains(letter),
        !convention.isNamed(letter), convention.sampleCount != letter
      else { return false }
      if !letters.contains(letter) { letters.append(letter) }
      if isArgument { arguments.insert(letter) }
      return true
    }
    switch self {
    case .symbol(let symbol): return take(symbol, isArgument: isArgument)
    case .derivative(let operand, let symbol):
      return take(symbol, isArgument: true)
        && operand.collectLetters(&letters, &arguments, isArgument: isArgument, in: convention)
    case .application(_, let operands):
      return operands.allSatisfy {
        $0.collectLetters(&letters, &arguments, isArgument: true, in: convention)
      }
    case .number: return true
    case .negation, .sum, .product, .quotient, .power, .arrayProduct:
      return children.allSatisfy {
        $0.collectLetters(&letters, &arguments, isArgument: isArgument, in: convention)
      }
    case .dependency, .summation, .repeatedProduct, .ellipsis, .transpose, .gradient, .matrix:
      return false
    }
  }

  /// Whether a symbol stands in it.
  func contains(_ symbol: Symbol) -> Bool {
    if case .symbol(symbol) = self { return true }
    return children.contains { $0.contains(symbol) }
  }
}

extension Expression {
  /// Letters that authors use for the width of a layer or the number of samples, and seldom for an index.
  private static let widths: Set<String> = [
    "m", "p", "q", "r", "s", "d", "h", "M", "N", "K", "D", "H",
  ]

  /// Letters of nodes and samples with which rows of dots end, and that stand nowhere else.
  fileprivate static func rowEnds(of sides: [Expression]) -> Set<String> {
    var ends: Set<String> = []
    var elsewhere: Set<String> = []
    for side in sides { side.collectRowEnds(&ends, &elsewhere) }
    return ends.intersection(widths).subtracting(elsewhere)
  }

  private func collectRowEnds(_ ends: inout Set<String>, _ elsewhere: inout Set<String>) {
    switch self {
    case .sum(let operands), .product(let operands):
      guard operands.contains(.ellipsis) else { break }
      for (position, operand) in operands.enumerated() {
        if position > 0, operands[position - 1] == .ellipsis {
          ends.formUnion(operand.indexLetters)
        } else {
          operand.collectRowEnds(&ends, &elsewhere)
        }
      }
      return
    case .symbol: elsewhere.formUnion(indexLetters)
    case .number, .negation, .quotient, .power, .application, .dependency, .derivative, .summation,
      .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient, .matrix:
      break
    }
    for child in children { child.collectRowEnds(&ends, &elsewhere) }
  }
}
