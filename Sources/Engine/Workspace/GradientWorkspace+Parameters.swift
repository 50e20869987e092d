extension GradientWorkspace {
  /// ∂C/∂w of the weight from node `from` of the layer before to node `to` of `layer`.
  public func weightDerivative(layer: Int, to j: Int, from k: Int) -> Double {
    precondition(shape.has(.weight(layer: layer, to: j, from: k)), "the weight exists")
    let row = layers[layer - 1].weightDerivatives + j * layers[layer - 1].columnLanes
    return numbers(row)[k]
  }

  /// All derivatives, copied out.
  public var gradient: Gradient {
    Gradient(
      layers: (0..<shape.depth).map { layers[$0].gradient },
      inputs: (0..<shape.inputs).map { inputDerivative($0) }, loss: loss)
  }

  /// The network with the parameters as they are now, copied out.
  public var network: Network {
    Network(
      unchecked: (0..<shape.depth).map { layers[$0].layer },
      inputs: shape.inputs, loss: shape.loss, reduction: shape.reduction)
  }
}

extension LayerBuffers {
  fileprivate var gradient: Gradient.Layer {
    Gradient.Layer(
      weights: matrix(weightDerivatives), biases: hasBiases ? Array(row(biasDerivatives, 0)) : nil)
  }

  fileprivate var layer: Layer {
    Layer(
      activation: activation, weights: matrix(weights),
      biases: hasBiases ? Array(row(biases, 0)) : nil)
  }

  private func matrix(_ rowsOfLanes: UnsafeMutablePointer<Lanes>) -> Matrix {
    var elements: [Double] = []
    elements.reserveCapacity(rows * columns)
    for j in 0..<rows {
      elements += UnsafeBufferPointer(
        start: numbers(rowsOfLanes + j * columnLanes), count: columns)
    }
    return Matrix(rows: rows, columns: columns, elements: elements)
  }
}
