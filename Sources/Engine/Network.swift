/// One layer: what turns the activations of the layer before into its own.
public struct Layer: Hashable, Sendable {
  public let activation: Activation
  /// One row per node j of this layer, one column per node k of the layer before.
  public let weights: Matrix
  /// One per node; nil where the layer has none.
  public let biases: [Double]?

  public init(activation: Activation, weights: Matrix, biases: [Double]? = nil) {
    self.activation = activation
    self.weights = weights
    self.biases = biases
  }

  public var nodes: Int { weights.rows }
}

/// A fully connected feed-forward network with the loss that it is judged by.
public struct Network: Hashable, Sendable {
  public let inputs: Int
  /// `layers[l - 1]` is layer l; layer 0 is the input.
  public let layers: [Layer]
  public let loss: Loss
  public let reduction: Reduction

  /// - Throws: a `NetworkError` naming the first layer whose shape does not fit.
  public init(
    inputs: Int, layers: [Layer], loss: Loss, reduction: Reduction = .mean
  ) throws(NetworkError) {
    // The full list of checks belongs here.
    self.inputs = inputs
    self.layers = layers
    self.loss = loss
    self.reduction = reduction
  }

  /// L, the number of layers without the input.
  public var depth: Int { layers.count }

  /// The number of nodes of layer `l`, from 0 (the input) to `depth`.
  public func nodes(inLayer l: Int) -> Int { l == 0 ? inputs : layers[l - 1].nodes }

  public var outputs: Int { nodes(inLayer: depth) }
}

/// Why a network or a sample cannot be.
public enum NetworkError: Error, Hashable, Sendable {
  case noInputs
  case noLayers
  case noNodes(layer: Int)
  case weightColumns(layer: Int, expected: Int, found: Int)
  case biases(layer: Int, expected: Int, found: Int)
  case inputSize(expected: Int, found: Int)
  case targetSize(expected: Int, found: Int)
}
