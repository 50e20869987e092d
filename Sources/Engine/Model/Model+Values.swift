extension Model {
  /// The numbers of all families, each in the order of its elements' indices.
  ///
  /// Sums add in eight lanes, as those of networks do, so that a network's numbers come out in the same bits; but a
  /// softmax of large pre-activations, and the logarithm of an activation at its end, are better computed by the network.
  ///
  /// - Parameter given: the numbers of a family that is data or trained.
  public func values<Number: Scalar>(given: (Family.ID) -> [Number]) -> [[Number]] {
    var values: [[Number]] = []
    for (id, family) in families.enumerated() {
      switch family.definition {
      case .given, .parameter: values.append(given(id))
      case .formula(let formula):
        values.append(
          elements(of: id).map { element in
            var indices = Indices(own: element.index)
            return value(of: formula, at: &indices, values)
          })
      }
    }
    return values
  }

  /// The indices around a place in a formula.
  struct Indices {
    var own: [Int]
    var bounds: [Bound: Int] = [:]

    init(own: [Int]) { self.own = own }

    func value(of address: Address) -> Int {
      address.terms.reduce(address.constant) { sum, term in
        switch term.variable {
        case .own(let axis): sum + term.coefficient * own[axis]
        case .bound(let bound): sum + term.coefficient * (bounds[bound] ?? 0)
        }
      }
    }
  }

  func element(_ family: Family.ID, _ addresses: [Address], at indices: Indices) -> Element {
    Element(family, addresses.map(indices.value))
  }

  func value<Number: Scalar>(
    of formula: Formula, at indices: inout Indices, _ values: [[Number]]
  ) -> Number {
    switch formula {
    case .number(let number): return Number(number)
    case .element(let family, let addresses):
      return values[family][place(of: element(family, addresses, at: indices))]
    case .sum(let bound, let body):
      var sum = EightLaneSum<Number>()
      for value in 0..<bound.count {
        indices.bounds[bound] = value
        sum.add(self.value(of: body, at: &indices, values))
      }
      return sum.total
    case .add(let parts):
      return folded(parts, at: &indices, values, Number(0)) { $0 + $1 }
    case .multiply(let parts):
      return folded(parts, at: &indices, values, Number(1)) { $0 * $1 }
    case .quotient(let dividend, let divisor):
      return value(of: dividend, at: &indices, values) / value(of: divisor, at: &indices, values)
    case .apply(let function, let parts):
      return function.value(of: parts.map { value(of: $0, at: &indices, values) })
    }
  }

  private func folded<Number: Scalar>(
    _ parts: [Formula], at indices: inout Indices, _ values: [[Number]], _ neutral: Number,
    _ combine: (Number, Number) -> Number
  ) -> Number {
    guard let first = parts.first else { return neutral }
    var total = value(of: first, at: &indices, values)
    for part in parts.dropFirst() { total = combine(total, value(of: part, at: &indices, values)) }
    return total
  }
}

extension Model.Primitive {
  func value<Number: Scalar>(of arguments: [Number]) -> Number {
    switch self {
    case .exp: return .exp(arguments[0])
    case .activation(let activation): return activation.value(of: arguments[0])
    case .lossShare(let loss, let outputs):
      return loss.share(
        activation: arguments[0], target: arguments[1], outputs: outputs,
        logarithm: .log(arguments[0]), complement: .log1p(-arguments[0]))
    }
  }
}
