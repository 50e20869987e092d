import Expressions

/// What is applied to something: activation functions, named functions, and quantities to what they
/// depend on.
extension Parser {
  /// A symbol, or what its letter makes of the brackets behind it.
  mutating func symbolFactor() throws(NotationError) -> Part {
    let written = try writtenSymbol()
    if written.symbol.isEuler, let exponent = written.exponent {
      if kind == .raise {
        throw unexpected("an operator was expected: a second exponent wants brackets")
      }
      return try part(
        .application(.named(.exp, primes: 0), [exponent.expression]),
        from: written.range.lowerBound, [exponent])
    }
    if case .openBracket(.round, _) = kind {
      if written.symbol.isActivationFunction { return try activation(written) }
      let before = position
      if written.isBare, written.symbol.canDepend, takeOpenArguments() {
        return try part(.symbol(written.symbol), from: written.range.lowerBound)
      }
      if written.isBare, written.symbol.canDepend, let dependency = try dependency(written) {
        let power = try power(of: dependency)
        // `a (x)^T` is an outer product.
        guard case .transpose = power.expression else { return power }
        position = before
      }
    }
    let symbol = Part(
      expression: .symbol(written.symbol), place: SourcePlace(range: written.range, children: []),
      height: 1)
    if let exponent = written.exponent { return try power(of: symbol, to: exponent) }
    guard written.transposition != nil else { return symbol }
    return try part(.transpose(symbol.expression), from: written.range.lowerBound, [symbol])
  }

  private mutating func activation(_ written: WrittenSymbol) throws(NotationError) -> Part {
    let symbol = written.symbol
    guard symbol.subscripts.isEmpty, symbol.sample == nil else {
      throw NotationError(
        .notUnderstood, "an activation function has a layer and no index", at: written.range)
    }
    if let raised = written.raised {
      throw NotationError(
        .notUnderstood, "the exponent of a function stands behind its argument", at: raised)
    }
    let arguments = try arguments()
    let primes = symbol.primes + primesBehind(arguments)
    let application = try part(
      .application(.activation(layer: symbol.layer, primes: primes), arguments.map(\.expression)),
      from: written.range.lowerBound, arguments)
    return try power(of: application)
  }

  /// The primes of `g(z)'`: the slope of g at one letter, whichever that is.
  private mutating func primesBehind(_ arguments: [Part]) -> Int {
    guard arguments.count == 1, case .symbol = arguments[0].expression else { return 0 }
    var primes = 0
    while take(.prime) { primes += 1 }
    let before = position
    guard primes == 0, take(.raise), take(.openGroup) else { return primes }
    while take(.prime) { primes += 1 }
    guard primes > 0, take(.closeGroup) else {
      position = before
      return 0
    }
    return primes
  }

  private mutating func arguments() throws(NotationError) -> [Part] {
    try inBrackets { parser throws(NotationError) in
      var arguments = [try parser.sum()]
      while parser.take(.comma) { arguments.append(try parser.sum()) }
      return arguments
    }
  }

  /// `\sigma(…)`, `\tanh x`, `\max(a, b)`; without brackets the function takes one factor.
  mutating func namedApplication(_ function: NamedFunction) throws(NotationError) -> Part {
    let start = token.range.lowerBound
    advance()
    let (primes, nameEnd, exponent) = try functionMarks()
    let arguments: [Part]
    var hasBrackets = false
    if case .openBracket = kind {
      hasBrackets = true
      arguments = try self.arguments()
    } else if function.isLetter {
      return try functionLetter(
        Symbol(function.latex, primes: primes), at: start..<nameEnd, exponent: exponent)
    } else {
      arguments = [try bareArgument(of: function)]
    }
    guard function == .max || arguments.count == 1 else {
      throw NotationError(
        .malformed, "`\(function.latex)` takes one argument", at: arguments[1].place.range)
    }
    let allPrimes = hasBrackets && exponent == nil ? primes + primesBehind(arguments) : primes
    let application = try part(
      .application(.named(function, primes: allPrimes), arguments.map(\.expression)), from: start,
      arguments)
    guard let exponent else { return try power(of: application) }
    return try power(of: application, to: exponent)
  }

  /// The primes of a function and the exponent between it and its argument, as in `\tanh^2(z)`.
  private mutating func functionMarks() throws(NotationError) -> (
    primes: Int, nameEnd: Int, exponent: Part?
  ) {
    var primes = 0
    while take(.prime) { primes += 1 }
    let (end, before) = (lastEnd, position)
    guard take(.raise) else { return (primes, end, nil) }
    if take(.openGroup) {
      var raisedPrimes = 0
      while take(.prime) { raisedPrimes += 1 }
      if raisedPrimes > 0, take(.closeGroup) { return (primes + raisedPrimes, lastEnd, nil) }
    }
    position = before + 1
    let exponent = try exponent()
    guard exponent.expression.isNumber else {
      throw NotationError(
        .notUnderstood, "the exponent of a function stands behind its argument",
        at: exponent.place.range)
    }
    return (primes, end, exponent)
  }

  private mutating func functionLetter(
    _ symbol: Symbol, at range: Range<Int>, exponent: Part?
  ) throws(NotationError) -> Part {
    if kind == .lower {
      throw NotationError(
        .notUnderstood, "`\(symbol.letter)` is a function and has no index", at: token.range)
    }
    let part = Part(
      expression: .symbol(symbol), place: SourcePlace(range: range, children: []), height: 1)
    guard let exponent else { return try power(of: part) }
    return try power(of: part, to: exponent)
  }

  private mutating func bareArgument(of function: NamedFunction) throws(NotationError) -> Part {
    guard kind.startsFactor, kind != .sum, kind != .product else {
      throw unexpected("the argument of `\(function.latex)` was expected")
    }
    let argument = try nested { parser throws(NotationError) in try parser.factor() }
    if kind.startsFactor {
      if case .function = kind { return argument }
      throw NotationError(
        .notUnderstood,
        "it is not clear how far `\(function.latex)` reaches; write brackets around its argument",
        at: token.range)
    }
    return argument
  }
}

extension Parser {
  /// Moves behind `(\dots)`, which does not say on what something depends.
  private mutating func takeOpenArguments() -> Bool {
    let closing = tokens[min(position + 2, tokens.count - 1)].kind
    guard case .openBracket(.round, let isSized) = kind, next == .ellipsis,
      closing == .closeBracket(.round, isSized: isSized)
    else { return false }
    for _ in 0..<3 { advance() }
    return true
  }

  /// The brackets behind a loss, activation or pre-activation, if all that stands in them is what it
  /// depends on; else nil, and nothing is read.
  private mutating func dependency(_ head: WrittenSymbol) throws(NotationError) -> Part? {
    let before = position
    guard let arguments = try? dependencies() else {
      position = before
      return nil
    }
    let symbol = Part(
      expression: .symbol(head.symbol), place: SourcePlace(range: head.range, children: []),
      height: 1)
    return try part(
      .dependency(head.symbol, on: arguments.map(\.expression)), from: head.range.lowerBound,
      [symbol] + arguments)
  }

  private mutating func dependencies() throws(NotationError) -> [Part] {
    try inBrackets { parser throws(NotationError) in
      var arguments = [try parser.dependencyArgument()]
      while parser.take(.comma) { arguments.append(try parser.dependencyArgument()) }
      return arguments
    }
  }

  /// A bare quantity, or one applied to what it depends on itself.
  private mutating func dependencyArgument() throws(NotationError) -> Part {
    let written = try writtenSymbol(isBare: true)
    let symbol = written.symbol
    let isFunction = symbol.isActivationFunction && symbol.subscripts.isEmpty
    guard written.isBare, symbol.isQuantity || isFunction else {
      throw unexpected("a quantity was expected")
    }
    if case .openBracket(.round, _) = kind {
      guard isFunction || symbol.canDepend else { throw unexpected("`,` or `)` was expected") }
      let arguments = try dependencies()
      if isFunction {
        return try part(
          .application(
            .activation(layer: symbol.layer, primes: symbol.primes), arguments.map(\.expression)),
          from: written.range.lowerBound, arguments)
      }
      let head = Part(
        expression: .symbol(symbol), place: SourcePlace(range: written.range, children: []),
        height: 1)
      return try part(
        .dependency(symbol, on: arguments.map(\.expression)), from: written.range.lowerBound,
        [head] + arguments)
    }
    guard symbol.isQuantity else { throw unexpected("an argument was expected") }
    return try part(.symbol(symbol), from: written.range.lowerBound)
  }
}
