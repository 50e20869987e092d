extension Model {
  /// A place in a formula that takes an element of another family.
  struct Reference: Hashable, Sendable {
    let family: Family.ID
    let addresses: [Address]
  }
}

extension Family {
  /// Each place where its formula takes an element, the same ones once.
  var references: [Model.Reference] {
    guard case .formula(let formula) = definition else { return [] }
    var found: [Model.Reference] = []
    formula.collectReferences(into: &found)
    return found
  }
}

extension Model.Formula {
  fileprivate func collectReferences(into found: inout [Model.Reference]) {
    switch self {
    case .number: break
    case .element(let family, let addresses):
      let reference = Model.Reference(family: family, addresses: addresses)
      if !found.contains(reference) { found.append(reference) }
    case .sum(_, let body): body.collectReferences(into: &found)
    case .add(let parts), .multiply(let parts), .apply(_, let parts):
      for part in parts { part.collectReferences(into: &found) }
    case .quotient(let dividend, let divisor):
      dividend.collectReferences(into: &found)
      divisor.collectReferences(into: &found)
    }
  }
}
