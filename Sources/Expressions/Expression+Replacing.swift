extension Expression {
  /// The part that `path` leads to, by positions in `children`; nil where there is none.
  public subscript(path: some Collection<Int>) -> Expression? {
    guard let step = path.first else { return self }
    let children = children
    guard children.indices.contains(step) else { return nil }
    return children[step][path.dropFirst()]
  }

  /// The same expression with another part where `path` leads to.
  ///
  /// nil where there is no such part, and where only a symbol can stand there and `part` is none.
  public func replacing(_ path: some Collection<Int>, with part: Expression) -> Expression? {
    guard let step = path.first else { return part }
    var children = children
    guard children.indices.contains(step),
      let child = children[step].replacing(path.dropFirst(), with: part)
    else { return nil }
    children[step] = child
    return withChildren(children)
  }

  /// The same operation on other operands, in the order of `children`.
  ///
  /// nil where there are too few, and where only a symbol can stand and none does.
  public func withChildren(_ new: [Expression]) -> Expression? {
    guard new.count == children.count else { return nil }
    switch self {
    case .number, .symbol, .ellipsis: return self
    case .negation: return .negation(new[0])
    case .sum: return .sum(new)
    case .product: return .product(new)
    case .quotient: return .quotient(new[0], new[1])
    case .power: return .power(new[0], new[1])
    case .application(let function, _): return .application(function, new)
    case .dependency:
      guard case .symbol(let symbol) = new[0] else { return nil }
      return .dependency(symbol, on: Array(new.dropFirst()))
    case .derivative:
      guard case .symbol(let symbol) = new[1] else { return nil }
      return .derivative(of: new[0], by: symbol)
    case .summation(let range, _):
      return .summation(over: range.withBounds(new), of: new[new.count - 1])
    case .repeatedProduct(let range, _):
      return .repeatedProduct(over: range.withBounds(new), of: new[new.count - 1])
    case .transpose: return .transpose(new[0])
    case .arrayProduct(let sign, _): return .arrayProduct(sign, new)
    case .gradient:
      guard case .symbol(let symbol) = new[0] else { return nil }
      return .gradient(of: new[1], by: symbol)
    case .matrix(let rows):
      var rest = new[...]
      return .matrix(
        rows.map { row in
          defer { rest = rest.dropFirst(row.count) }
          return Array(rest.prefix(row.count))
        })
    }
  }
}

extension IndexRange {
  /// Bounds from the first two of a sum's children, where it has bounds.
  fileprivate func withBounds(_ children: [Expression]) -> IndexRange {
    guard bounds != nil else { return self }
    return IndexRange(name, from: children[0], through: children[1])
  }
}
