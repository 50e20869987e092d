import Documents
import Engine
import Notation

extension NetworkDiagram {
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
    let isLossLit = paths.quantity == .loss
    loss = Loss(
      node: Node(
        symbol: Symbol(.loss, in: network, sample: setting.sample).latex, value: "",
        emphasis: isLossLit ? .lit : .dimmed,
        quantity: QuantityIdentity(.loss, sample: setting.sample).description),
      inputs: shown[network.depth].map { node in
        guard let node, paths.lead(fromOutput: node) else {
          return Loss.Input(value: "", emphasis: .dimmed)
        }
        return Loss.Input(value: factors.ofLoss[node], emphasis: .lit)
      })
  }
}

extension Paths {
  /// Whether they begin with a weight that leads away from a node.
  fileprivate func beginBehind(_ node: Int, ofLayer layer: Int) -> Bool {
    if case .weight(layer + 1, _, node) = varied { true } else { false }
  }
}
