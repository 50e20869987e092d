import Expressions

extension Symbol {
  /// The symbols for which this one may have been written by a slip, the nearest first.
  func slips(_ vocabulary: Vocabulary) -> [(symbol: Symbol, cost: Double)] {
    var found: [(symbol: Symbol, cost: Double)] = []
    func add(_ cost: Double, _ change: (inout Symbol) -> Void) {
      var other = self
      change(&other)
      other = vocabulary.convention.moved(other, from: self)
      if other != self, !found.contains(where: { $0.symbol == other }) {
        found.append((other, cost))
      }
    }
    for position in subscripts.indices {
      for index in subscripts[position].slips(ofNode: vocabulary, in: self) {
        add(1) { $0.subscripts[position] = index }
      }
    }
    if subscripts.count == 2 { add(1) { $0.subscripts.swapAt(0, 1) } }
    if case .digits(let digits)? = subscripts.first, subscripts.count == 1, digits.utf8.count == 2 {
      add(1) { $0.subscripts = [.digits(String(digits.reversed()))] }
    }
    // A weight with a digit for a letter: its digits were one index.
    if ["w", "W"].contains(letter), subscripts.count == 1, let pair = subscripts[0].digitPair {
      for letter in vocabulary.letters {
        add(1.05) { $0.subscripts = [pair.0, .letter(letter, plus: 0)] }
        add(1.05) { $0.subscripts = [.letter(letter, plus: 0), pair.1] }
      }
    }
    if let layer, vocabulary.convention.units.isEmpty {
      for other in layer.slips(ofLayer: vocabulary) { add(1) { $0.layer = other } }
    } else if ["a", "z", "b", "w", #"\delta"#].contains(letter) {
      for other in vocabulary.layers { add(1) { $0.layer = other } }
    }
    if let sample {
      for index in sample.slips(ofNode: vocabulary, in: self) { add(1.1) { $0.sample = index } }
    } else if ["a", "z", "x", "y", #"\delta"#].contains(letter) {
      for index in vocabulary.samples { add(1.1) { $0.sample = index } }
      for letter in vocabulary.summed { add(1.3) { $0.sample = .letter(letter, plus: 0) } }
    }
    for other in Self.confused[letter] ?? [] where canBe(other) {
      add(1.2) { symbol in
        symbol.letter = other
        if ["x", "y"].contains(other) { symbol.layer = nil }
        if ["x", "y"].contains(letter) {
          symbol.layer = .letter("L", plus: 0)
          if letter == "x" {
            symbol.layer = .digits(String(vocabulary.layerNumbers.lowerBound))
          }
        }
      }
    }
    // An input where the layer before is not the input.
    if letter == "x" {
      for layer in vocabulary.layers {
        add(1.25) {
          $0.letter = "a"
          $0.layer = layer.shifted(by: -1)
        }
      }
    }
    if letter == "C", layer == nil {
      let first = vocabulary.convention.numbering.samplesFrom
      let count = min(max(vocabulary.sampleCount, 2), Self.mostSamples)
      let samples = [[]] + (first..<first + count).map { [Index.digits(String($0))] }
      for indices in samples { add(1.1) { $0.subscripts = indices } }
      for letter in vocabulary.letters {
        add(1.1) { $0.subscripts = [.letter(letter, plus: 0)] }
        add(1.3) { $0.subscripts = [.digits(String(first)), .letter(letter, plus: 0)] }
      }
    }
    return found
  }

  /// Whether the other letter takes the indices that this one has.
  private func canBe(_ other: String) -> Bool {
    switch other {
    case "b": subscripts.count < 2 && nodePair == nil
    case "w": letter != "b" || subscripts.isEmpty
    case _: true
    }
  }

  /// Samples whose losses are tried.
  private static let mostSamples = 8

  /// Letters that are written for each other.
  private static let confused: [String: [String]] = [
    "a": ["z", "y", "x"], "z": ["a", #"\delta"#], "y": ["a", "x"], "x": ["a", "y"],
    "w": ["a", "b"],
    "b": ["w"], #"\delta"#: ["z", "a"],
  ]
}

extension Index {
  /// Other values of a node's or a sample's index: the formula's letters, then numbers.
  fileprivate func slips(ofNode vocabulary: Vocabulary, in symbol: Symbol) -> [Index] {
    var found = vocabulary.letters.map { Index.letter($0, plus: 0) }
    let numbers = vocabulary.nodeNumbers.prefix(16)
    switch self {
    case .letter(let letter, let plus):
      found += [shifted(by: -1), shifted(by: 1)]
      if plus != 0 { found.append(.letter(letter, plus: 0)) }
      found += numbers.map { .digits(String($0)) }
    case .digits(let digits) where digits.utf8.count == 2:
      // A weight's two nodes, or a sample and a node.
      guard let first = digits.first, let last = digits.last else { break }
      found = numbers.prefix { $0 < 10 }.flatMap {
        [Index.digits("\(first)\($0)"), Index.digits("\($0)\(last)")]
      }
    case .digits(let digits):
      let value = Int(digits) ?? 0
      found += numbers.sorted { ($0 - value).magnitude < ($1 - value).magnitude }
        .map { .digits(String($0)) }
    }
    return found.filter { $0 != self }
  }

  func slips(ofLayer vocabulary: Vocabulary) -> [Index] {
    var found = [shifted(by: -1), shifted(by: 1)] + vocabulary.layers
    if case .letter(let letter, let plus) = self, plus != 0 {
      found.append(.letter(letter, plus: 0))
    }
    found += [.letter("L", plus: 0), .letter("L", plus: -1)]
    if case .digits = self { found += vocabulary.layerNumbers.map { .digits(String($0)) } }
    return found.filter { $0 != self }
  }
}
