import Derivations
import Documents
import Engine
import Expressions
import Meaning

extension Diagram {
  /// The most digits of an activation that fit into a node.
  private static let mostDigits = 4

  /// Draws a network with the numbers of the setting's sample, where there is one; `worded` says what is what.
  ///
  /// - Parameter spelling: how quantities are called; by the standard's names where nil.
  init(
    of drawn: DrawnNetwork, in setting: Setting, digits: Int, spelling: Spelling? = nil
  ) throws(MeaningError) {
    let numbers = try PrintedNumbers(setting: setting, digits: min(digits, Self.mostDigits))
    try self.init(of: drawn, in: setting, spelling: spelling) { quantity throws(MeaningError) in
      try numbers.text(quantity)
    }
  }

  /// - Parameter number: how the value of a quantity is printed, empty where it is not shown.
  init<Failure: Error>(
    of drawn: DrawnNetwork, in setting: Setting, spelling: Spelling?,
    number: (Quantity) throws(Failure) -> String
  ) throws(Failure) {
    let network = setting.network
    let hasSample = setting.samples.indices.contains(setting.sample)
    func symbol(_ quantity: Quantity) -> String {
      if case .input = quantity { return Symbol(quantity, in: network).latex }
      return
        (spelling?.symbol(quantity)
        ?? Symbol(quantity, in: network, sample: setting.sample)).latex
    }
    func label(
      _ quantity: Quantity, mayStandAlone: Bool = false
    ) throws(Failure) -> Label? {
      let value = try number(quantity)
      guard !value.isEmpty else { return nil }
      return Label(symbol: symbol(quantity), value: value, mayStandAlone: mayStandAlone)
    }
    func name(_ quantity: Quantity) -> String {
      QuantityIdentity(quantity, sample: setting.sample).description
    }

    var nodes: [Node] = []
    for node in drawn.nodes {
      guard let quantity = node.quantities.last else {
        nodes.append(Node(symbol: #"\vdots"#, rank: node.rank))
        continue
      }
      var own = Node(
        symbol: symbol(quantity), quantity: hasSample ? name(quantity) : nil, rank: node.rank)
      if hasSample, quantity != .loss { own.value = try number(quantity) }
      if case .activation(let layer, let j) = quantity {
        if network.layers[layer - 1].biases != nil {
          own.below = try label(.bias(layer: layer, node: j))
        }
        if hasSample, layer == network.depth { own.beside = try label(.target(j)) }
      }
      nodes.append(own)
    }
    var edges: [Edge] = []
    for edge in drawn.edges {
      var own = Edge(from: edge.from, to: edge.to)
      if let weight = edge.weight, case .weight(let layer, let j, let k) = weight {
        own.weight = network.layers[layer - 1].weights[j, k]
        own.label = try label(weight, mayStandAlone: true)
        own.quantity = name(weight)
      }
      edges.append(own)
    }
    let headings = (0...network.depth).map { layer in
      Heading(
        title: "", subtitle: layer == 0 ? "" : network.layers[layer - 1].activation.name,
        nodes: network.nodes(inLayer: layer))
    }
    self.init(headings: headings, nodes: nodes, edges: edges)
  }
}
