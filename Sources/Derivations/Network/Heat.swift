import Engine
import Expressions
import Meaning

/// How large numbers are among those that they are compared with, by the quantities that they are the values of.
package struct Heat: Hashable, Sendable {
  /// From −1 to 1, by the quantity's name.
  private var shares: [String: Double] = [:]

  /// Numbers that are compared with each other.
  mutating func add(_ values: [(quantity: QuantityIdentity, value: Double)]) {
    add(values, largest: Self.largest(of: values.map(\.value)))
  }

  /// A layer's weights and biases, or the derivatives by them, those that a table shows among all of them.
  ///
  /// - Parameter identity: of what the number of a parameter is the value.
  mutating func add(
    layer l: Int, weights: Matrix, biases: [Double]?, identity: (Quantity) -> QuantityIdentity
  ) {
    let isWhole = weights.elements.count + (biases?.count ?? 0) <= NumberTable.mostNumbers
    func shown(_ count: Int) -> [Int] {
      Elision(of: count, most: isWhole ? .max : NumberTable.most).shown.compactMap(\.self)
    }
    var values: [(quantity: QuantityIdentity, value: Double)] = []
    for j in shown(weights.rows) {
      values += shown(weights.columns).map { k in
        (identity(.weight(layer: l, to: j, from: k)), weights[j, k])
      }
      if let biases { values.append((identity(.bias(layer: l, node: j)), biases[j])) }
    }
    add(values, largest: Self.largest(of: weights.elements + (biases ?? [])))
  }

  private mutating func add(
    _ values: [(quantity: QuantityIdentity, value: Double)], largest: Double
  ) {
    guard largest > 0 else { return }
    for (quantity, value) in values where value.isFinite {
      shares[quantity.description] = value / largest
    }
  }

  private static func largest(of values: [Double]) -> Double {
    values.reduce(0) { max($0, $1.isFinite ? $1.magnitude : 0) }
  }

  /// The share of what the quantity of this name is the value of; nil where it is compared with nothing.
  package subscript(quantity: String) -> Double? { shares[quantity] }
}
