import Expressions
import Meaning

extension Step {
  /// The one letter over which a sum runs and that nothing in it has, else the one below inputs and targets.
  var indexOfSamples: String? {
    let idle = left.idleIndices.union(right.idleIndices)
    let letters = idle.isEmpty ? left.indicesOfData.union(right.indicesOfData) : idle
    return letters.count == 1 ? letters.first : nil
  }
}

extension Expression {
  fileprivate var indicesOfData: Set<String> {
    if case .symbol(let symbol) = self {
      guard ["x", "y"].contains(symbol.letter), symbol.sample == nil,
        symbol.subscripts.count == 1, case .letter(let letter, plus: 0) = symbol.subscripts[0]
      else { return [] }
      return [letter]
    }
    return children.reduce(into: []) { $0.formUnion($1.indicesOfData) }
  }

  /// Letters of sums that do not stand in them.
  fileprivate var idleIndices: Set<String> {
    var idle = children.reduce(into: Set<String>()) { $0.formUnion($1.idleIndices) }
    if case .summation(let range, let body) = self, !body.indexLetters.contains(range.name) {
      idle.insert(range.name)
    }
    return idle
  }

  /// With the index that counts samples raised, on all that differs from sample to sample; where a sum runs over it, in
  /// that sum.
  func withSample(_ letter: String) -> Expression {
    if hasSum(over: letter) { return withSampleInSums(letter) }
    let index = Index.letter(letter, plus: 0)
    guard case .symbol(var symbol) = self else {
      return withChildren(children.map { $0.withSample(letter) }) ?? self
    }
    guard ["x", "y", "a", "z", #"\delta"#].contains(symbol.letter), symbol.sample == nil else {
      return self
    }
    if symbol.subscripts == [index] { symbol.subscripts = [] }
    symbol.sample = index
    return .symbol(symbol)
  }

  private func withSampleInSums(_ letter: String) -> Expression {
    if case .summation(let range, let body) = self, range.name == letter {
      return .summation(over: range, of: body.withSample(letter))
    }
    return withChildren(children.map { $0.withSampleInSums(letter) }) ?? self
  }

  private func hasSum(over letter: String) -> Bool {
    if case .summation(let range, _) = self, range.name == letter { return true }
    return children.contains { $0.hasSum(over: letter) }
  }
}
