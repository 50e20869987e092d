/// The derivatives of one sample's loss, and every term of the chain rule that leads to them.
public struct BackwardTrace: Sendable {
  /// The forward pass that was gone back through.
  public let forward: Trace
  /// `activationDerivatives[l][j]` is ∂C₀/∂aⱼ of layer l; layer 0 is the input.
  let activationDerivatives: [[Double]]
  /// `preActivationDerivatives[l - 1][j]` is δⱼ of layer l.
  let preActivationDerivatives: [[Double]]

  /// The network that was passed through.
  public var network: Network { forward.network }

  /// ∂C₀/∂aⱼ⁽ˡ⁾; layer 0 is the input.
  public func activationDerivative(layer: Int, node: Int) -> Double {
    activationDerivatives[layer][node]
  }

  /// δⱼ⁽ˡ⁾ = ∂C₀/∂zⱼ⁽ˡ⁾
  public func delta(layer: Int, node: Int) -> Double { preActivationDerivatives[layer - 1][node] }

  /// ∂C₀/∂ of any quantity.
  ///
  /// - Precondition: the network has the quantity (`network.has(_:)`).
  public func derivative(by quantity: Quantity) -> Double {
    switch quantity {
    case .input(let node): activationDerivatives[0][node]
    case .target(let node): targetDerivative(node: node)
    case .weight(let layer, let to, let from):
      delta(layer: layer, node: to) * forward.activation(layer: layer - 1, node: from)
    case .bias(let layer, let node), .preActivation(let layer, let node):
      delta(layer: layer, node: node)
    case .activation(let layer, let node): activationDerivatives[layer][node]
    case .lossShare, .loss: 1
    }
  }

  /// ∂aⱼ/∂zₘ within layer l: 0 for j ≠ m, except in a softmax layer.
  public func activationSlope(layer: Int, node j: Int, by m: Int) -> Double {
    let activation = network.layers[layer - 1].activation
    guard activation == .softmax else {
      return j == m ? activation.slope(at: forward.preActivation(layer: layer, node: j)) : 0
    }
    let a = forward.activation(layer: layer, node: j)
    return j == m
      ? a * SoftmaxSlopes(forward.activations[layer]).complement(j)
      : -a * forward.activation(layer: layer, node: m)
  }

  /// ∂C₀ⱼ/∂aⱼ of output node j.
  public func lossSlope(node j: Int) -> Double {
    activationDerivatives[network.depth][j]
  }

  private func targetDerivative(node: Int) -> Double {
    let logarithms = forward.outputLayer.logarithms
    return network.loss.slopeByTarget(
      slope: lossSlope(node: node), logarithm: logarithms.value(node),
      complement: logarithms.complement(node))
  }
}
