import Expressions

extension Setting {
  /// The symbols of an expression that say whose sample they are, as C_0 and `a_1^{[2](0)}` do: where they stand,
  /// and the sample, from 0; nil where an index letter may be any.
  public func statedSamples(in expression: Expression) -> [(path: [Int], sample: Int?)] {
    var found: [(path: [Int], sample: Int?)] = []
    collect(from: expression, at: [], into: &found)
    return found
  }

  private func collect(
    from expression: Expression, at path: [Int], into found: inout [(path: [Int], sample: Int?)]
  ) {
    if case .symbol(let symbol) = expression {
      var resolver = Resolver(in: self, letters: .any)
      let term = try? resolver.term(expression, Resolver.Scope(), [])
      switch term?.sample {
      case .stated(.constant(let sample)): found.append((path, sample))
      case .stated: found.append((path, nil))
      case .current, .ambiguous: break
      // C_{n-1} says nothing without the sum that it stands in.
      case nil: if symbol.mayStateSample { found.append((path, nil)) }
      }
    }
    for (position, child) in expression.children.enumerated() {
      collect(from: child, at: path + [position], into: &found)
    }
  }
}

extension Symbol {
  fileprivate var mayStateSample: Bool { sample != nil || letter == "C" && !subscripts.isEmpty }
}

extension Term {
  /// The sample of a symbol, also of one whose value after some updates is meant.
  fileprivate var sample: ResolvedSymbol.SampleScope? {
    switch kind {
    case .symbol(let symbol): symbol.sample
    case .array(let array): array.sample
    case .after(_, let term): term.sample
    case .number, .whole, .constant, .negation, .sum, .product, .quotient, .power, .activation,
      .named, .dependency, .derivative, .summation, .repeatedProduct, .progression, .transpose,
      .arrayProduct, .arrayDerivative, .gradient, .matrix, .together:
      nil
    }
  }
}
