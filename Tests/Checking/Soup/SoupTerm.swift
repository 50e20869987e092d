/// An expression whose value the tests know without the program.
indirect enum SoupTerm: Hashable {
  case number(Int)
  case leaf(SoupLeaf)
  case negation(SoupTerm)
  case sum([SoupTerm])
  case product([SoupTerm])
  case quotient(SoupTerm, SoupTerm)
  case power(SoupTerm, Int)
  case activation(SoupLayer, primes: Int, SoupTerm)
  case logarithm(SoupTerm)
  /// Of a quantity by another one; with `isGradient` written with a nabla.
  case derivative(SoupLeaf, by: SoupLeaf, isGradient: Bool)
  /// Of what is written out: `\frac{\partial}{\partial w} (…)`.
  case slope(SoupTerm, by: SoupLeaf)
  case summation(SoupRange, SoupTerm)
  case elementwise([SoupTerm])
  case transpose(SoupTerm)
}

extension SoupTerm {
  var children: [SoupTerm] {
    switch self {
    case .number, .leaf, .derivative: []
    case .negation(let term), .power(let term, _), .activation(_, _, let term),
      .logarithm(let term), .slope(let term, _),
      .summation(_, let term), .transpose(let term):
      [term]
    case .sum(let terms), .product(let terms), .elementwise(let terms): terms
    case .quotient(let left, let right): [left, right]
    }
  }

  func with(_ children: [SoupTerm]) -> SoupTerm {
    switch self {
    case .number, .leaf, .derivative: self
    case .negation: .negation(children[0])
    case .power(_, let exponent): .power(children[0], exponent)
    case .activation(let layer, let primes, _): .activation(layer, primes: primes, children[0])
    case .logarithm: .logarithm(children[0])
    case .slope(_, let leaf): .slope(children[0], by: leaf)
    case .summation(let range, _): .summation(range, children[0])
    case .transpose: .transpose(children[0])
    case .sum: .sum(children)
    case .product: .product(children)
    case .elementwise: .elementwise(children)
    case .quotient: .quotient(children[0], children[1])
    }
  }

  var size: Int { children.reduce(1) { $0 + $1.size } }

  /// All parts, itself first, by the way to them.
  var parts: [(path: [Int], term: SoupTerm)] {
    [([], self)]
      + children.enumerated().flatMap { position, child in
        child.parts.map { ([position] + $0.path, $0.term) }
      }
  }

  func part(_ path: ArraySlice<Int>) -> SoupTerm {
    path.reduce(self) { $0.children[$1] }
  }

  func replacing(_ path: ArraySlice<Int>, by term: SoupTerm) -> SoupTerm {
    guard let first = path.first else { return term }
    var children = children
    children[first] = children[first].replacing(path.dropFirst(), by: term)
    return with(children)
  }

  /// The same with each quantity in it changed.
  func mapLeaves(_ change: (SoupLeaf) -> SoupLeaf) -> SoupTerm {
    switch self {
    case .leaf(let leaf): .leaf(change(leaf))
    case .derivative(let upper, let lower, let isGradient):
      .derivative(change(upper), by: change(lower), isGradient: isGradient)
    case .slope(let term, let leaf): .slope(term.mapLeaves(change), by: change(leaf))
    case .number, .negation, .sum, .product, .quotient, .power, .activation, .logarithm, .summation,
      .elementwise, .transpose:
      with(children.map { $0.mapLeaves(change) })
    }
  }

  /// The same with another index in place of a letter that no sum in it binds.
  func replacing(_ letter: String, by index: SoupIndex) -> SoupTerm {
    if case .summation(let range, _) = self, range.letter == letter { return self }
    switch self {
    case .leaf, .derivative: return mapLeaves { $0.replacing(letter, by: index) }
    case .slope(let term, let leaf):
      return .slope(
        term.replacing(letter, by: index), by: leaf.replacing(letter, by: index))
    case .number, .negation, .sum, .product, .quotient, .power, .activation, .logarithm, .summation,
      .elementwise, .transpose:
      return with(children.map { $0.replacing(letter, by: index) })
    }
  }

  /// Every quantity that is named in it.
  var leaves: [SoupLeaf] {
    switch self {
    case .leaf(let leaf): [leaf]
    case .derivative(let upper, let lower, _): [upper, lower]
    case .slope(let term, let leaf): term.leaves + [leaf]
    case .number, .negation, .sum, .product, .quotient, .power, .activation, .logarithm, .summation,
      .elementwise, .transpose:
      children.flatMap(\.leaves)
    }
  }

  /// Letters of nodes and samples, bound ones too.
  var letters: Set<String> {
    var letters = Set(leaves.flatMap(\.letters))
    for case .summation(let range, _) in parts.map(\.term) { letters.insert(range.letter) }
    return letters
  }

  func has(_ letter: String) -> Bool { leaves.contains { $0.letters.contains(letter) } }

  /// Whether its value is a vector or matrix by the way it is written.
  var isArray: Bool {
    switch self {
    case .number: false
    case .leaf(let leaf): leaf.isArray
    case .derivative(let upper, let lower, _): upper.isArray || lower.isArray
    case .slope(let term, let leaf): term.isArray || leaf.isArray
    case .negation, .sum, .product, .quotient, .power, .activation, .logarithm, .summation,
      .elementwise,
      .transpose:
      children.contains(where: \.isArray)
    }
  }
}
