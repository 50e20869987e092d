extension Expression {
  /// The expression with other indices in place of letters; those that a sum runs over stay.
  public func replacingIndices(_ values: [String: Index]) -> Expression {
    guard !values.isEmpty else { return self }
    var inner = values
    switch self {
    case .symbol(let symbol): return .symbol(symbol.replacingIndices(values))
    case .summation(let range, _), .repeatedProduct(let range, _): inner[range.name] = nil
    case .application(.activation(let layer?, let primes), let arguments):
      return .application(
        .activation(layer: layer.replaced(by: values), primes: primes),
        arguments.map { $0.replacingIndices(values) })
    case .number, .negation, .sum, .product, .quotient, .power, .application, .dependency,
      .derivative, .ellipsis, .transpose, .arrayProduct, .gradient, .matrix:
      break
    }
    return withChildren(children.map { $0.replacingIndices(inner) }) ?? self
  }
}

extension Symbol {
  fileprivate func replacingIndices(_ values: [String: Index]) -> Symbol {
    var changed = self
    changed.subscripts = subscripts.map { $0.replaced(by: values) }
    changed.layer = layer?.replaced(by: values)
    changed.sample = sample?.replaced(by: values)
    return changed
  }
}

extension Index {
  /// What is given for its letter, with what this one adds.
  fileprivate func replaced(by values: [String: Index]) -> Index {
    guard case .letter(let letter, let plus) = self, let value = values[letter] else {
      return self
    }
    return value.shifted(by: plus)
  }

  /// The index that many further on; the same one where it would fall below 0 or exceed all numbers.
  public func shifted(by amount: Int) -> Index {
    switch self {
    case .digits(let digits):
      guard let value = Int(digits) else { return self }
      let (sum, overflow) = value.addingReportingOverflow(amount)
      return overflow || sum < 0 ? self : .digits(String(sum))
    case .letter(let letter, let plus):
      let (sum, overflow) = plus.addingReportingOverflow(amount)
      return overflow ? self : .letter(letter, plus: sum)
    }
  }
}

extension Expression {
  /// The letters that stand as indices in it, those of sums among them.
  public var indexLetters: Set<String> {
    var letters: Set<String> = []
    func note(_ index: Index?) {
      if case .letter(let letter, _)? = index { letters.insert(letter) }
    }
    switch self {
    case .symbol(let symbol):
      symbol.subscripts.forEach(note)
      note(symbol.layer)
      note(symbol.sample)
    case .application(.activation(let layer, _), _): note(layer)
    case .number, .negation, .sum, .product, .quotient, .power, .application, .dependency,
      .derivative, .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient,
      .matrix:
      break
    }
    return children.reduce(into: letters) { $0.formUnion($1.indexLetters) }
  }
}
