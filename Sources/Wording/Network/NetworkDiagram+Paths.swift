import Derivations
import Documents
import Engine
import Expressions
import Meaning

extension NetworkDiagram {
  /// A small drawing of the same network with these layers lit, and the weights between them.
  func outline(layers: ClosedRange<Int>) -> NetworkDiagram {
    var outline = self
    outline.detail = .outline
    outline.targets = []
    for layer in columns.indices {
      for slot in columns[layer].nodes.indices {
        outline.columns[layer].nodes[slot].emphasis = layers.contains(layer) ? .lit : .dimmed
      }
    }
    for (index, edge) in edges.enumerated() {
      let isBetween = layers.contains(edge.column) && layers.contains(edge.column - 1)
      outline.edges[index].emphasis = isBetween ? .lit : .dimmed
    }
    return outline
  }

  /// Lights the loss, and the ways to it from all output nodes.
  mutating func lightLoss(in setting: Setting) {
    loss = Loss(of: setting, isLit: true) { _ in "" }
  }

  /// A small drawing of the same network, in which what lies on one of the ways is lit.
  func outline(of ways: [Paths], in setting: Setting) -> NetworkDiagram {
    var outline = self
    outline.detail = .outline
    let shown = Self.shownNodes(of: setting.network)
    for layer in columns.indices {
      for (slot, node) in shown[layer].enumerated() {
        guard let node else { continue }
        let isLit = ways.contains {
          $0.lead(throughNode: node, ofLayer: layer) || $0.beginBehind(node, ofLayer: layer)
        }
        outline.columns[layer].nodes[slot].emphasis = isLit ? .lit : .dimmed
      }
    }
    for (index, edge) in edges.enumerated() {
      guard let to = shown[edge.column][edge.to], let from = shown[edge.column - 1][edge.from]
      else { continue }
      let isLit = ways.contains { $0.lead(alongWeightTo: to, from: from, inLayer: edge.column) }
      outline.edges[index].emphasis = isLit ? .lit : .dimmed
    }
    outline.targets = []
    outline.loss = Loss(of: setting, isLit: ways.contains { $0.quantity == .loss }) { node in
      ways.contains { $0.lead(fromOutput: node) } ? "" : nil
    }
    return outline
  }

  /// Lights what lies on the paths, dims the rest, and writes the factors along them.
  mutating func light(_ paths: Paths, with factors: PathFactors, in setting: Setting) {
    let network = setting.network
    let shown = Self.shownNodes(of: network)
    for layer in columns.indices {
      columns[layer].biases = []
      for (slot, node) in shown[layer].enumerated() {
        guard let node else { continue }
        let isLit = paths.lead(throughNode: node, ofLayer: layer)
        columns[layer].nodes[slot].emphasis =
          isLit ? .lit : paths.beginBehind(node, ofLayer: layer) ? .plain : .dimmed
        if layer > 0 { columns[layer].nodes[slot].note = factors.slopes[layer - 1][node] }
      }
    }
    for index in edges.indices {
      let layer = edges[index].column
      guard let to = shown[layer][edges[index].to], let from = shown[layer - 1][edges[index].from]
      else { continue }
      let isLit = paths.lead(alongWeightTo: to, from: from, inLayer: layer)
      edges[index].emphasis = isLit ? .lit : .dimmed
      if !isLit {
        edges[index].value = ""
      } else if paths.varied == .weight(layer: layer, to: to, from: from) {
        edges[index].value = factors.ofWeight
      }
    }
    targets = []
    loss = Loss(of: setting, isLit: paths.quantity == .loss) { node in
      paths.lead(fromOutput: node) ? factors.ofLoss[node] : nil
    }
  }
}

extension NetworkDiagram.Loss {
  /// - Parameter factor: what stands on the way from an output node; nil where that is not lit.
  fileprivate init(of setting: Setting, isLit: Bool, factor: (_ node: Int) -> String?) {
    let network = setting.network
    self.init(
      node: NetworkDiagram.Node(
        symbol: Symbol(.loss, in: network, sample: setting.sample).latex, value: "",
        emphasis: isLit ? .lit : .dimmed,
        quantity: QuantityIdentity(.loss, sample: setting.sample).description),
      inputs: NetworkDiagram.shownNodes(of: network)[network.depth].map { node in
        node.flatMap(factor).map { Input(value: $0, emphasis: .lit) }
          ?? Input(value: "", emphasis: .dimmed)
      })
  }
}

extension Paths {
  /// Whether they begin with a weight that leads away from a node.
  fileprivate func beginBehind(_ node: Int, ofLayer layer: Int) -> Bool {
    if case .weight(layer + 1, _, node) = varied { true } else { false }
  }
}
