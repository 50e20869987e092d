import Engine
import Expressions

extension Resolver {
  static let largestIndex = 1_000_000_000

  mutating func whole(
    _ index: Index, counting counted: Counted, _ scope: Scope, _ path: [Int]
  ) throws(MeaningError) -> Whole {
    switch index {
    case .digits(let digits):
      guard let value = Int(digits), value <= Self.largestIndex else {
        throw MeaningError("the index \(digits) is too large", at: path)
      }
      return .constant(value - numbering.first(of: counted))
    case .letter(let letter, let plus):
      guard plus.magnitude <= Self.largestIndex else {
        throw MeaningError("the index \(index) is too large", at: path)
      }
      if let slot = scope.slots[letter] {
        note(counted, bySlot: slot)
        return .slot(slot, plus: plus)
      }
      if letter == "L" {
        guard counted == .layers else {
          throw MeaningError(
            "L is the last layer, and the index counts \(counted)", kind: .mismatched, at: path)
        }
        return .constant(network.depth + plus)
      }
      if letter == "n", !standsForItself("n", counting: counted, plus: plus, scope) {
        return .size(counted, plus: plus - numbering.first(of: counted))
      }
      if letter == "n", counted == .layers, convention.loneSize == .lastLayer {
        return .constant(network.depth + plus)
      }
      if context.rowEnds.contains(letter), counted != .layers { return .size(counted, plus: -1) }
      // A loss with a layer is nothing that anyone writes: the l of `C_l` counts samples.
      if letter == "l", case .any = letters, counted != .layers, counted != .samples {
        throw MeaningError(
          "the index l counts layers, and here an index of \(counted) is expected: did you mean 1?",
          kind: .mismatched, at: path)
      }
      if let slot = freeSlot(for: letter, isLetter: true, at: path) {
        note(counted, bySlot: slot)
        return .slot(slot, plus: plus)
      }
      throw unknownIndex(letter, at: path)
    }
  }

  /// Whether n is the letter of a layer, a sample or a node, and no size: where no row of dots ends with it.
  private func standsForItself(
    _ letter: String, counting counted: Counted, plus: Int, _ scope: Scope
  ) -> Bool {
    guard case .any = letters, !scope.isInRow else { return false }
    return counted == .layers || plus == 0 && !context.hasSize
  }

  private func unknownIndex(_ letter: String, at path: [Int]) -> MeaningError {
    let misread = [#"\theta"#: "0", "O": "0", "o": "0", "I": "1"]
    if let digit = misread[letter] {
      return MeaningError(
        "the index \(letter) has no value: did you mean \(digit)?", kind: .mismatched, at: path)
    }
    return MeaningError(
      "the index \(letter) has no value: no sum runs over it, and none was given", at: path)
  }

  /// The indices that the digits of a weight stand for, decided at once where the layer is known.
  func weightRun(
    _ digits: String, of symbol: Symbol, layer: Whole, at path: [Int]
  ) throws(MeaningError) -> ResolvedSymbol.Nodes {
    let splits = splits(of: digits, in: convention)
    switch (splits.count, layer) {
    case (0, _):
      throw MeaningError(
        "\(written(symbol)) needs two indices: separate them by a comma", at: path)
    case (1, _): return .known(splits[0].map(Whole.constant))
    case (_, .constant(let layer)):
      return .known(
        try decide(splits, of: symbol, layer: layer, in: network, convention, at: path)
          .map(Whole.constant))
    case (_, .slot), (_, .size), (_, .sizeCounted), (_, .between): return .run(digits)
    }
  }

  /// A sample, or a sample and a node: 12 is sample 12 where there is one, 01 is node 1 of sample 0.
  func lossRun(
    _ digits: String, of symbol: Symbol, at path: [Int]
  ) throws(MeaningError) -> [Index] {
    if digits.utf8.count == 1 { return [.digits(digits)] }
    if digits.first != "0", let sample = Int(digits),
      sample - numbering.samplesFrom < sampleCount
    {
      return [.digits(digits)]
    }
    let candidates = splits(of: digits)
    let possible = candidates.filter { split in
      (0..<sampleCount).contains(split[0] - numbering.samplesFrom)
        && (0..<network.outputs).contains(split[1] - numbering.nodesFrom)
    }
    if possible.count > 1 { throw ambiguous(symbol, candidates: possible, convention, at: path) }
    guard let chosen = possible.first ?? candidates.first else {
      throw MeaningError("\(written(symbol)) needs a sample and a node as its indices", at: path)
    }
    return chosen.map { .digits(String($0)) }
  }
}

/// The ways to cut a run of digits into two numbers without needless zeros.
func splits(of digits: String) -> [[Int]] {
  digits.indices.dropFirst().compactMap { cut in
    let parts = [digits[..<cut], digits[cut...]]
    guard parts.allSatisfy({ $0 == "0" || $0.first != "0" }) else { return nil }
    let numbers = parts.compactMap { Int($0) }
    return numbers.count == 2 ? numbers : nil
  }
}

/// A weight's two nodes as digits may be cut, the one that it leads to first, both counted from 0.
func splits(of digits: String, in convention: Convention) -> [[Int]] {
  let nodes = splits(of: digits).map { $0.map { $0 - convention.numbering.nodesFrom } }
  switch convention.weightOrder {
  case .toFrom: return nodes
  case .fromTo: return nodes.map { $0.reversed() }
  }
}

/// The one split that the network has a weight for.
func decide(
  _ splits: [[Int]], of symbol: Symbol, layer: Int, in network: Network, _ convention: Convention,
  at path: [Int]
) throws(MeaningError) -> [Int] {
  let numbering = convention.numbering
  guard (1...network.depth).contains(layer) else {
    throw .noLayer(layer, depth: network.depth, from: 1, numbering: numbering, at: path)
  }
  let sizes = [network.nodes(inLayer: layer), network.nodes(inLayer: layer - 1)]
  let possible = splits.filter { (0..<sizes[0]).contains($0[0]) && (0..<sizes[1]).contains($0[1]) }
  if possible.count == 1 { return possible[0] }
  if possible.count > 1 {
    let written = possible.map { split in
      let nodes = split.map { $0 + numbering.nodesFrom }
      return convention.weightOrder == .fromTo ? nodes.reversed() : nodes
    }
    throw ambiguous(symbol, candidates: written, convention, at: path)
  }
  func nodes(_ size: Int, inLayer layer: Int) -> String {
    let first = numbering.nodesFrom
    return "layer \(layer + numbering.inputLayer) has nodes \(first) to \(first + size - 1)"
  }
  throw MeaningError(
    "\(symbol.latex(in: convention)) is no weight: \(nodes(sizes[0], inLayer: layer)), and \(nodes(sizes[1], inLayer: layer - 1))",
    kind: .absent(isInSum: false), at: path)
}

func ambiguous(
  _ symbol: Symbol, candidates: [[Int]], _ convention: Convention, at path: [Int]
) -> MeaningError {
  let readings = candidates.map { indices in
    var reading = symbol
    reading.subscripts = indices.map { .digits(String($0)) }
    return reading.latex(in: convention)
  }
  return MeaningError(
    "\(symbol.latex(in: convention)) may be \(readings.joined(separator: " or ")): separate the indices by a comma",
    kind: .ambiguous, at: path)
}
