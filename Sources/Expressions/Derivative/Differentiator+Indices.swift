/// Sums whose index meets the variable.
extension Differentiator {
  func summation(
    _ range: IndexRange, _ term: Expression, by x: Symbol
  ) throws(DifferentiationError) -> (rule: DerivativeRule, slope: Slope) {
    let operand = Expression.summation(over: range, of: term)
    if let bounds = range.bounds {
      for bound in [bounds.first, bounds.last] where try depends(bound, on: x) {
        throw .noRule(operand)
      }
    }
    guard !x.indexLetters.contains(range.name) else {
      let (letter, renamed) = term.rebinding(range.name, besides: x.indexLetters)
      return try summation(IndexRange(letter, bounds: range.bounds), renamed, by: x)
    }
    let meetings = try meetings(in: term, of: x, over: range)
    guard !meetings.isEmpty else { return (.underSum, .summation(range, .wanted(term, by: x))) }
    guard try depends(term, on: x) else {
      var indices: [Index] = []
      for meeting in meetings where !indices.contains(meeting.index) {
        indices.append(meeting.index)
      }
      let terms = indices.map { Slope.wanted(term.replacingIndices([range.name: $0]), by: x) }
      return (.meetingIndex, terms.count == 1 ? terms[0] : .sum(terms))
    }
    return try mixed(range, term, meetings, by: x)
  }

  /// A sum in which the variable stands in every term, too: it is varied in the one place, then in the other.
  private func mixed(
    _ range: IndexRange, _ term: Expression, _ meetings: [Meeting], by x: Symbol
  ) throws(DifferentiationError) -> (rule: DerivativeRule, slope: Slope) {
    guard !term.bindsIndex(range.name) else {
      let (letter, renamed) = term.rebinding(range.name, besides: x.indexLetters)
      return try summation(IndexRange(letter, bounds: range.bounds), renamed, by: x)
    }
    let operand = Expression.summation(over: range, of: term)
    // What is met by the way of a definition is put in, until it stands in the term itself.
    if let defined = meetings.first(where: { $0.isDefined })?.symbol {
      let inner = term.substituting { $0 == defined ? premises.definition(defined) : nil }
      return (.definition, .wanted(.summation(over: range, of: inner), by: x))
    }
    let letter = "\u{2032}" + x.letter
    let met = meetings.map({ $0.symbol })
    let apart = operand.substituting { met.contains($0) ? .symbol($0.with(letter: letter)) : nil }
    func derivative(by varied: Symbol) throws(DifferentiationError) -> Expression {
      try apart.differentiated(by: varied, knowing: premises).result.substituting {
        $0.letter == letter ? .symbol($0.with(letter: x.letter)) : nil
      }
    }
    return (
      .meetingIndex,
      .sum([.known(try derivative(by: x)), .known(try derivative(by: x.with(letter: letter)))])
    )
  }

  /// A symbol in a sum that is the variable, or depends on it, where the index of the sum has one value.
  private struct Meeting: Hashable {
    let symbol: Symbol
    let index: Index
    /// Whether it is so by the symbol's definition.
    let isDefined: Bool
  }

  private func meetings(
    in term: Expression, of x: Symbol, over range: IndexRange
  ) throws(DifferentiationError) -> [Meeting] {
    var found: [Meeting] = []
    for occurrence in term.occurrences {
      for index in try meetingIndices(occurrence, of: x, over: range) {
        let isDefined =
          occurrence.symbol.meeting(x, letter: range.name, bound: occurrence.bound) == nil
        let meeting = Meeting(symbol: occurrence.symbol, index: index, isDefined: isDefined)
        if !found.contains(meeting) { found.append(meeting) }
      }
    }
    return found
  }

  /// The values of a sum's index at which a symbol in it is the variable, or depends on it.
  func meetingIndices(
    _ occurrence: Expression.Occurrence, of x: Symbol, over range: IndexRange, depth: Int = 0
  ) throws(DifferentiationError) -> [Index] {
    let symbol = occurrence.symbol
    guard depth < Self.deepest else { throw .tooDeep(symbol) }
    guard symbol.indexLetters.contains(range.name) else { return [] }
    if let index = symbol.meeting(x, letter: range.name, bound: occurrence.bound) {
      return range.mayReach(index) ? [index] : []
    }
    guard let definition = premises.definition(symbol) else { return [] }
    var indices: [Index] = []
    for inner in definition.occurrences {
      let inner = Expression.Occurrence(
        symbol: inner.symbol, bound: inner.bound.union(occurrence.bound))
      for index in try meetingIndices(inner, of: x, over: range, depth: depth + 1)
      where !indices.contains(index) {
        indices.append(index)
      }
    }
    return indices
  }
}
