import Engine

/// The families of a network as a derivation takes them apart.
struct DerivedModels: Sendable {
  /// By what is put in place: the shares of the loss, the activations of the output.
  private let withShares: Model
  private let plain: Model
  private let withSharesTogether: Model
  private let together: Model

  init(of network: Network) {
    var model = network.model
    for family in model.families.indices where model.families[family].role == .exponential {
      model = model.inlining(family)
    }
    func inlining(_ role: Family.Role, layer: Int? = nil, in model: Model) -> Model {
      model.family(role, layer: layer).map(model.inlining) ?? model
    }
    withShares = model
    plain = inlining(.lossShare, in: model)
    withSharesTogether = inlining(.activation, layer: network.depth, in: model)
    together = inlining(.lossShare, in: withSharesTogether)
  }

  /// - Parameter joinsOutput: whether the loss is a function of the output's pre-activations.
  func model(withShares hasShares: Bool, joinsOutput: Bool) -> Model {
    switch (hasShares, joinsOutput) {
    case (true, false): withShares
    case (false, false): plain
    case (true, true): withSharesTogether
    case (false, true): together
    }
  }
}

extension DerivedModels {
  func model(for link: Link, joinsOutput: Bool) -> Model {
    model(
      withShares: link.quantity.isLossShare || link.varied.isLossShare, joinsOutput: joinsOutput)
  }

  func chainRule(for link: Link, joinsOutput: Bool = false) -> ChainRule {
    if link.quantity == link.varied { return .same }
    let model = model(for: link, joinsOutput: joinsOutput)
    guard let goal = model.element(link.quantity), let varied = model.element(link.varied) else {
      return .independent(.given)
    }
    return Dependencies(of: goal, in: model).chainRule(by: varied)
  }
}
