extension SoupRewriting {
  mutating func arrayWays(_ term: SoupTerm) -> [SoupTerm] {
    var ways: [SoupTerm] = []
    if numbers.happens(0.15) {
      ways.append(.transpose(.transpose(term)))
      ways.append(.negation(.negation(term)))
      ways.append(.product([.quotient(.number(1), .number(2)), .number(2), term]))
    }
    switch term {
    case .sum(let terms): ways.append(.sum(numbers.shuffled(terms)))
    case .elementwise(let factors): ways.append(.elementwise(numbers.shuffled(factors)))
    case .transpose(.product(let factors)) where factors.count == 2:
      ways.append(.product(factors.reversed().map { .transpose($0) }))
    case .transpose(.sum(let terms)): ways.append(.sum(terms.map { .transpose($0) }))
    case .transpose(.elementwise(let factors)):
      ways.append(.elementwise(factors.map { .transpose($0) }))
    case .product(let factors) where factors.count == 2:
      ways.append(.transpose(.product(factors.reversed().map { .transpose($0) })))
      if case .sum(let terms) = factors[1] {
        ways.append(.sum(terms.map { .product([factors[0], $0]) }))
      }
    case .number, .leaf, .negation, .product, .quotient, .power, .activation, .logarithm,
      .derivative, .slope,
      .summation, .transpose:
      break
    }
    return ways
  }
}
