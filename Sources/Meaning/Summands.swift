import Engine
import Expressions

/// How small the summands of a sum are that are not 0, those of sums within it included.
struct Summands {
  private(set) var smallest = Double.infinity

  /// A total whose error is a larger share of a summand says nothing of it.
  private static let visible = 0.01

  /// - Parameter inner: where the summand is itself a sum, its summands.
  mutating func add<Number: Scalar>(_ summand: Number, inner: Summands? = nil) {
    let magnitude = summand.real.magnitude
    if magnitude > summand.error { smallest = min(smallest, magnitude) }
    if let inner { smallest = min(smallest, inner.smallest) }
  }

  /// Whether each of them can be told in their total.
  func areTold<Number: Scalar>(in total: Number) -> Bool {
    total.error <= Self.visible * smallest
  }
}

extension Evaluation {
  /// Adds what `each` gives to the function that it is called with, one by one.
  func sum<Number: Scalar>(
    on graph: Graph<Number>,
    _ each: ((Term) throws(MeaningError) -> Void) throws(MeaningError) -> Void
  ) throws(MeaningError) -> Number {
    var total = Number(0)
    var summands = Summands()
    try each { term throws(MeaningError) in
      let value = try self.value(of: term, on: graph)
      summands.add(value, inner: term.isSum ? self.summands : nil)
      total = total + value
    }
    if !summands.areTold(in: total) { losesSummands = true }
    self.summands = summands
    return total
  }

  /// The sum of two elements of arrays.
  func added<Number: Scalar>(_ left: Number, _ right: Number) -> Number {
    var summands = Summands()
    summands.add(left)
    summands.add(right)
    let total = left + right
    if !summands.areTold(in: total) { losesSummands = true }
    return total
  }
}

extension Term {
  fileprivate var isSum: Bool {
    switch kind {
    case .sum, .summation: true
    case .negation(let operand): operand.isSum
    case .number, .whole, .constant, .symbol, .product, .quotient, .power, .activation, .named,
      .dependency, .derivative, .repeatedProduct, .progression, .array, .transpose, .arrayProduct,
      .arrayDerivative, .gradient, .matrix, .together, .after:
      false
    }
  }
}
