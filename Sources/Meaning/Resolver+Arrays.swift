import Engine
import Expressions

extension Resolver {
  /// The vector or matrix that a symbol stands for; nil where it is to be one number.
  mutating func array(
    _ symbol: Symbol, _ scope: Scope, _ path: [Int]
  ) throws(MeaningError) -> ResolvedArray? {
    guard symbol.mayBeArray else { return nil }
    let sample = try sample(of: symbol, scope, path)
    func resolved(_ kind: ResolvedArray.Kind, _ layer: Whole) -> ResolvedArray {
      ResolvedArray(symbol: symbol, kind: kind, layer: layer, sample: sample, path: path)
    }
    guard let index = symbol.layer else {
      guard scope.slots[symbol.letter] == nil else { return nil }
      switch symbol.letter {
      case "x": return resolved(.column(.activation), .constant(0))
      case "y": return resolved(.column(.target), .constant(network.depth))
      case "X": return resolved(.batch(.activation), .constant(0))
      case "Y": return resolved(.batch(.target), .constant(network.depth))
      default: return nil
      }
    }
    let layer = try whole(index, counting: .layers, scope, path)
    if symbol.sample != nil, symbol.isWeightLetter || symbol.letter == "b" {
      throw .parameterOfSample(written(symbol), at: path)
    }
    if symbol.isWeightLetter, let node = symbol.subscripts.first {
      return resolved(
        .weightsInto(try whole(node, counting: .nodes(layer: layer), scope, path)), layer)
    }
    switch symbol.letter {
    case "a": return resolved(.column(.activation), layer)
    case "z": return resolved(.column(.preActivation), layer)
    case "b": return resolved(.column(.bias), layer)
    case #"\delta"#: return resolved(.column(.delta), layer)
    case "y": return resolved(.column(.target), layer)
    case "w", "W":
      return resolved(convention.weightOrder == .fromTo ? .weightsFrom : .weights, layer)
    case "A": return resolved(.batch(.activation), layer)
    case "Z": return resolved(.batch(.preActivation), layer)
    case "D", #"\Delta"#: return resolved(.batch(.delta), layer)
    default: return nil
    }
  }

  /// A quantity that stands for itself: what is differentiated by, or what depends on something.
  mutating func quantity(
    _ symbol: Symbol, _ scope: Scope, _ path: [Int]
  ) throws(MeaningError) -> Term {
    if let named = try kind(ofName: symbol, scope, path) { return Term(kind: named, path: path) }
    if let array = try array(symbol, scope, path) { return Term(kind: .array(array), path: path) }
    return Term(kind: .symbol(try self.symbol(symbol, scope, path)), path: path)
  }

  /// The derivative of a term by one quantity or by all of a vector or matrix.
  mutating func derivative(
    of operand: Term, by symbol: Symbol, _ scope: Scope, _ path: [Int]
  ) throws(MeaningError) -> Term.Kind {
    if case .together(let symbols)? = try kind(ofName: symbol, scope, path) {
      // Along all of them alike: the sum of the derivatives by each.
      return .sum(symbols.map { Term(kind: .derivative(of: operand, by: $0), path: path) })
    }
    if symbol == Symbol(symbol.letter),
      let variable = context.variables.firstIndex(of: symbol.letter)
    {
      return .derivative(of: operand, by: self.variable(symbol, variable, path))
    }
    if let array = try array(symbol, scope, path) {
      return .arrayDerivative(of: operand, by: array)
    }
    return .derivative(of: operand, by: try self.symbol(symbol, scope, path))
  }

  /// The entries of a matrix; the places of `children` count row by row.
  mutating func entries(
    _ rows: [[Expression]], _ scope: Scope, _ path: [Int]
  ) throws(MeaningError) -> [[Term]] {
    var position = 0
    var resolved: [[Term]] = []
    for row in rows {
      var terms: [Term] = []
      for entry in row {
        terms.append(try term(entry, scope, path + [position]))
        position += 1
      }
      resolved.append(terms)
    }
    return resolved
  }

  /// The gradient's variable: an activation or pre-activation without a layer is the output layer's.
  mutating func gradient(
    of operand: Expression, by symbol: Symbol, _ scope: Scope, _ path: [Int]
  ) throws(MeaningError) -> Term.Kind {
    var variable = symbol
    if symbol == Symbol("a") || symbol == Symbol("z") { variable.layer = .letter("L", plus: 0) }
    let term = try self.term(operand, scope, path + [1])
    switch try derivative(of: term, by: variable, scope, path + [0]) {
    case .arrayDerivative(let operand, let array): return .gradient(of: operand, by: array)
    case let kind: return kind
    }
  }
}
