import Derivations
import Documents
import Engine
import Expressions
import Meaning

/// The small drawings beside the steps of a walkthrough.
struct StepDiagrams: Sendable {
  private let setting: Setting
  private let network: Drawn
  private let withLoss: Drawn

  private struct Drawn {
    let drawn: DrawnNetwork
    let plain: Diagram
  }

  /// The most ways that one drawing lights.
  private static let mostWays = 64

  init(in setting: Setting, spelling: Spelling) {
    self.setting = setting
    func drawn(withLoss: Bool) -> Drawn {
      let drawn = DrawnNetwork(of: setting.network, withLoss: withLoss)
      return Drawn(
        drawn: drawn,
        plain: Diagram(of: drawn, in: setting, spelling: spelling) { _ in "" })
    }
    network = drawn(withLoss: false)
    withLoss = drawn(withLoss: true)
  }

  func diagram(of drawing: Derivations.Step.Drawing) -> Diagram? {
    switch drawing {
    case .ways(let derivative): diagram(of: derivative)
    case .layer(let layer): network.plain.outline(ofRank: layer, in: network.drawn)
    case .loss:
      withLoss.plain.outline(ofRank: setting.network.depth + 1, in: withLoss.drawn)
    }
  }

  /// Where in the network a derivative is: the ways on which the one quantity acts on the other lit. nil for what
  /// is no derivative, and where there are no such ways.
  private func diagram(of derivative: Expression) -> Diagram? {
    guard let identity = derivative.identity(in: setting), let varied = identity.varied,
      let goals = QuantityIdentity(identity.quantity).quantities(in: setting, most: Self.mostWays),
      let causes = QuantityIdentity(varied).quantities(in: setting, most: Self.mostWays)
    else { return nil }
    // Letters on both sides are one letter: the a_j and the z_j of every node.
    let pairs =
      goals.count == causes.count
      ? Array(zip(goals, causes))
      : goals.flatMap { goal in causes.map { (goal, $0) } }
    let ways = pairs.prefix(Self.mostWays)
      .map { Paths(from: $1, to: $0, in: setting.network) }.filter(\.areAny)
    guard !ways.isEmpty else { return nil }
    return withLoss.plain.outline(of: ways, in: withLoss.drawn)
  }
}

extension QuantityIdentity {
  fileprivate func quantities(in setting: Setting, most: Int) -> [Quantity]? {
    // The drawing is of one sample, whose loss stands for that over all.
    if quantity.kind == .totalLoss { return [.loss] }
    return members(in: setting, most: most)?.compactMap { member in
      guard case .symbol(let symbol)? = member.expression(in: setting.network),
        case .quantity(let quantity, _)? = try? symbol.reference(in: setting)
      else { return nil }
      return quantity
    }
  }
}
