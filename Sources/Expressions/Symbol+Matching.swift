extension Symbol {
  /// The indices that stand in another symbol where this one has parameters; nil where it is no such symbol.
  ///
  /// `w_{00}` and `w_{0,0}` are the same.
  public func indices(
    of other: Symbol, where isParameter: (String) -> Bool
  ) -> [String: Index]? {
    guard letter == other.letter, primes == other.primes else { return nil }
    let (own, others) = (separated, other.separated)
    guard own.subscripts.count == others.subscripts.count,
      (layer == nil) == (other.layer == nil), (sample == nil) == (other.sample == nil)
    else { return nil }
    var values: [String: Index] = [:]
    for (pattern, index) in zip(own.allIndices, others.allIndices) {
      guard case .letter(let letter, plus: 0) = pattern, isParameter(letter) else {
        if pattern != index { return nil }
        continue
      }
      if let known = values[letter], known != index { return nil }
      values[letter] = index
    }
    return values
  }

  var allIndices: [Index] { subscripts + [layer, sample].compactMap { $0 } }

  /// With two digits of a weight or a loss as two indices.
  var separated: Symbol {
    guard ["w", "W", "C"].contains(letter), subscripts.count == 1,
      case .digits(let digits) = subscripts[0], digits.utf8.count == 2
    else { return self }
    var separated = self
    separated.subscripts = digits.map { .digits(String($0)) }
    return separated
  }
}
