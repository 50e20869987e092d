extension SoupTerm {
  /// As JSON, its kind first: what `Scripts/settle_soup.py` reads.
  var row: String {
    switch self {
    case .number(let number): "[\"number\",\(number)]"
    case .leaf(let leaf): leaf.row
    case .negation(let term): "[\"negation\",\(term.row)]"
    case .sum(let terms): "[\"sum\",\(terms.rows)]"
    case .product(let factors): "[\"product\",\(factors.rows)]"
    case .quotient(let left, let right): "[\"quotient\",\(left.row),\(right.row)]"
    case .power(let base, let exponent): "[\"power\",\(base.row),\(exponent)]"
    case .activation(let layer, let primes, let argument):
      "[\"activation\",\(layer.row),\(primes),\(argument.row)]"
    case .logarithm(let argument): "[\"logarithm\",\(argument.row)]"
    case .derivative(let upper, let lower, _): "[\"derivative\",\(upper.row),\(lower.row)]"
    case .slope(let term, let leaf): "[\"slope\",\(term.row),\(leaf.row)]"
    case .summation(let range, let term):
      "[\"summation\",\"\(range.letter)\",\(range.first),"
        + "\(range.last.map(String.init) ?? "null"),\(term.row)]"
    case .elementwise(let factors): "[\"elementwise\",\(factors.rows)]"
    case .transpose(let term): "[\"transpose\",\(term.row)]"
    }
  }
}

extension [SoupTerm] {
  fileprivate var rows: String { map(\.row).joined(separator: ",") }
}

extension SoupLeaf {
  fileprivate var row: String {
    let nodes = nodes.map(\.row).joined(separator: ",")
    return "[\"leaf\",\"\(kind)\",[\(nodes)],\(layer.row),\(sample?.row ?? "null")]"
  }
}

extension SoupIndex {
  fileprivate var row: String {
    switch self {
    case .number(let number): String(number)
    case .letter(let letter): "\"\(letter)\""
    }
  }
}

extension SoupLayer {
  fileprivate var row: String {
    switch self {
    case .number(let number): String(number)
    case .last(let plus): "[\"L\",\(plus)]"
    case .letter(let letter, let plus): "[\"\(letter)\",\(plus)]"
    }
  }
}
