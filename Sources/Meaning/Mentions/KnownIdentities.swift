import Expressions

/// Which quantities symbols and derivatives stand for in one setting, each found out once.
public struct KnownIdentities: Sendable {
  let setting: Setting
  private var known: [Surroundings: [Expression: QuantityIdentity?]] = [:]

  /// Finds identities on the setting's network; each is looked for once.
  public init(in setting: Setting) { self.setting = setting }

  /// What decides which sample a symbol belongs to that does not say it.
  struct Surroundings: Hashable, Sendable {
    let sample: Int
    /// The loss of any sample that the relation speaks of: its other symbols belong to the same one.
    let loss: Symbol?

    init(of relation: Relation, in setting: Setting) {
      sample = setting.standing(in: relation).sample
      var losses: Set<Symbol> = []
      for case .expression(let expression) in relation.sides {
        expression.collectLossesOfAnySample(into: &losses)
      }
      loss = losses.count == 1 ? losses.first : nil
    }
  }

  mutating func identity(
    of expression: Expression, in surroundings: Surroundings
  ) -> QuantityIdentity? {
    if let identity = known[surroundings]?[expression] { return identity }
    var own = setting
    own.sample = surroundings.sample
    let identity = expression.identity(beside: surroundings.loss, in: own)
    known[surroundings, default: [:]][expression] = .some(identity)
    return identity
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
