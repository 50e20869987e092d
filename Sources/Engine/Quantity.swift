/// A node of the graph that one sample's forward pass computes.
///
/// Layers count from 1 to L, nodes from 0.
public enum Quantity: Hashable, Sendable {
  case input(Int)
  case target(Int)
  /// The weight from node `from` of layer `layer - 1` to node `to` of `layer`.
  case weight(layer: Int, to: Int, from: Int)
  case bias(layer: Int, node: Int)
  case preActivation(layer: Int, node: Int)
  /// With layer 0, the same as `input`.
  case activation(layer: Int, node: Int)
  /// C₀ⱼ, the share of output node j in the loss of the sample.
  case lossShare(node: Int)
  /// The loss of the sample.
  case loss
}
