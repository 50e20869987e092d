import Engine
import Expressions

/// The rule of an update in symbols: w + μ Δw − η (∂C/∂w + λ w).
struct UpdateRule: Hashable, Sendable {
  let training: Training
  /// The loss that is differentiated.
  let loss: Symbol
  /// Whether an earlier update left a change that momentum keeps.
  let hasChange: Bool

  /// - Parameter slopes: what the derivative is taken by; those of a shared bias are added.
  func expression(_ parameter: Symbol, slopes: [Symbol], decays: Bool) -> Expression {
    let derivatives = slopes.map { Expression.derivative(loss, by: $0) }
    let decay = Expression.product([.symbol(Self.weightDecay), .symbol(parameter)])
    let slope = Expression.total(derivatives + (decays ? [decay] : []))
    var change = parameter
    change.letter = "\\Delta \(parameter.letter)"
    let kept = Expression.product([.symbol(Self.momentum), .symbol(change)])
    return .sum(
      [.symbol(parameter)] + (hasChange ? [kept] : [])
        + [.negation(.product([.symbol(Self.rate), slope]))])
  }

  static let rate = Symbol("\\eta")
  static let momentum = Symbol("\\mu")
  static let weightDecay = Symbol("\\lambda")
}

extension UpdateRule {
  /// Of a weight, with all that counts in any update.
  var anyWeight: Expression {
    general.expression(Symbol("w"), slopes: [Symbol("w")], decays: training.weightDecay > 0)
  }

  /// Of a bias; nil where there are none, or none that is updated in a way of its own.
  func anyBias(of network: Network) -> Expression? {
    guard network.layers.contains(where: { $0.biases != nil }) else { return nil }
    switch training.biases {
    case .fixed: return nil
    case .trained:
      guard training.weightDecay > 0 else { return nil }
      return general.expression(Symbol("b"), slopes: [Symbol("b")], decays: false)
    case .shared:
      let node = Index.letter("j", plus: 0)
      return general.sharedBias(Symbol("b"), by: Symbol("b", subscripts: [node]))
    }
  }

  private var general: UpdateRule {
    var loss = loss
    if !loss.subscripts.isEmpty { loss.subscripts = [.letter("i", plus: 0)] }
    return UpdateRule(training: training, loss: loss, hasChange: training.momentum > 0)
  }

  /// The slopes of all nodes as a sum over them.
  private func sharedBias(_ bias: Symbol, by own: Symbol) -> Expression {
    let kept = Expression.product([
      .symbol(Self.momentum), .symbol(Symbol("\\Delta \(bias.letter)")),
    ])
    let slope = Expression.summation("j", of: .derivative(loss, by: own))
    return .sum(
      [.symbol(bias)] + (hasChange ? [kept] : [])
        + [.negation(.product([.symbol(Self.rate), slope]))])
  }
}
