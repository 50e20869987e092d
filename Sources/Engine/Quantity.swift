/// A node of the graph that one sample's forward pass computes.
///
/// Layers count from 1 to L, nodes from 0.
public enum Quantity: Hashable, Sendable {
  /// xₖ, of the sample.
  case input(Int)
  /// yⱼ, of the sample.
  case target(Int)
  /// The weight from node `from` of layer `layer - 1` to node `to` of `layer`.
  case weight(layer: Int, to: Int, from: Int)
  /// bⱼ⁽ˡ⁾
  case bias(layer: Int, node: Int)
  /// zⱼ⁽ˡ⁾
  case preActivation(layer: Int, node: Int)
  /// With layer 0, the same as `input`.
  case activation(layer: Int, node: Int)
  /// C₀ⱼ, the share of output node j in the loss of the sample.
  case lossShare(node: Int)
  /// The loss of the sample.
  case loss
}
