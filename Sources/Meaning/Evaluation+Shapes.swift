import Engine
import Expressions

extension Evaluation {
  /// The shape of a term's value at the present values of the indices, found without computing it.
  func shape(of term: Term) throws(MeaningError) -> ArrayShape {
    guard term.hasArrays else { return .number }
    try count(1, at: term.path)
    switch term.kind {
    case .number, .whole, .constant, .symbol, .together, .after: return .number
    case .array(let array): return try shape(of: array)
    case .negation(let operand), .dependency(let operand, _), .derivative(let operand, _):
      return try shape(of: operand)
    case .transpose(let operand): return try shape(of: operand).transposed
    case .sum(let operands):
      return try foldShapes(of: operands) { left, terms, right, term throws(MeaningError) in
        try self.sumShape(left, terms, right, term)
      }
    case .product(let operands):
      return try foldShapes(of: operands) { left, factors, right, factor throws(MeaningError) in
        try self.productShape(left, factors, right, factor, at: term.path)
      }
    case .arrayProduct(let sign, let operands):
      return try foldShapes(of: operands) { left, factors, right, factor throws(MeaningError) in
        try self.signedShape(sign, left, factors, right, factor, at: term.path)
      }
    case .quotient(let dividend, let divisor):
      return try quotientShape(
        try shape(of: dividend), dividend, try shape(of: divisor), divisor, at: term.path)
    case .power(let base, let exponent):
      try checkNumber(
        try shape(of: base), base, Self.powerTakesNumber, hint: squareHint(base, exponent),
        kind: .notUnderstood)
      return .number
    case .activation(_, _, let argument): return try shape(of: argument)
    case .named(_, _, let arguments):
      var common = ArrayShape.number
      for argument in arguments {
        common = try argumentsShape(common, arguments[0], try shape(of: argument), argument)
      }
      return common
    case .arrayDerivative(let operand, let array):
      return try derivativeShape(
        of: try shape(of: operand), operand, by: try shape(of: array), array, at: term.path)
    case .gradient(let operand, let array):
      let number = try shape(of: operand)
      try checkNumber(number, operand, "a gradient is taken of a number")
      return try derivativeShape(
        of: number, operand, by: try shape(of: array), array, at: term.path)
    case .summation(let loop), .repeatedProduct(let loop):
      let before = slots[loop.slot]
      slots[loop.slot] = try values(of: loop, at: term.path).lowerBound
      defer { slots[loop.slot] = before }
      return try shape(of: loop.body)
    case .matrix(let rows): return ArrayShape(rows: rows.count, columns: rows[0].count)
    case .progression: throw Resolver.loneEllipsis(at: term.path)
    }
  }

  private func foldShapes(
    of operands: [Term],
    _ combine: (ArrayShape, ArraySlice<Term>, ArrayShape, Term) throws(MeaningError) -> ArrayShape
  ) throws(MeaningError) -> ArrayShape {
    var total: ArrayShape?
    var met: [Term] = []
    try eachOperand(of: operands) { operand throws(MeaningError) in
      let next = try self.shape(of: operand)
      if let left = total {
        total = try combine(left, met[...], next, operand)
      } else {
        total = next
      }
      met.append(operand)
    }
    return total ?? .number
  }
}
