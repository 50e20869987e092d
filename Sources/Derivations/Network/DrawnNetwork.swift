import Engine

/// Which of a network's quantities a drawing shows, and where: nodes, the weights between them, and the loss.
package struct DrawnNetwork {
  /// A circle, or the gap of nodes that are left out.
  package struct Node {
    /// What is computed at it, one from the other; nothing for a gap.
    package let quantities: [Quantity]
    /// Its layer; the loss is behind the last.
    package let rank: Int
  }

  /// A line from a node to one that is computed from it.
  package struct Edge {
    /// Positions among the nodes.
    package let from, to: Int
    /// What is taken at its start, and what is computed of that at its end.
    package let start, end: Quantity
    package let weight: Quantity?
  }

  package private(set) var nodes: [Node] = []
  package private(set) var edges: [Edge] = []

  /// The most nodes of a layer that are drawn.
  private static let mostNodes = 10

  package init(of network: Network, withLoss: Bool) {
    var before: [(position: Int, node: Int)] = []
    for layer in 0...network.depth {
      var own: [(position: Int, node: Int)] = []
      for node in Elision(of: network.nodes(inLayer: layer), most: Self.mostNodes).shown {
        guard let node else {
          nodes.append(Node(quantities: [], rank: layer))
          continue
        }
        own.append((nodes.count, node))
        nodes.append(Node(quantities: Self.quantities(of: node, inLayer: layer), rank: layer))
      }
      for (to, j) in own {
        for (from, k) in before {
          edges.append(
            Edge(
              from: from, to: to, start: Self.output(of: k, inLayer: layer - 1),
              end: .preActivation(layer: layer, node: j),
              weight: .weight(layer: layer, to: j, from: k)))
        }
      }
      before = own
    }
    guard withLoss else { return }
    for (from, node) in before {
      edges.append(
        Edge(
          from: from, to: nodes.count, start: Self.output(of: node, inLayer: network.depth),
          end: .lossShare(node: node), weight: nil))
    }
    nodes.append(Node(quantities: [.loss], rank: network.depth + 1))
  }

  private static func quantities(of node: Int, inLayer layer: Int) -> [Quantity] {
    let output = output(of: node, inLayer: layer)
    return layer == 0 ? [output] : [.preActivation(layer: layer, node: node), output]
  }

  private static func output(of node: Int, inLayer layer: Int) -> Quantity {
    layer == 0 ? .input(node) : .activation(layer: layer, node: node)
  }
}

extension Paths {
  package func lead(through node: DrawnNetwork.Node) -> Bool {
    node.quantities.contains(where: contain)
  }

  /// Whether one of them leads along a line, or begins with its weight.
  package func lead(along edge: DrawnNetwork.Edge) -> Bool {
    edge.weight == varied || contain(edge.start) && contain(edge.end)
  }

  /// The position of the node that the weight that they begin with leads away from.
  package func beginning(in network: DrawnNetwork) -> Int? {
    network.edges.first { $0.weight == varied }?.from
  }
}
