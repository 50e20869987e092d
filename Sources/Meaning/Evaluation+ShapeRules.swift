import Engine
import Expressions

/// Which shapes go together, and what an author is told of those that do not.
extension Evaluation {
  /// The shape of a product of what stands on the left, itself a product, and one more factor.
  func productShape(
    _ left: ArrayShape, _ factors: ArraySlice<Term>, _ right: ArrayShape, _ factor: Term,
    suggestsOuterProduct: Bool = true, at path: [Int]
  ) throws(MeaningError) -> ArrayShape {
    if let shape = ArrayShape.product(left, right) { return shape }
    let written = (quoted(factors), quoted(factor))
    var wanted: [Expression] = []
    if left == right, left.columns == 1 {
      wanted = [
        .arrayProduct(.elementwise, [written.0, written.1]),
        .product([written.0.flipped, written.1]),
      ]
    } else if suggestsOuterProduct || !(left.columns == 1 && right.columns == 1) {
      wanted = fittingProducts((written.0, left), (written.1, right)).prefix(1).map { $0 }
    }
    throw mismatch(
      written.0, left, written.1, right, "the product does not exist", wanted,
      at: factors.count > 1 ? factor.path : path)
  }

  /// The shape of what a sign joins that leaves open how.
  func signedShape(
    _ sign: ProductSign, _ left: ArrayShape, _ factors: ArraySlice<Term>, _ right: ArrayShape,
    _ factor: Term, at path: [Int]
  ) throws(MeaningError) -> ArrayShape {
    switch method(of: sign, left, right) {
    case .matrixProduct:
      return try productShape(
        left, factors, right, factor, suggestsOuterProduct: false, at: path)
    case .innerProduct: return .number
    case .outerProduct: return ArrayShape(rows: left.count, columns: right.count)
    case .elementwise where left == right: return left
    case .elementwise:
      let written = (factors.map(quoted).joined(by: sign), quoted(factor))
      var wanted: [Expression] = []
      if left == right.transposed {
        wanted = [.arrayProduct(sign, [written.0, written.1.flipped])]
      } else if !left.isNumber, !right.isNumber, !(left.columns == 1 && right.columns == 1) {
        wanted = fittingProducts((written.0, left), (written.1, right)).prefix(1).map { $0 }
      } else if left.isNumber || right.isNumber {
        wanted = [.product([written.0, written.1])]
      }
      throw mismatch(
        written.0, left, written.1, right, "element by element takes equal shapes", wanted,
        at: factors.count > 1 ? factor.path : path)
    }
  }

  enum Multiplication { case matrixProduct, innerProduct, outerProduct, elementwise }

  func method(
    of sign: ProductSign, _ left: ArrayShape, _ right: ArrayShape
  ) -> Multiplication {
    switch sign {
    case .elementwise: .elementwise
    case .dot where isElementwise(left, right): .elementwise
    case .dot:
      ArrayShape.product(left, right) == nil && left == right && left.isVector
        ? .innerProduct : .matrixProduct
    case .asterisk:
      // Authors who write it between equal shapes mean it element by element, square ones too.
      left == right && !left.isNumber ? .elementwise : .matrixProduct
    case .tensor where left.isNumber || right.isNumber: .matrixProduct
    case .tensor:
      left.isVector && right.isVector && (left != right || reading.contains(.outerProducts))
        ? .outerProduct : .elementwise
    }
  }

  /// The shape of a sum so far and one more term.
  ///
  /// Numbers written as digits are added to every element, biases to the column of every sample.
  func sumShape(
    _ left: ArrayShape, _ terms: ArraySlice<Term>, _ right: ArrayShape, _ term: Term
  ) throws(MeaningError) -> ArrayShape {
    if left == right { return left }
    if right.isNumber, term.isNumeric { return left }
    if left.isNumber, terms.allSatisfy({ $0.isNumeric }) { return right }
    if term.isBias, spreads(right, over: left) { return left }
    if terms.allSatisfy({ $0.isBias || $0.isNumeric }), spreads(left, over: right) { return right }
    let representative = terms.first { !$0.isNumeric } ?? term
    let written = (quoted(representative).withoutSign, quoted(term).withoutSign)
    let wanted = left == right.transposed && !left.isNumber ? [written.1.flipped] : []
    throw mismatch(
      written.0, left, written.1, right, "they cannot be added", wanted, at: term.pathWithoutSign)
  }

  /// Whether a dot between equal shapes multiplies them element by element.
  private func isElementwise(_ left: ArrayShape, _ right: ArrayShape) -> Bool {
    reading.contains(.elementwiseProducts) && left == right && !left.isNumber
  }

  private func spreads(_ column: ArrayShape, over shape: ArrayShape) -> Bool {
    if reading.contains(.rowVectors) {
      return column.rows == 1 && column.columns == shape.columns
        && shape.rows == setting.samples.count
    }
    return column.columns == 1 && column.rows == shape.rows
      && shape.columns == setting.samples.count
  }

  func quotientShape(
    _ dividend: ArrayShape, _ above: Term, _ divisor: ArrayShape, _ below: Term, at path: [Int]
  ) throws(MeaningError) -> ArrayShape {
    if divisor.isNumber || dividend == divisor { return dividend }
    if dividend.isNumber, above.isNumeric { return divisor }
    throw mismatch(
      quoted(above), dividend, quoted(below), divisor,
      "one is divided by the other element by element, which takes equal shapes", [], at: path)
  }

  /// The common shape of a function's arguments; numbers go with anything.
  func argumentsShape(
    _ left: ArrayShape, _ first: Term, _ right: ArrayShape, _ next: Term
  ) throws(MeaningError) -> ArrayShape {
    if left == right || right.isNumber { return left }
    if left.isNumber { return right }
    throw mismatch(
      quoted(first), left, quoted(next), right, "a function's arguments have equal shapes", [],
      at: next.path)
  }

  func checkNumber(
    _ shape: ArrayShape, _ term: Term, _ wanted: @autoclosure () -> String,
    hint: Expression? = nil, kind: MeaningError.Kind = .mismatched
  ) throws(MeaningError) {
    guard !shape.isNumber else { return }
    throw MeaningError(
      "\(written(quoted(term))) \(shape.predicate), and \(wanted())",
      suggestion: hint.map(written), kind: kind, at: term.path)
  }

  /// The shape of a derivative: that of a number by an array has the array's, that of a vector by a vector
  /// has a row for each element of the first.
  func derivativeShape(
    of operand: ArrayShape, _ term: Term, by variable: ArrayShape, _ array: ResolvedArray,
    at path: [Int]
  ) throws(MeaningError) -> ArrayShape {
    if operand.isNumber {
      return reading.contains(.transposedGradients) ? variable.transposed : variable
    }
    if variable.isNumber { return operand }
    guard operand.isVector, variable.isVector else {
      throw mismatch(
        quoted(term), operand, .symbol(array.symbol), variable,
        "their derivatives make no matrix; a number is differentiated by a matrix, a vector by a vector",
        [], at: path)
    }
    if reading.contains(.diagonalJacobians), operand == variable { return operand }
    let shape = ArrayShape(rows: operand.count, columns: variable.count)
    return reading.contains(.transposedJacobians) ? shape.transposed : shape
  }

  private func mismatch(
    _ left: Expression, _ leftShape: ArrayShape, _ right: Expression, _ rightShape: ArrayShape,
    _ verdict: String, _ wanted: [Expression], at path: [Int]
  ) -> MeaningError {
    MeaningError(
      "\(written(left)) \(leftShape.predicate) and \(written(right)) \(rightShape.predicate): \(verdict)",
      suggestion: wanted.isEmpty ? nil : wanted.map(written).joined(separator: " or "),
      kind: .mismatched, at: path)
  }

  /// Products of the two, transposed or in the other order, that exist.
  private func fittingProducts(
    _ left: (Expression, ArrayShape), _ right: (Expression, ArrayShape)
  ) -> [Expression] {
    let flippedLeft = (left.0.flipped, left.1.transposed)
    let flippedRight = (right.0.flipped, right.1.transposed)
    var pairs = [
      (flippedLeft, right), (left, flippedRight), (right, left), (flippedRight, left),
      (right, flippedLeft),
    ]
    if left.1.columns == 1 {
      pairs = [(right, left), (flippedRight, left), (flippedLeft, right), (left, flippedRight)]
    }
    return pairs.filter { ArrayShape.product($0.1, $1.1) != nil }
      .map { .product($0.0.factorsBeside + [$1.0]) }
  }

  func quoted(_ term: Term) -> Expression { source[term.path] ?? .ellipsis }

  private func quoted(_ factors: ArraySlice<Term>) -> Expression {
    let written = factors.map(quoted)
    return written.count == 1 ? written[0] : .product(written)
  }
}

extension Term {
  /// Whether nothing but digits stands in it.
  var isNumeric: Bool {
    switch kind {
    case .number, .constant: true
    case .negation(let operand): operand.isNumeric
    case .sum(let operands), .product(let operands): operands.allSatisfy { $0.isNumeric }
    case .quotient(let left, let right), .power(let left, let right):
      left.isNumeric && right.isNumeric
    case .whole, .symbol, .activation, .named, .dependency, .derivative, .summation,
      .repeatedProduct, .progression, .array, .transpose, .arrayProduct, .arrayDerivative,
      .gradient, .matrix, .together, .after:
      false
    }
  }

  fileprivate var pathWithoutSign: [Int] {
    if case .negation(let operand) = kind { operand.path } else { path }
  }

  /// Whether it is the biases of a layer, perhaps with a sign.
  fileprivate var isBias: Bool {
    switch kind {
    case .array(let array): array.kind == .column(.bias)
    case .negation(let operand): operand.isBias
    case .number, .whole, .constant, .symbol, .sum, .product, .quotient, .power, .activation,
      .named, .dependency, .derivative, .summation, .repeatedProduct, .progression, .transpose,
      .arrayProduct, .arrayDerivative, .gradient, .matrix, .together, .after:
      false
    }
  }
}

extension Expression {
  /// Its transpose; of a transpose, what was transposed.
  fileprivate var flipped: Expression {
    if case .transpose(let operand) = self { operand } else { .transpose(self) }
  }

  fileprivate var withoutSign: Expression {
    if case .negation(let operand) = self { operand } else { self }
  }

  /// The factors that one more stands beside without brackets.
  fileprivate var factorsBeside: [Expression] {
    if case .product(let factors) = self { factors } else { [self] }
  }
}

extension [Expression] {
  fileprivate func joined(by sign: ProductSign) -> Expression {
    count == 1 ? self[0] : .arrayProduct(sign, self)
  }
}
