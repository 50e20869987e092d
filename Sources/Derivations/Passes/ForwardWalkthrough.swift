import Decimals
import Engine
import Expressions
import Meaning

/// Every value of one sample's forward pass, with its sum written out.
public struct ForwardWalkthrough: Sendable {
  package let setting: Setting
  package let spelling: Spelling
  package let layers: [Layer]
  package let loss: Equation

  package struct Layer: Hashable, Sendable {
    package let layer: Int
    /// z and a of any node.
    package let definitions: [Equation]
    /// z and a of each, or of the first of them.
    package let nodes: [Equation]
    /// The same as a table.
    package let values: NumberTable
    /// How many nodes have no equations of their own.
    package let others: Int
  }

  /// A layer whose sums have more terms together has those of its first nodes written out.
  private static let mostTerms = 3_000
  private static let mostNodes = 8
}

extension ForwardWalkthrough {
  init(in setting: Setting, options: WalkthroughOptions) throws(WalkthroughError) {
    let workings = try Workings(in: setting, options: options)
    try workings.refuseInfinities()
    self.setting = workings.setting
    let network = setting.network
    spelling = workings.spelling
    var layers: [Layer] = []
    for l in 1...network.depth {
      var nodes: [Equation] = []
      let count = network.nodes(inLayer: l)
      let isLarge = count * network.nodes(inLayer: l - 1) > Self.mostTerms
      let shown = isLarge ? min(count, Self.mostNodes) : count
      for j in 0..<shown {
        nodes.append(try workings.preActivationEquation(layer: l, node: j))
        nodes.append(try workings.activationEquation(layer: l, node: j))
      }
      layers.append(
        Layer(
          layer: l, definitions: try workings.definitions(ofLayer: l), nodes: nodes,
          values: try workings.values(ofLayer: l), others: count - shown))
    }
    self.layers = layers
    let definition = workings.lossDefinition(of: .loss)
    loss = try workings.equation(
      .symbol(spelling.loss),
      [
        (.definition, definition.written(definition.formula)),
        (.termsWrittenOut, definition.written(.total(definition.terms))),
      ])
  }
}

extension Workings {
  /// Where no derivative was asked for.
  init(in setting: Setting, options: WalkthroughOptions) throws(WalkthroughError) {
    guard setting.samples.indices.contains(setting.sample) else {
      throw .noSample(setting)
    }
    self.setting = setting
    self.options = options
    models = DerivedModels(of: setting.network)
    spelling = Spelling(depth: setting.network.depth, sample: setting.sample)
  }

  fileprivate func preActivationEquation(
    layer l: Int, node j: Int
  ) throws(WalkthroughError) -> Equation {
    try equation(
      .symbol(spelling.preActivation(.node(j), layer: l)),
      [(.termsWrittenOut, .total(preActivationDefinition(layer: l, node: .node(j)).terms))])
  }

  fileprivate func activationEquation(
    layer l: Int, node j: Int
  ) throws(WalkthroughError) -> Equation {
    let activation = network.layers[l - 1].activation
    let a = Expression.symbol(spelling.activation(.node(j), layer: l))
    let z = Expression.symbol(spelling.preActivation(.node(j), layer: l))
    if activation == .softmax {
      guard try hasTamePowers(layer: l) else { return try equation(a, []) }
      let powers = (0..<network.nodes(inLayer: l)).map { power(.node($0), layer: l) }
      return try equation(
        a, [(.definition, .quotient(power(.node(j), layer: l), .total(powers)))], keeping: j)
    }
    guard let formula = activation.formula(of: z, at: try value(z)) else {
      return try equation(a, [])
    }
    return try equation(a, [(.definition, formula)])
  }

  /// z and a of the nodes of a layer, each compared with those of the other nodes.
  fileprivate func values(ofLayer l: Int) throws(WalkthroughError) -> NumberTable {
    let symbols: [(Place) -> Symbol] = [
      { spelling.preActivation($0, layer: l) }, { spelling.activation($0, layer: l) },
    ]
    let count = network.nodes(inLayer: l)
    var values: [[Double]] = []
    for symbol in symbols {
      var own: [Double] = []
      for node in 0..<count { own.append(try value(.symbol(symbol(.node(node))))) }
      values.append(own)
    }
    let largest = values.map { $0.largestMagnitude }
    return try NumberTable(
      index: "j", rows: Elision(of: count, most: NumberTable.most),
      columns: symbols.map { $0(.letter("j")).latex }
    ) { row, column throws(WalkthroughError) in
      let printed = try arithmetic(.symbol(symbols[column](.node(row)))).result
      return NumberTable.Cell(
        printed.latex(in: .marked), value: values[column][row],
        largest: largest[column])
    }
  }

  /// z and a of any node of a layer.
  fileprivate func definitions(ofLayer l: Int) throws(WalkthroughError) -> [Equation] {
    let activation = network.layers[l - 1].activation
    let free = FreeIndex("j", of: Array(0..<network.nodes(inLayer: l)))
    let a = Expression.symbol(spelling.activation(.letter("j"), layer: l))
    let z = Expression.symbol(spelling.preActivation(.letter("j"), layer: l))
    let sum = try equation(
      z, [(.definition, preActivationDefinition(layer: l, node: .letter("j")).formula)], free: free)
    if activation == .softmax {
      guard try hasTamePowers(layer: l) else { return [sum] }
      let share = Expression.quotient(
        power(.letter("j"), layer: l), .summation("m", of: power(.letter("m"), layer: l)))
      return [sum, try equation(a, [(.definition, share)], free: free)]
    }
    var steps: [(Equation.Reason, Expression)] = [
      (
        .definition,
        .application(.activation(layer: spelling.layer(l), primes: 0), [z])
      )
    ]
    if !activation.hasBranches, let formula = activation.formula(of: z, at: 1) {
      steps.append((.substitution, formula))
    }
    return [sum, try equation(a, steps, free: free)]
  }
}
