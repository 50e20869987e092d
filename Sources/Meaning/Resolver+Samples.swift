import Expressions

extension Resolver {
  /// The scope of a part: its symbols belong to the sample whose loss stands in it, if it is one sample's.
  mutating func scope(
    for expression: Expression, in outer: Scope, path: [Int]
  ) throws(MeaningError) -> Scope {
    var found: [Index] = []
    collectSamples(of: expression, bound: [], into: &found)
    var scope = outer
    scope.isMixed = found.count > 1
    switch found.count {
    case 0: break
    case 1: scope.sample = .stated(try whole(found[0], counting: .samples, outer, path))
    default: scope.sample = .ambiguous(found.map { $0.description })
    }
    return scope
  }

  /// The sample indices of the losses in an expression, but those that a sum inside it runs over.
  private func collectSamples(
    of expression: Expression, bound: Set<String>, into found: inout [Index]
  ) {
    switch expression {
    case .number, .ellipsis: break
    case .symbol(let symbol): note(symbol)
    case .dependency(let symbol, let arguments):
      note(symbol)
      for argument in arguments { collectSamples(of: argument, bound: bound, into: &found) }
    case .derivative(let operand, _), .gradient(let operand, _):
      collectSamples(of: operand, bound: bound, into: &found)
    case .summation(let range, let operand), .repeatedProduct(let range, let operand):
      collectSamples(of: operand, bound: bound.union([range.name]), into: &found)
    case .negation, .sum, .product, .quotient, .power, .application, .transpose, .arrayProduct,
      .matrix:
      for child in expression.children { collectSamples(of: child, bound: bound, into: &found) }
    }

    func note(_ symbol: Symbol) {
      guard symbol.letter == "C", symbol.layer == nil, var index = symbol.subscripts.first else {
        return
      }
      switch index {
      case .digits(let digits):
        if symbol.subscripts.count == 1, digits.utf8.count > 1,
          let run = try? lossRun(digits, of: symbol, at: []), let first = run.first
        {
          index = first
        }
      case .letter(let letter, _):
        if bound.contains(letter) { return }
      }
      if !found.contains(index) { found.append(index) }
    }
  }
}

extension Setting {
  /// The same setting at the sample whose loss a relation speaks of, where that is one sample.
  ///
  /// In `\frac{\partial C_1}{\partial a_1^{(L)}} = 2(a_1^{(L)} - y_1)` the right side, too, is about sample 1.
  /// A sample that does not exist changes nothing.
  public func standing(in relation: Relation) -> Setting {
    let sides = relation.sides.compactMap { side in
      if case .expression(let expression) = side { expression } else { nil }
    }
    var resolver = Resolver(in: self, letters: .given(Set(indices.keys)))
    guard let scope = try? resolver.scope(for: .sum(sides), in: Resolver.Scope(), path: []),
      case .stated(let whole) = scope.sample
    else { return self }
    var setting = self
    switch whole {
    case .constant(let sample): setting.sample = sample
    case .slot(let slot, let plus):
      guard let letter = resolver.freeLetters.first(where: { $0.slot == slot })?.letter,
        let value = indices[letter]
      else { return self }
      setting.sample = value + plus - convention.numbering.samplesFrom
    case .size, .sizeCounted, .between: return self
    }
    guard samples.indices.contains(setting.sample) else { return self }
    return setting
  }
}
