import Engine
import Expressions

/// Works out what one update makes of the weights and biases of a network.
struct FirstUpdate {
  let workings: Workings
  let gradient: Gradient
  let rule: UpdateRule
  let numbers: TrainingNumbers

  /// The most lines of a walkthrough, and of a layer.
  private static let most = 120
  private static let mostOfLayer = 48
  /// How many are shown of a layer that has more.
  private static let shownOfLayer = 6

  private var network: Network { workings.network }
  private var training: Training { rule.training }

  /// - Parameters:
  ///   - run: which knows the changes of the update before.
  ///   - shown: the layers before it.
  /// - Returns: nil where enough was shown.
  func layer(
    _ l: Int, changes run: borrowing TrainingRun, after shown: [TrainingWalkthrough.Layer]
  ) throws(WalkthroughError) -> TrainingWalkthrough.Layer? {
    let count = parameters(ofLayer: l)
    let lines = count > Self.mostOfLayer ? Self.shownOfLayer : count
    guard shown.reduce(lines, { $0 + $1.updates.count }) <= Self.most else { return nil }
    var updates: [ParameterUpdate] = []
    let columns = network.nodes(inLayer: l - 1)
    for index in 0..<min(lines, network.nodes(inLayer: l) * columns) {
      let (to, from) = index.quotientAndRemainder(dividingBy: columns)
      let weight = Quantity.weight(layer: l, to: to, from: from)
      let symbol = workings.spelling.symbol(weight)
      updates.append(
        try update(
          weight, as: symbol, slopes: [(symbol, gradient.layers[l - 1].weights[to, from])],
          decays: training.weightDecay > 0, change: run.lastChange(of: weight)))
    }
    if let slopes = gradient.layers[l - 1].biases {
      for node in slopes.indices where updates.count < lines {
        let bias = Quantity.bias(layer: l, node: node)
        let symbol = workings.spelling.symbol(bias)
        let change = run.lastChange(of: bias)
        switch training.biases {
        case .fixed: break
        case .trained:
          updates.append(
            try update(
              bias, as: symbol, slopes: [(symbol, slopes[node])], decays: false, change: change))
        case .shared:
          let all = slopes.indices.map { node in
            (symbol: workings.spelling.symbol(.bias(layer: l, node: node)), value: slopes[node])
          }
          let shared = workings.spelling.bias(.letter("j"), layer: l)
          updates.append(
            try update(bias, as: shared, slopes: all, decays: false, change: change))
        }
      }
    }
    return TrainingWalkthrough.Layer(layer: l, parameters: count, updates: updates)
  }

  /// What is updated by itself in a layer.
  private func parameters(ofLayer l: Int) -> Int {
    let layer = network.layers[l - 1]
    let weights = layer.weights.elements.count
    guard let biases = layer.biases else { return weights }
    switch training.biases {
    case .trained: return weights + biases.count
    case .fixed: return weights
    case .shared: return weights + 1
    }
  }

  private func update(
    _ parameter: Quantity, as symbol: Symbol, slopes: [(symbol: Symbol, value: Double)],
    decays: Bool, change: Double
  ) throws(WalkthroughError) -> ParameterUpdate {
    for slope in slopes where !slope.value.isFinite {
      throw WalkthroughError(
        .notFinite,
        "the derivative of the loss by \(slope.symbol.latex) is infinite or not a number")
    }
    return numbers.update(
      rule.expression(symbol, slopes: slopes.map { $0.symbol }, decays: decays),
      of: try workings.operand(.symbol(workings.spelling.symbol(parameter))),
      change: rule.hasChange ? change : nil, slopes: slopes.map { $0.value }, decays: decays,
      digits: workings.digits)
  }
}
