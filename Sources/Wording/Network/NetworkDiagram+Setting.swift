import Derivations
import Documents
import Engine
import Expressions
import Meaning

extension NetworkDiagram {
  /// The nodes of each column that are drawn, nil for a gap between them.
  static func shownNodes(of network: Network) -> [[Int?]] {
    (0...network.depth).map {
      Elision(of: network.nodes(inLayer: $0), most: mostNodes).shown
    }
  }

  /// The most nodes of a column that are drawn.
  private static let mostNodes = 10
  /// The most digits of an activation that fit into a node.
  private static let mostDigits = 4

  /// Draws a network with the activations of the setting's sample, where there is one; `worded` says what is what.
  ///
  /// - Parameter spelling: how nodes are called; by the standard's names where nil.
  init(
    in setting: Setting, digits: Int, spelling: Spelling? = nil
  ) throws(MeaningError) {
    let numbers = try PrintedNumbers(setting: setting, digits: min(digits, Self.mostDigits))
    self = try NetworkDiagram(in: setting, spelling: spelling) { quantity throws(MeaningError) in
      try numbers.text(quantity)
    }
  }

  /// - Parameter number: how the value of a quantity is printed.
  init<Failure: Error>(
    in setting: Setting, spelling: Spelling?, number: (Quantity) throws(Failure) -> String
  ) throws(Failure) {
    let network = setting.network
    let hasSample = setting.samples.indices.contains(setting.sample)
    let shown = Self.shownNodes(of: network)
    var columns: [Column] = []
    for l in 0...network.depth {
      var nodes: [Node] = []
      var biases: [String] = []
      let hasBiases = l > 0 && network.layers[l - 1].biases != nil
      for node in shown[l] {
        guard let node else {
          nodes.append(Node(symbol: #"\vdots"#, value: ""))
          if hasBiases { biases.append("") }
          continue
        }
        let quantity: Quantity = l == 0 ? .input(node) : .activation(layer: l, node: node)
        let own = l == 0 ? nil : spelling?.activation(.node(node), layer: l)
        nodes.append(
          Node(
            symbol: (own ?? Symbol(quantity, in: network)).latex,
            value: hasSample ? try number(quantity) : "",
            quantity: hasSample
              ? QuantityIdentity(quantity, sample: setting.sample).description : nil))
        if hasBiases { biases.append(try number(.bias(layer: l, node: node))) }
      }
      columns.append(
        Column(
          title: "", subtitle: l == 0 ? "" : network.layers[l - 1].activation.name,
          nodes: nodes, biases: biases))
    }

    var edges: [Edge] = []
    for l in 1...network.depth {
      for (to, j) in shown[l].enumerated() {
        for (from, k) in shown[l - 1].enumerated() {
          guard let j, let k else { continue }
          let weight = Quantity.weight(layer: l, to: j, from: k)
          edges.append(
            Edge(
              column: l, from: from, to: to, weight: network.layers[l - 1].weights[j, k],
              value: try number(weight),
              quantity: QuantityIdentity(weight, sample: setting.sample).description))
        }
      }
    }
    var targets: [String] = []
    if hasSample {
      for node in shown[network.depth] {
        targets.append(try node.map { j throws(Failure) in try number(.target(j)) } ?? "")
      }
    }
    self.init(columns: columns, edges: edges, targets: targets)
  }
}
