/// One layer: what turns the activations of the layer before into its own.
public struct Layer: Hashable, Sendable {
  /// What makes activations of the layer's pre-activations.
  public let activation: Activation
  /// One row per node j of this layer, one column per node k of the layer before.
  public let weights: Matrix
  /// One per node; nil where the layer has none.
  public let biases: [Double]?

  /// Whether shapes fit each other is decided where the layer becomes part of a `Network`.
  public init(activation: Activation, weights: Matrix, biases: [Double]? = nil) {
    self.activation = activation
    self.weights = weights
    self.biases = biases
  }

  /// How many nodes it has: a row of weights each.
  public var nodes: Int { weights.rows }
}

/// A fully connected feed-forward network with the loss that it is judged by.
public struct Network: Hashable, Sendable {
  /// How many numbers an input has.
  public let inputs: Int
  /// `layers[l - 1]` is layer l; layer 0 is the input.
  public let layers: [Layer]
  /// What an output is judged by.
  public let loss: Loss
  /// How the losses of samples become C.
  public let reduction: Reduction

  /// A network whose layers fit each other, the first one to the input.
  ///
  /// - Throws: a `NetworkError` naming the first layer whose shape does not fit.
  public init(
    inputs: Int, layers: [Layer], loss: Loss, reduction: Reduction = .mean
  ) throws(NetworkError) {
    guard inputs > 0 else { throw .noInputs }
    guard !layers.isEmpty else { throw .noLayers }
    var before = inputs
    for (index, layer) in layers.enumerated() {
      let l = index + 1
      guard layer.nodes > 0 else { throw .noNodes(layer: l) }
      guard layer.weights.columns == before else {
        throw .weightColumns(layer: l, expected: before, found: layer.weights.columns)
      }
      if let biases = layer.biases, biases.count != layer.nodes {
        throw .biases(layer: l, expected: layer.nodes, found: biases.count)
      }
      before = layer.nodes
    }
    self.init(unchecked: layers, inputs: inputs, loss: loss, reduction: reduction)
  }

  init(unchecked layers: [Layer], inputs: Int, loss: Loss, reduction: Reduction) {
    self.inputs = inputs
    self.layers = layers
    self.loss = loss
    self.reduction = reduction
  }

  /// L, the number of layers without the input.
  public var depth: Int { layers.count }

  /// The number of nodes of layer `l`, from 0 (the input) to `depth`.
  public func nodes(inLayer l: Int) -> Int { l == 0 ? inputs : layers[l - 1].nodes }

  /// How many nodes the last layer has, and numbers a target.
  public var outputs: Int { nodes(inLayer: depth) }

  /// Whether the quantity is one of this network's: its layer, its nodes, its bias exist.
  public func has(_ quantity: Quantity) -> Bool {
    func hasNode(_ layer: Int, _ node: Int) -> Bool {
      (0...depth).contains(layer) && (0..<nodes(inLayer: layer)).contains(node)
    }
    return switch quantity {
    case .input(let node): hasNode(0, node)
    case .target(let node), .lossShare(let node): hasNode(depth, node)
    case .weight(let layer, let to, let from):
      layer > 0 && hasNode(layer, to) && hasNode(layer - 1, from)
    case .bias(let layer, let node):
      layer > 0 && hasNode(layer, node) && layers[layer - 1].biases != nil
    case .preActivation(let layer, let node): layer > 0 && hasNode(layer, node)
    case .activation(let layer, let node): hasNode(layer, node)
    case .loss: true
    }
  }

  /// Finds out whether a sample has as many numbers as the network has inputs and outputs.
  ///
  /// - Throws: `inputSize` or `targetSize` where the sample does not fit.
  public func check(_ sample: Sample) throws(NetworkError) {
    guard sample.input.count == inputs else {
      throw .inputSize(expected: inputs, found: sample.input.count)
    }
    guard sample.target.count == outputs else {
      throw .targetSize(expected: outputs, found: sample.target.count)
    }
  }
}

/// Why a network or a sample cannot be.
public enum NetworkError: Error, Hashable, Sendable {
  /// Fewer than one input.
  case noInputs
  /// An input, and nothing that makes an output of it.
  case noLayers
  /// A layer whose weights have no rows.
  case noNodes(layer: Int)
  /// Weights that have not one column for each node of the layer before.
  case weightColumns(layer: Int, expected: Int, found: Int)
  /// Biases that are not as many as the layer's nodes.
  case biases(layer: Int, expected: Int, found: Int)
  /// A sample whose input has not one number for each of the network's.
  case inputSize(expected: Int, found: Int)
  /// A sample whose target has not one number for each output.
  case targetSize(expected: Int, found: Int)
  /// A loss over no samples.
  case noSamples
  /// A quantity whose layer or node the network does not have.
  case unknownQuantity(Quantity)
  /// One bias for all nodes of a layer in which they have different ones.
  case unequalBiases(layer: Int)
}
