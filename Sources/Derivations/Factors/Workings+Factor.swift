import Engine
import Expressions
import Meaning

extension Workings {
  /// Where in the network a factor is.
  struct FactorPlace {
    let layer: Int
    let node: Place
    var nodeBefore: Place?
  }

  /// The factor of a chain that is the derivative of a definition.
  ///
  /// - Parameters:
  ///   - free: the letter that what varies leaves open, where that is not the definition's own.
  ///   - short: the slope through what is known by now, where that is shorter than what the rules give.
  func factor(
    _ kind: Factor.Kind, of definition: Definition, by varied: Symbol, at place: FactorPlace,
    free: FreeIndex? = nil, short: Expression? = nil
  ) throws(WalkthroughError) -> Factor {
    var (steps, slope, kept) = try definition.differentiated(by: varied)
    if let short { steps.append((.substitution, short)) }
    var defined = [(Equation.Reason.definition, definition.written(definition.formula))]
    if let inFull = definition.inFull { defined.append((.substitution, inFull)) }
    let quantity = Expression.symbol(definition.quantity)
    let open = definition.free ?? free
    let factor = Factor(
      kind: kind, quantity: definition.quantity, varied: varied,
      definitions: [try equation(quantity, defined, free: definition.free, numbers: false)],
      equation: try equation(
        .derivative(definition.quantity, by: varied), steps, free: open, keeping: kept),
      short: slope, layer: place.layer, node: place.node, nodeBefore: place.nodeBefore,
      terms: max(definition.terms.count, 1),
      value: open == nil ? try value(steps[steps.count - 1].1) : nil,
      summed: definition.formula.summationLetter ?? "j")
    return factor
  }
}

extension Expression {
  /// The letter that a sum counts with, one with a sign before it too.
  fileprivate var summationLetter: String? {
    switch self {
    case .summation(let range, _): range.name
    case .negation(let operand): operand.summationLetter
    case .number, .symbol, .sum, .product, .quotient, .power, .application, .dependency,
      .derivative, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient, .matrix:
      nil
    }
  }
}
