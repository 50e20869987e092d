/// How high an expression stands on its line, which decides the size of the brackets around it.
package enum Extent: Comparable {
  /// Letters, digits and signs with indices below.
  case line
  /// Something is raised.
  case raised
  /// A fraction, a sum or a root.
  case display
}

extension Expression {
  var extent: Extent {
    switch self {
    case .number(let numeral): numeral.isScientific ? .raised : .line
    case .symbol(let symbol):
      symbol.layer != nil || symbol.sample != nil || symbol.primes > 0 ? .raised : .line
    case .ellipsis: .line
    case .negation, .sum, .product, .dependency, .application:
      children.reduce(isRaised ? .raised : .line) { max($0, $1.extent) }
    case .power(_, .quotient), .quotient, .derivative, .summation, .repeatedProduct, .matrix:
      .display
    case .transpose(let operand): max(.raised, operand.extent)
    case .arrayProduct(_, let factors): factors.reduce(.line) { max($0, $1.extent) }
    case .gradient(let operand, _): operand.extent
    case .power(let base, let exponent): max(.raised, base.extent, exponent.extent)
    }
  }

  private var isRaised: Bool {
    switch self {
    case .application(.activation(let layer, let primes), _): layer != nil || primes > 0
    case .application(.named(let function, _), _): function == .exp
    case .number, .symbol, .negation, .sum, .product, .quotient, .power, .dependency, .derivative,
      .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient, .matrix:
      false
    }
  }

  /// Whether it needs brackets where a factor does.
  public var isSumOrNegation: Bool {
    switch self {
    case .sum, .negation: true
    case .number, .symbol, .product, .quotient, .power, .application, .dependency, .derivative,
      .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient, .matrix:
      false
    }
  }

  /// Whether its derivative is written as one fraction, ∂C/∂w.
  var fitsIntoFraction: Bool {
    switch self {
    case .symbol, .dependency: true
    case .number, .negation, .sum, .product, .quotient, .power, .application, .derivative,
      .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient, .matrix:
      false
    }
  }

  /// Whether, raised without brackets, it would be read as the symbol's layer.
  fileprivate func isIndex(of symbol: Symbol) -> Bool {
    switch self {
    case .number(let numeral):
      numeral.text.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        && Index.digits(numeral.text).isLayer(of: symbol)
    case .symbol(let other): Index.letter(other.letter, plus: 0).isLayer(of: symbol)
    case .sum(let terms): terms.first?.isIndex(of: symbol) ?? false
    case .negation, .product, .quotient, .power, .application, .dependency, .derivative,
      .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient, .matrix:
      false
    }
  }

  /// Whether its first letter is one that the author writes otherwise.
  fileprivate func beginsWithNamedLetter(in convention: Convention) -> Bool {
    switch self {
    case .symbol(let symbol): convention.letter(symbol.letter) != symbol.letter
    case .sum(let terms): terms.first?.beginsWithNamedLetter(in: convention) ?? false
    case .number, .negation, .product, .quotient, .power, .application, .dependency, .derivative,
      .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient, .matrix:
      false
    }
  }

  /// A number, perhaps with a minus before it.
  var isSignedNumber: Bool {
    if case .negation(let operand) = self { operand.isNumber } else { isNumber }
  }

  /// A number without a power of ten.
  var isPlainNumber: Bool {
    if case .number(let numeral) = self { !numeral.isScientific } else { false }
  }

  /// 10 to a whole number, which behind a number and a sign would be part of it.
  var isPowerOfTen: Bool {
    guard case .power(.number(10), let exponent) = self else { return false }
    return exponent.isSignedNumber
  }

  /// A function's letter alone or with an exponent: brackets behind it would hold its argument.
  var isFunctionName: Bool {
    switch self {
    case .symbol(let symbol), .power(.symbol(let symbol), _), .transpose(.symbol(let symbol)):
      symbol.isFunctionName
    case .number, .negation, .sum, .product, .quotient, .power, .application, .dependency,
      .derivative, .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient,
      .matrix:
      false
    }
  }

  /// Whether it ends with a function's brackets, behind which the next factor wants some room.
  var endsWithArgument: Bool {
    switch self {
    case .application(let function, _): function != .named(.exp, primes: 0)
    case .number, .symbol, .negation, .sum, .product, .quotient, .power, .dependency, .derivative,
      .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient, .matrix:
      false
    }
  }

  /// A function whose name stands upright, with room of its own on either side.
  var isNamedApplication: Bool {
    switch self {
    case .application(.named, _): true
    case .number, .symbol, .negation, .sum, .product, .quotient, .power, .application, .dependency,
      .derivative, .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient,
      .matrix:
      false
    }
  }

  /// Whether the letter d is what it begins with.
  var startsWithD: Bool {
    switch self {
    case .symbol(let symbol): symbol == Symbol("d")
    case .sum(let operands), .product(let operands): operands.first?.startsWithD ?? false
    case .transpose(let operand): operand.startsWithD
    case .arrayProduct(_, let factors): factors.first?.startsWithD ?? false
    case .number, .negation, .quotient, .power, .application, .dependency, .derivative,
      .summation, .repeatedProduct, .ellipsis, .gradient, .matrix:
      false
    }
  }
}

extension Symbol {
  var isFunctionName: Bool {
    isActivationFunction || letter == NamedFunction.sigmoid.latex
      || letter == NamedFunction.normalDistribution.latex
  }

  /// Whether an exponent can stand on it without brackets.
  func takesExponent(_ exponent: Expression, in convention: Convention) -> Bool {
    if layer != nil && !convention.impliesLayer(of: self) || sample != nil || isEuler
      || exponent.layerWithoutBrackets != nil
    {
      return false
    }
    if letter.isScripted || convention.name(of: self) != nil { return false }
    if convention.layerMark == .bare, exponent.isIndex(of: self) { return false }
    if exponent.beginsWithNamedLetter(in: convention) { return false }
    return !isFunctionName || isActivationFunction || exponent.isNumber
  }
}

extension String {
  /// Whether it is an author's name with scripts of its own.
  fileprivate var isScripted: Bool {
    utf8.contains { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "^") }
  }

  var startsWithLetterOrDigit: Bool {
    first.map { $0.isLetter || $0.isNumber } ?? false
  }

  var startsWithBracket: Bool {
    utf8.first == UInt8(ascii: "(") || utf8.starts(with: "\\left(".utf8)
  }
}

extension Expression {
  package var isNumber: Bool {
    if case .number = self { true } else { false }
  }
}

extension Expression {
  /// The layer's index, where this is one that an author forgot to put in brackets.
  package var layerWithoutBrackets: String? {
    if self == .symbol(Symbol("L")) { return "L" }
    if self == .symbol(Symbol("l")) { return "l" }
    guard case .sum(let terms) = self, terms.count == 2, let letter = terms[0].layerWithoutBrackets
    else { return nil }
    if case .number(let number) = terms[1] { return "\(letter)+\(number.text)" }
    if case .negation(.number(let number)) = terms[1] { return "\(letter)-\(number.text)" }
    return nil
  }
}

extension Expression {
  /// Whether it is the sign that transposes where it is raised.
  package var isTransposition: Bool {
    self == .symbol(Symbol("T")) || self == .symbol(Symbol("\\top"))
      || self == .symbol(Symbol("\\intercal"))
  }
}
