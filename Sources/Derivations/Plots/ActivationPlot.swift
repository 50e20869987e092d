import Engine
import Decimals
import Expressions
public import Meaning

/// A layer's activation function with its nodes on it: one with its tangent, or all.
public struct ActivationPlot: Sendable {
  package let setting: Setting
  package let layer: Int
  /// The node whose tangent is drawn; nil where all nodes are shown.
  package let node: Int?
  package let nodes: [Node]
  package let slope: ArithmeticLine?
  package let curve: [[CurvePoint]]

  package struct Node: Sendable {
    package let node: Int
    package let preActivation: ArithmeticLine
    package let activation: ArithmeticLine
  }

  /// More points on one curve say nothing more.
  private static let mostNodes = 200

  /// Computes the curve, and where the nodes stand on it.
  ///
  /// - Parameters:
  ///   - setting: in the standard convention.
  ///   - layer: from 1.
  ///   - node: of the layer; all of its nodes where nil.
  ///   - range: of pre-activations.
  ///   - digits: significant digits of printed values.
  public init(
    ofLayer layer: Int, node: Int? = nil, over range: PlotRange = PlotRange(),
    in setting: Setting, digits: Int = 4
  ) throws(WalkthroughError) {
    guard setting.samples.indices.contains(setting.sample) else { throw .noSample(setting) }
    let activation = setting.network.layers[layer - 1].activation
    guard activation != .softmax else {
      throw .request(
        "softmax has no curve of one variable: each of its activations depends on every pre-activation of the layer; 'loss along …' draws the loss along one weight or bias"
      )
    }
    self.setting = setting
    self.layer = layer
    self.node = node
    func line(_ expression: Expression) throws(WalkthroughError) -> ArithmeticLine {
      do {
        return try expression.arithmetic(in: setting, digits: digits)
      } catch {
        throw WalkthroughError(error)
      }
    }
    let count = setting.network.nodes(inLayer: layer)
    var nodes: [Node] = []
    for j in node.map({ $0...$0 }) ?? 0...min(count, Self.mostNodes) - 1 {
      let z = Symbol(.preActivation(layer: layer, node: j), in: setting.network)
      let a = Symbol(.activation(layer: layer, node: j), in: setting.network)
      nodes.append(
        Node(
          node: j, preActivation: try line(.symbol(z)), activation: try line(.symbol(a))))
    }
    self.nodes = nodes
    slope = try node.map { node throws(WalkthroughError) in
      try line(Self.derivative(layer: layer, node: node, of: setting.network))
    }
    try WalkthroughError.checkDrawable(
      nodes.flatMap { [$0.preActivation, $0.activation] } + (slope.map { [$0] } ?? []))
    let places = nodes.map { $0.preActivation.value }
    let reach = max(5, 1.25 * (places.map { $0.magnitude }.max() ?? 0))
    let (low, high) = (
      range.from ?? min(-reach, (range.to ?? 0) - reach),
      range.to ?? max(reach, (range.from ?? 0) + reach)
    )
    curve = CurvePoint.stretches(at: PlotRange.steps(from: low, to: high, special: places + [0])) {
      activation.values(ofLayer: [$0])[0]
    }
  }

  /// ∂a/∂z of a node.
  package static func derivative(layer: Int, node: Int, of network: Network) -> Expression {
    .derivative(
      of: .symbol(Symbol(.activation(layer: layer, node: node), in: network)),
      by: Symbol(.preActivation(layer: layer, node: node), in: network))
  }

  /// The nodes that lie where the curve is drawn.
  package var shownNodes: [Node] {
    let places = curve.flatMap { $0 }.map { $0.x }
    guard let low = places.first, let high = places.last else { return [] }
    return nodes.filter { (low...high).contains($0.preActivation.value) }
  }

  /// Whether the node stands where the function has no derivative.
  package var isAtKink: Bool {
    guard node != nil else { return false }
    let activation = setting.network.layers[layer - 1].activation
    return nodes.contains { activation.hasKink(at: $0.preActivation.value) }
  }
}
