import Expressions

extension Vocabulary {
  /// Layers of which vectors and matrices are looked up at most.
  private static let layerLimit = 4

  /// Fills `arrays` with what layers have, transposed or not, and the errors among `sums`.
  mutating func collectArrays() {
    guard hasArrays else { return }
    let output = Index.letter("L", plus: 0)
    var layers: [Index] = []
    for layer in self.layers + [output]
      + self.layers.flatMap({ [$0.shifted(by: -1), $0.shifted(by: 1)] })
    where !layers.contains(layer) {
      layers.append(layer)
    }
    let error = Expression.sum([
      .symbol(Symbol("a", layer: output)), .negation(.symbol(Symbol("y"))),
    ])
    addSum(error)
    addSum(error.reversed)
    var found = [error]
    for layer in layers.prefix(Self.layerLimit)
    where number(of: layer) ?? 0 <= layerNumbers.upperBound {
      func symbol(_ letter: String) -> Expression { .symbol(Symbol(letter, layer: layer)) }
      found.append(.application(activation(layer, primes: 1), [symbol("z")]))
      found += [written(Symbol(#"\delta"#, layer: layer)), symbol("a"), symbol("W")]
      for loss in lossesOfOne {
        found.append(.gradient(of: .symbol(loss), by: Symbol("a", layer: layer)))
      }
    }
    if symbols.contains(where: { $0.letter == "x" }) { found.append(.symbol(Symbol("x"))) }
    setArrays(found + found.map { .transpose($0) })
  }
}
