extension Symbol {
  /// The letters among its indices.
  var indexLetters: Set<String> {
    var letters: Set<String> = []
    for case .letter(let letter, _) in allIndices { letters.insert(letter) }
    return letters
  }

  func with(letter: String) -> Symbol {
    var changed = self
    changed.letter = letter
    return changed
  }

  /// Whether both are one, `w_{12}` and `w_{1,2}` too.
  func isSame(as other: Symbol) -> Bool { self == other || separated == other.separated }

  /// The value of an index letter at which this symbol is the other one; nil where it is never.
  ///
  ///     a_k by a_q   // is q
  ///
  /// - Parameter bound: further letters, which take every value.
  func meeting(_ other: Symbol, letter: String, bound: Set<String>) -> Index? {
    guard let pairs = indexPairs(with: other) else { return nil }
    var met: [String: Index] = [:]
    for (own, index) in pairs {
      guard case .letter(let name, let plus) = own, name == letter || bound.contains(name) else {
        if own != index { return nil }
        continue
      }
      let value = index.shifted(by: -plus)
      guard value.shifted(by: plus) == index, plus == 0 || value != index,
        met[name] == nil || met[name] == value
      else { return nil }
      met[name] = value
    }
    return met[letter]
  }

  /// Whether it is another symbol that stands for the same where letters have certain values.
  func mayBe(_ other: Symbol) -> Bool {
    guard !isSame(as: other), let pairs = indexPairs(with: other) else { return false }
    return pairs.allSatisfy { own, index in
      switch (own, index) {
      case (.digits, .digits): own == index
      case (.letter(let letter, let plus), .letter(let other, let otherPlus)):
        letter != other || plus == otherPlus
      case (.digits, .letter), (.letter, .digits): true
      }
    }
  }

  /// The indices in which both differ; nil where more than indices does.
  func unequalIndices(with other: Symbol) -> [(own: Index, other: Index)]? {
    indexPairs(with: other)?.filter { $0.0 != $0.1 }.map { (own: $0.0, other: $0.1) }
  }

  private func indexPairs(with other: Symbol) -> [(Index, Index)]? {
    guard letter == other.letter, primes == other.primes else { return nil }
    let (own, other) = (separated, other.separated)
    guard own.subscripts.count == other.subscripts.count,
      (own.layer == nil) == (other.layer == nil), (own.sample == nil) == (other.sample == nil)
    else { return nil }
    return Array(zip(own.allIndices, other.allIndices))
  }
}

extension IndexRange {
  /// Whether an index may have this value: not where numbers say otherwise.
  func mayReach(_ index: Index) -> Bool {
    guard let bounds, case .digits(let digits) = index, let value = Int(digits) else {
      return true
    }
    if case .number(let first) = bounds.first, Double(value) < first.value { return false }
    if case .number(let last) = bounds.last, Double(value) > last.value { return false }
    return true
  }
}
