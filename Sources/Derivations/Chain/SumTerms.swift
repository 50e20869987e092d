import Engine
import Expressions

/// A derivative as a sum over what takes the quantity that varies: each passes a change on by the same chain.
struct SumTerms {
  private let link: Link
  private let index: String
  private let workings: Workings
  /// The chain through each, by its node.
  private let chains: [(node: Int, links: [Link])]

  /// - Parameter index: the letter that stands for any of them.
  init(
    of link: Link, over users: [Quantity], index: String, in workings: Workings
  ) throws(WalkthroughError) {
    let model = workings.model(for: link)
    guard let goal = model.element(link.quantity), let varied = model.element(link.varied) else {
      throw .request("there is no way from \(link.varied) to \(link.quantity)")
    }
    let dependencies = Dependencies(of: goal, in: model)
    let whole = users.compactMap { user in
      model.element(user).map { ($0.index[0], dependencies.chain(through: $0, by: varied)) }
    }
    chains = whole.map { ($0, $1.joiningWhatIsShared(with: whole.map { $0.1 })) }
    (self.link, self.index, self.workings) = (link, index, workings)
  }

  private var left: Expression { workings.fraction(link) }

  /// Whether the chains lead through activations that what varies is no part of.
  var takesActivations: Bool {
    chains[0].links.contains { if case .activation = $0.quantity { true } else { false } }
  }

  /// ∂Q/∂x as the sum over any of them.
  var rule: Equation {
    get throws(WalkthroughError) {
      try workings.equation(
        left, [(.chainRule, .summation(index, of: .product(general)))], numbers: false)
    }
  }

  var table: ProductTable {
    get throws(WalkthroughError) {
      try workings.productTable(index: index, header: general, rows: rows)
    }
  }

  /// - Parameter showsShort: whether what is known of the factors is put in.
  func combination(showsShort: Bool) throws(WalkthroughError) -> Combination {
    var steps: [(Equation.Reason, Expression)] = [
      (.chainRule, .summation(index, of: .product(general)))
    ]
    if showsShort {
      steps.append((.substitution, .summation(index, of: .multiplied(generalShort))))
    }
    return Combination(
      equation: try workings.totalling(left, steps, terms: rows.map { .product($0.factors) }),
      quantity: workings.spelling.symbol(link.quantity),
      varied: workings.spelling.symbol(link.varied), value: try workings.value(left),
      count: chains.count)
  }

  private var rows: [(index: Int, factors: [Expression])] {
    chains.map { ($0.node, $0.links.map(workings.fraction)) }
  }

  /// The chain through any of them, as fractions.
  private var general: [Expression] {
    chains[0].links.map { .derivative(symbol($0.quantity), by: symbol($0.varied)) }
  }

  /// The same, with what is known put in.
  private var generalShort: [Expression] {
    let spelling = workings.spelling
    let place = Place.letter(index)
    return chains[0].links.map { factor in
      switch (factor.quantity, factor.varied) {
      case (.loss, .activation(workings.network.depth, _)): workings.lossShareSlope(place)
      case (.activation(let l, _), .preActivation) where factor.quantity != link.quantity:
        workings.activationSlope(layer: l, node: place)
      case (.preActivation(let l, _), .activation(_, let k)) where factor.varied == link.varied:
        .symbol(spelling.weight(to: place, from: .node(k), layer: l))
      case (_, _): .derivative(symbol(factor.quantity), by: symbol(factor.varied))
      }
    }
  }

  /// A quantity of the chain through any of them.
  private func symbol(_ quantity: Quantity) -> Symbol {
    if quantity == link.quantity || quantity == link.varied {
      return workings.spelling.symbol(quantity)
    }
    return switch quantity {
    case .activation(let l, _): workings.spelling.activation(.letter(index), layer: l)
    case .preActivation(let l, _): workings.spelling.preActivation(.letter(index), layer: l)
    case .input, .target, .weight, .bias, .lossShare, .loss: workings.spelling.symbol(quantity)
    }
  }
}

extension [Link] {
  /// Without what all chains of a sum lead through, so that each factor is one of the node that is summed over.
  fileprivate func joiningWhatIsShared(with chains: [Self]) -> Self {
    let last = indices.dropFirst().last { position in
      chains.allSatisfy {
        $0.indices.contains(position) && $0[position].quantity == self[position].quantity
      }
    }
    guard let last else { return self }
    return [Link(self[0].quantity, by: self[last].varied)] + dropFirst(last + 1)
  }
}
