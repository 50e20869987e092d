/// A part of a formula that stands for a quantity of the network, or for several of one kind.
public struct Mention: Hashable, Sendable {
  /// UTF-8 offsets in the formula.
  public let range: Range<Int>
  public let identity: QuantityIdentity
  /// A symbol, or the derivative of one by another, as its author wrote it.
  public let expression: Expression
}

extension Formula {
  /// What the formula speaks of, as far as it is understood; what stands inside another comes after it.
  ///
  /// - Parameter setting: whose sample a symbol belongs to unless it stands with the loss of another.
  public func mentions(in setting: Setting) -> [Mention] {
    let text = Array(source.utf8)
    var mentions: [Mention] = []
    for (relation, places) in zip(relations, places) {
      var finder = MentionFinder(of: relation, from: text, in: setting)
      for (side, place) in zip(relation.sides, places.sides) {
        guard case .expression(let expression) = side else { continue }
        finder.search(expression, at: place)
      }
      mentions += finder.found
    }
    return mentions.sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
  }
}

private struct MentionFinder {
  let text: [UInt8]
  let setting: Setting
  /// The loss of any sample that the relation speaks of: its other symbols belong to the same sample.
  let loss: Symbol?
  var found: [Mention] = []
  private var known: [Expression: QuantityIdentity?] = [:]

  init(of relation: Relation, from text: [UInt8], in setting: Setting) {
    self.text = text
    self.setting = setting.standing(in: relation)
    var losses: Set<Symbol> = []
    for case .expression(let expression) in relation.sides {
      expression.collectLossesOfAnySample(into: &losses)
    }
    loss = losses.count == 1 ? losses.first : nil
  }

  mutating func search(_ expression: Expression, at place: Place) {
    if expression.mayBeMentioned {
      let identity = known[expression] ?? expression.identity(beside: loss, in: setting)
      known[expression] = .some(identity)
      let range = text.withoutBrackets(place.range)
      if let identity, found.last?.range != range {
        found.append(Mention(range: range, identity: identity, expression: expression))
      }
    }
    // The exponent belongs to the letter on the page, as `a_1^2` is set with both scripts over each other.
    if case .power(.symbol(let symbol), let exponent) = expression, place.children.count == 2,
      text.withoutBrackets(place.children[0].range) == place.children[0].range
    {
      search(.symbol(symbol), at: Place(range: place.range, children: []))
      search(exponent, at: place.children[1])
      return
    }
    for (child, place) in zip(expression.children, place.children) { search(child, at: place) }
  }

}

extension Expression {
  /// The quantity that this is the symbol of, or the derivative of one by another; nil for everything else.
  public func identity(in setting: Setting) -> QuantityIdentity? {
    identity(beside: nil, in: setting)
  }

  fileprivate func identity(beside loss: Symbol?, in setting: Setting) -> QuantityIdentity? {
    switch self {
    case .symbol(let symbol): symbol.identity(beside: loss, in: setting)
    case .derivative(.symbol(let symbol), let varied),
      .derivative(.dependency(let symbol, _), let varied):
      symbol.identity(differentiatedBy: varied, beside: loss, in: setting)
    case .number, .negation, .sum, .product, .quotient, .power, .application, .dependency,
      .derivative, .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient,
      .matrix:
      nil
    }
  }

  fileprivate var mayBeMentioned: Bool {
    switch self {
    case .symbol, .derivative: true
    case .number, .negation, .sum, .product, .quotient, .power, .application, .dependency,
      .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient, .matrix:
      false
    }
  }

  /// Such as `C_i`, whether or not a sum runs over its letter.
  fileprivate func collectLossesOfAnySample(into losses: inout Set<Symbol>) {
    if case .symbol(let symbol) = self, symbol.letter == "C",
      case .letter? = symbol.subscripts.first
    {
      losses.insert(Symbol("C", subscripts: [symbol.subscripts[0]]))
    }
    for child in children { child.collectLossesOfAnySample(into: &losses) }
  }
}
