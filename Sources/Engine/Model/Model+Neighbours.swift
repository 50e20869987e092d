extension Model {
  /// The elements that an element's formula takes, each once.
  ///
  /// Cost: as many as there are, of each place in the formula all values of its sums' indices.
  public func elements(takenBy element: Element) -> Set<Element> {
    references[element.family].reduce(into: []) { $0.formUnion(elements(takenBy: element, at: $1)) }
  }

  /// Those that one place of it takes.
  func elements(takenBy element: Element, at reference: Reference) -> Set<Element> {
    var taken: Set<Element> = []
    var assigned = Assignment(own: element.index.map { .some($0) })
    eachIndex(of: reference, reference.addresses.indices, assigned: &assigned) {
      taken.insert(Element(reference.family, $0))
    }
    return taken
  }

  /// Whether a place takes every element of its family for each that is computed.
  func takesAll(_ reference: Reference) -> Bool {
    coversFamily(reference)
      && reference.addresses.allSatisfy { address in
        if case .bound = address.terms[0].variable { true } else { false }
      }
  }

  /// Whether a place takes every element of its family, where every element of its own family is computed.
  func coversFamily(_ reference: Reference) -> Bool {
    var met: Set<Address.Variable> = []
    return zip(reference.addresses, families[reference.family].axes).allSatisfy { address, count in
      guard address.constant == 0, address.terms.count == 1, address.terms[0].coefficient == 1
      else { return false }
      if case .bound(let bound) = address.terms[0].variable, bound.count != count { return false }
      return met.insert(address.terms[0].variable).inserted
    }
  }

  /// The elements of a family whose formula takes an element, in the order of their indices.
  public func elements(of user: Family.ID, taking element: Element) -> [Element] {
    var users: Set<[Int]> = []
    for reference in references[user] where reference.family == element.family {
      var assigned = Assignment(own: families[user].axes.map { _ in nil })
      eachAssignment(reference.addresses[...], of: element.index[...], in: user, &assigned) {
        users.formUnion($0.indices(along: families[user].axes))
      }
    }
    return users.sorted { $0.lexicographicallyPrecedes($1) }.map { Element(user, $0) }
  }

  /// What the indices around an address are, as far as that is known.
  private struct Assignment {
    var own: [Int?]
    var bounds: [Bound: Int] = [:]

    subscript(variable: Address.Variable) -> Int? {
      get {
        switch variable {
        case .own(let axis): own[axis]
        case .bound(let bound): bounds[bound]
        }
      }
      set {
        switch variable {
        case .own(let axis): own[axis] = newValue
        case .bound(let bound): bounds[bound] = newValue
        }
      }
    }

    /// Each index that it allows.
    func indices(along axes: [Int]) -> [[Int]] {
      zip(own, axes).reduce([[]]) { indices, axis in
        let values = axis.0.map { $0..<$0 + 1 } ?? 0..<axis.1
        return indices.flatMap { index in values.map { index + [$0] } }
      }
    }

    /// The address, and what it still varies with.
    func reduced(_ address: Address) -> (open: [Address.Term], constant: Int) {
      var (open, constant) = ([Address.Term](), address.constant)
      for term in address.terms {
        if let value = self[term.variable] {
          constant += term.coefficient * value
        } else {
          open.append(term)
        }
      }
      return (open, constant)
    }
  }

  private func eachIndex(
    of reference: Reference, _ axes: Range<Int>, index: [Int] = [],
    assigned: inout Assignment, _ visit: ([Int]) -> Void
  ) {
    guard let axis = axes.first else { return visit(index) }
    let (open, constant) = assigned.reduced(reference.addresses[axis])
    guard let term = open.first else {
      guard (0..<families[reference.family].axes[axis]).contains(constant) else { return }
      eachIndex(
        of: reference, axes.dropFirst(), index: index + [constant], assigned: &assigned, visit)
      return
    }
    for value in 0..<count(of: term.variable, in: reference.family) {
      assigned[term.variable] = value
      eachIndex(of: reference, axes, index: index, assigned: &assigned, visit)
    }
    assigned[term.variable] = nil
  }

  /// All that makes addresses come to an index.
  private func eachAssignment(
    _ addresses: ArraySlice<Address>, of index: ArraySlice<Int>, in user: Family.ID,
    _ assigned: inout Assignment, _ visit: (Assignment) -> Void
  ) {
    guard let address = addresses.first, let wanted = index.first else { return visit(assigned) }
    let (open, constant) = assigned.reduced(address)
    guard let term = open.first else {
      guard constant == wanted else { return }
      eachAssignment(addresses.dropFirst(), of: index.dropFirst(), in: user, &assigned, visit)
      return
    }
    let count = count(of: term.variable, in: user)
    var values = 0..<count
    if open.count == 1 {
      let (value, rest) = (wanted - constant).quotientAndRemainder(dividingBy: term.coefficient)
      guard rest == 0, values.contains(value) else { return }
      values = value..<value + 1
    }
    for value in values {
      assigned[term.variable] = value
      eachAssignment(addresses, of: index, in: user, &assigned, visit)
    }
    assigned[term.variable] = nil
  }

  private func count(of variable: Address.Variable, in user: Family.ID) -> Int {
    switch variable {
    case .own(let axis): families[user].axes[axis]
    case .bound(let bound): bound.count
    }
  }
}
