extension Expression {
  /// This term of a row, moved: each index in which the other term is further on grows by `amount`, each in
  /// which it is further back shrinks by it.
  ///
  ///     w_{10} a_0 moved by 2 towards w_{11} a_1   // is w_{12} a_2
  ///
  /// nil where more than indices differs, nothing does, or an index would fall below 0.
  public func moved(by amount: Int, towards other: Expression) -> Expression? {
    guard self != other else { return nil }
    return carried(by: amount, towards: other)
  }

  private func carried(by amount: Int, towards other: Expression) -> Expression? {
    if self == other { return self }
    switch (self, other) {
    case (.symbol(let own), .symbol(let other)):
      return own.carried(by: amount, towards: other).map { .symbol($0) }
    case (
      .application(.activation(let layer?, let primes), let own),
      .application(.activation(let another?, let otherPrimes), let others)
    ):
      guard primes == otherPrimes, own.count == others.count,
        let moved = layer.carried(by: amount, towards: another, isPair: false)
      else { return nil }
      var arguments: [Expression] = []
      for (own, other) in zip(own, others) {
        guard let argument = own.carried(by: amount, towards: other) else { return nil }
        arguments.append(argument)
      }
      return .application(.activation(layer: moved, primes: primes), arguments)
    case (_, _):
      guard let other = isLike(other) ? other.children : nil else { return nil }
      var moved: [Expression] = []
      for (own, other) in zip(children, other) {
        guard let child = own.carried(by: amount, towards: other) else { return nil }
        moved.append(child)
      }
      return withChildren(moved)
    }
  }

  /// Whether the same operation stands at the top of both, with as many operands.
  private func isLike(_ other: Expression) -> Bool {
    let others = other.children
    guard !others.isEmpty, others.count == children.count else { return false }
    return withChildren(others) == other
  }
}

extension Symbol {
  fileprivate func carried(by amount: Int, towards other: Symbol) -> Symbol? {
    guard letter == other.letter, primes == other.primes,
      subscripts.count == other.subscripts.count, (layer == nil) == (other.layer == nil)
    else { return nil }
    var moved = self
    for position in subscripts.indices {
      guard
        let index = subscripts[position].carried(
          by: amount, towards: other.subscripts[position],
          isPair: isWeightLetter && subscripts.count == 1)
      else { return nil }
      moved.subscripts[position] = index
    }
    if let layer, let another = other.layer {
      guard let index = layer.carried(by: amount, towards: another, isPair: false) else {
        return nil
      }
      moved.layer = index
    }
    return moved
  }
}

extension Index {
  /// - Parameter isPair: whether two digits are two indices.
  fileprivate func carried(by amount: Int, towards other: Index, isPair: Bool) -> Index? {
    if self == other { return self }
    switch (self, other) {
    case (.digits(let own), .digits(let other)):
      if isPair, own.utf8.count == 2, other.utf8.count == 2 {
        var digits = ""
        for (own, other) in zip(own, other) {
          guard let number = Index.carried(String(own), amount, String(other)), number < 10 else {
            return nil
          }
          digits += String(number)
        }
        return .digits(digits)
      }
      return Index.carried(own, amount, other).map { .digits(String($0)) }
    case (.letter(let own, let plus), .letter(let letter, let other)):
      let (moved, overflow) = plus.addingReportingOverflow(other > plus ? amount : -amount)
      return own == letter && !overflow ? .letter(own, plus: moved) : nil
    case (.digits, .letter), (.letter, .digits): return nil
    }
  }

  private static func carried(_ own: String, _ amount: Int, _ other: String) -> Int? {
    guard let own = Int(own), let other = Int(other) else { return nil }
    let (moved, overflow) = own.addingReportingOverflow(
      own == other ? 0 : other > own ? amount : -amount)
    return overflow || moved < 0 ? nil : moved
  }
}
