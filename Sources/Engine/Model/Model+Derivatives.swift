extension Model {
  /// The derivatives of one element by all elements that it is computed from, in reverse: each family's by those of what
  /// takes it (Griewank and Walther 2008, chapter 3). At a kink they are those from the left.
  ///
  /// The values are as `values(given:)` gives them.
  ///
  /// - Returns: for each family the derivatives in the order of its elements' indices; 0 where there is no way.
  ///   Cost: some four times that of the values.
  public func derivatives(of goal: Element, at values: [[Double]]) -> [[Double]] {
    var derivatives = families.map { Array(repeating: 0.0, count: $0.count) }
    derivatives[goal.family][place(of: goal)] = 1
    for id in families.indices.prefix(through: goal.family).reversed() {
      guard case .formula(let formula) = families[id].definition else { continue }
      for place in derivatives[id].indices where derivatives[id][place] != 0 {
        var indices = Indices(own: element(at: place, of: id).index)
        pass(derivatives[id][place], to: formula, at: &indices, values, &derivatives)
      }
    }
    return derivatives
  }

  /// Adds what a derivative by a formula is by each element that it takes.
  private func pass(
    _ derivative: Double, to formula: Formula, at indices: inout Indices, _ values: [[Double]],
    _ derivatives: inout [[Double]]
  ) {
    switch formula {
    case .number: break
    case .element(let family, let addresses):
      derivatives[family][place(of: element(family, addresses, at: indices))] += derivative
    case .sum(let bound, let body):
      for value in 0..<bound.count {
        indices.bounds[bound] = value
        pass(derivative, to: body, at: &indices, values, &derivatives)
      }
    case .add(let parts):
      for part in parts { pass(derivative, to: part, at: &indices, values, &derivatives) }
    case .multiply(let parts):
      let factors = parts.map { value(of: $0, at: &indices, values) }
      for (position, part) in parts.enumerated() {
        let others = factors.indices.reduce(1.0) { $1 == position ? $0 : $0 * factors[$1] }
        pass(derivative * others, to: part, at: &indices, values, &derivatives)
      }
    case .quotient(let dividend, let divisor):
      let below = value(of: divisor, at: &indices, values)
      let quotient = value(of: dividend, at: &indices, values) / below
      pass(derivative / below, to: dividend, at: &indices, values, &derivatives)
      pass(-derivative * quotient / below, to: divisor, at: &indices, values, &derivatives)
    case .apply(let function, let parts):
      let slopes = function.slopes(at: parts.map { value(of: $0, at: &indices, values) })
      for (part, slope) in zip(parts, slopes) {
        pass(derivative * slope, to: part, at: &indices, values, &derivatives)
      }
    }
  }
}

extension Model.Primitive {
  /// The derivative by each argument.
  fileprivate func slopes(at arguments: [Double]) -> [Double] {
    switch self {
    case .exp: return [Engine.exp(arguments[0])]
    case .activation(let activation): return [activation.slope(at: arguments[0])]
    case .lossShare(let loss, let outputs):
      let (a, y) = (arguments[0], arguments[1])
      let slope = loss.slope(activation: a, complement: 1 - a, target: y, outputs: outputs)
      return [
        slope, loss.slopeByTarget(slope: slope, logarithm: log(a), complement: log1p(-a)),
      ]
    }
  }
}
