extension Model {
  /// The same numbers, with a family's formula in place of its elements wherever they are taken.
  ///
  /// - Precondition: the family has a formula.
  public func inlining(_ id: Family.ID) -> Model {
    guard case .formula(let formula) = families[id].definition else { return self }
    return Model(
      families.map { family in
        guard case .formula(let user) = family.definition else { return family }
        return Family(
          family.role, layer: family.layer, axes: family.axes,
          .formula(user.inlining(formula, of: id, boundsFrom: user.boundCount)))
      })
  }
}

extension Model.Formula {
  fileprivate func inlining(
    _ formula: Self, of id: Family.ID, boundsFrom first: Int
  ) -> Self {
    func inlined(_ part: Self) -> Self { part.inlining(formula, of: id, boundsFrom: first) }
    return switch self {
    case .number: self
    case .element(id, let addresses): formula.moved(to: addresses, boundsFrom: first)
    case .element: self
    case .sum(let bound, let body): .sum(over: bound, inlined(body))
    case .add(let parts): .add(parts.map(inlined))
    case .multiply(let parts): .multiply(parts.map(inlined))
    case .quotient(let dividend, let divisor): .quotient(inlined(dividend), inlined(divisor))
    case .apply(let function, let parts): .apply(function, parts.map(inlined))
    }
  }

  /// The formula of the element at an address, with bounds that no sum around it has.
  private func moved(to own: [Model.Address], boundsFrom first: Int) -> Self {
    func moved(_ part: Self) -> Self { part.moved(to: own, boundsFrom: first) }
    return switch self {
    case .number: self
    case .element(let family, let addresses):
      .element(family, addresses.map { $0.moved(to: own, boundsFrom: first) })
    case .sum(let bound, let body): .sum(over: bound.moved(by: first), moved(body))
    case .add(let parts): .add(parts.map(moved))
    case .multiply(let parts): .multiply(parts.map(moved))
    case .quotient(let dividend, let divisor): .quotient(moved(dividend), moved(divisor))
    case .apply(let function, let parts): .apply(function, parts.map(moved))
    }
  }

  fileprivate var boundCount: Int {
    switch self {
    case .number, .element: 0
    case .sum(let bound, let body): max(bound.number + 1, body.boundCount)
    case .add(let parts), .multiply(let parts), .apply(_, let parts):
      parts.reduce(0) { max($0, $1.boundCount) }
    case .quotient(let dividend, let divisor): max(dividend.boundCount, divisor.boundCount)
    }
  }
}

extension Model.Bound {
  fileprivate func moved(by first: Int) -> Self { Self(number + first, count: count) }
}

extension Model.Address {
  fileprivate func moved(to own: [Self], boundsFrom first: Int) -> Self {
    var (moved, constant) = ([Term](), constant)
    for term in terms {
      switch term.variable {
      case .own(let axis):
        moved += own[axis].terms.map { Term($0.variable, times: $0.coefficient * term.coefficient) }
        constant += own[axis].constant * term.coefficient
      case .bound(let bound):
        moved.append(Term(.bound(bound.moved(by: first)), times: term.coefficient))
      }
    }
    return Self(moved, plus: constant)
  }
}
