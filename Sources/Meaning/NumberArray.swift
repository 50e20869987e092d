import Engine
import Expressions

/// A rectangle of numbers in the course of an evaluation, row by row.
struct NumberArray<Number: Scalar> {
  let shape: ArrayShape
  var elements: [Number]

  init(shape: ArrayShape, elements: [Number]) {
    self.shape = shape
    self.elements = elements
  }

  init(_ number: Number) {
    self.init(shape: .number, elements: [number])
  }

  func map(_ transform: (Number) throws(MeaningError) -> Number) throws(MeaningError) -> Self {
    var mapped: [Number] = []
    mapped.reserveCapacity(elements.count)
    for element in elements { mapped.append(try transform(element)) }
    return Self(shape: shape, elements: mapped)
  }

  var transposed: Self {
    var moved: [Number] = []
    moved.reserveCapacity(elements.count)
    for column in 0..<shape.columns {
      for row in 0..<shape.rows { moved.append(elements[row * shape.columns + column]) }
    }
    return Self(shape: shape.transposed, elements: moved)
  }

  /// The same in a larger shape: a number stands everywhere, a column in every column, a row in every row.
  func spread(to larger: ArrayShape) -> Self {
    if shape == larger { return self }
    var spread: [Number] = []
    spread.reserveCapacity(larger.count)
    for row in 0..<larger.rows {
      for column in 0..<larger.columns {
        spread.append(elements[shape.isNumber ? 0 : shape.columns == 1 ? row : column])
      }
    }
    return Self(shape: larger, elements: spread)
  }

  /// - Precondition: both have one shape.
  func combined(
    with other: Self, _ combine: (Number, Number) throws(MeaningError) -> Number
  ) throws(MeaningError) -> Self {
    var combined = self
    for index in elements.indices {
      combined.elements[index] = try combine(elements[index], other.elements[index])
    }
    return combined
  }

  /// - Precondition: the product of these shapes exists.
  func multiplied(by other: Self) -> Self {
    if shape.isNumber {
      return Self(shape: other.shape, elements: other.elements.map { elements[0] * $0 })
    }
    if other.shape.isNumber {
      return Self(shape: shape, elements: elements.map { $0 * other.elements[0] })
    }
    let (inner, columns) = (shape.columns, other.shape.columns)
    var product: [Number] = []
    product.reserveCapacity(shape.rows * columns)
    for row in 0..<shape.rows {
      for column in 0..<columns {
        var total = Number(0)
        for k in 0..<inner {
          total = total + elements[row * inner + k] * other.elements[k * columns + column]
        }
        product.append(total)
      }
    }
    return Self(shape: ArrayShape(rows: shape.rows, columns: columns), elements: product)
  }
}
