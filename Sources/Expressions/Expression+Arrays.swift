extension Expression {
  /// Whether it may be a vector or a matrix by the way it is written.
  ///
  /// Only between two such factors does it matter which multiplication sign stands there.
  public var mayBeArray: Bool {
    switch self {
    case .number, .ellipsis, .power: false
    case .symbol(let symbol), .dependency(let symbol, _): symbol.mayBeArray
    case .derivative(let operand, let symbol): symbol.mayBeArray || operand.mayBeArray
    case .transpose, .gradient, .arrayProduct, .matrix: true
    case .negation, .sum, .product, .quotient, .application:
      children.contains { $0.mayBeArray }
    case .summation(_, let operand), .repeatedProduct(_, let operand): operand.mayBeArray
    }
  }
}

extension Symbol {
  /// Whether it can stand for all nodes of a layer: it names no node, or the one into which weights lead.
  public var mayBeArray: Bool {
    guard primes == 0 else { return false }
    switch subscripts.count {
    case 0: return layer != nil && !isScalarLetter || ["x", "y", "X", "Y"].contains(letter)
    case 1: return layer != nil && isWeightLetter && !subscripts[0].isRun
    default: return false
    }
  }

  private var isScalarLetter: Bool { letter == "C" || letter == #"\eta"# || isFunctionName }

  package var isWeightLetter: Bool { letter == "w" || letter == "W" }
}
