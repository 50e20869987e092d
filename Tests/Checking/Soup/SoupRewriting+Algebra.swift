extension SoupRewriting {
  mutating func algebra(_ term: SoupTerm, fresh: String) -> [SoupTerm] {
    var ways: [SoupTerm] = []
    if numbers.happens(0.15) {
      let number = numbers.within(2...5)
      ways += [
        .quotient(.product([.number(number), term]), .number(number)),
        .product([.quotient(.number(1), .number(number)), .number(number), term]),
        .negation(.negation(term)),
        .sum([
          .product([.number(number), term]), .negation(.product([.number(number - 1), term])),
        ]),
        .sum([term, .number(number), .negation(.number(number))]),
      ]
    }
    switch term {
    case .sum(let terms):
      ways.append(.sum(numbers.shuffled(terms)))
      ways.append(.negation(.sum(terms.map(\.negated))))
      if terms.count > 2 {
        ways.append(.sum([.sum(Array(terms.prefix(2)))] + terms.dropFirst(2)))
      }
    case .product(let factors):
      ways.append(.product(numbers.shuffled(factors)))
      for (position, factor) in factors.enumerated() {
        let others = Array(factors[..<position] + factors[(position + 1)...])
        if case .sum(let terms) = factor {
          ways.append(.sum(terms.map { .product(others + [$0]) }))
        }
        if case .summation(let range, let inner) = factor,
          others.allSatisfy({ !$0.has(range.letter) })
        {
          ways.append(.summation(range, .product(others + [inner])))
        }
        if case .quotient(let left, let right) = factor {
          ways.append(.quotient(.product(others + [left]), right))
        }
        if case .negation(let inner) = factor { ways.append(.negation(.product(others + [inner]))) }
        if case .product(let inner) = factor { ways.append(.product(others + inner)) }
      }
    case .power(let base, 2): ways.append(.product([base, base]))
    case .negation(let inner):
      ways.append(.product([.number(-1).written, inner]))
      if case .sum(let terms) = inner { ways.append(.sum(terms.map(\.negated))) }
    case .quotient(let left, let right):
      ways.append(.product([.quotient(.number(1), right), left]))
      if case .sum(let terms) = left { ways.append(.sum(terms.map { .quotient($0, right) })) }
    case .summation(let range, let inner): ways += sums(range, inner, fresh: fresh)
    case .number, .leaf, .power, .activation, .logarithm, .derivative, .slope, .elementwise,
      .transpose:
      break
    }
    return ways
  }
}

extension SoupTerm {
  fileprivate var negated: SoupTerm {
    if case .negation(let term) = self { term } else { .negation(self) }
  }

  /// A negative number as it is written.
  fileprivate var written: SoupTerm {
    if case .number(let number) = self, number < 0 { .negation(.number(-number)) } else { self }
  }
}
