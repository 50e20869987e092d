import Engine

extension NetworkValues {
  /// An archive of arrays as `numpy.load` reads it; nil where they are more than it holds, 4 GiB.
  ///
  /// `W1`, `b1` and so on are layer 1's; `C`, `dC_dW1`, `dC_db1` belong to all samples together. `samples` says which samples
  /// the other arrays are of, in their first dimension: `x`, `y`, `z1`, `a1`, `delta1`, the losses `C_i` and their
  /// derivatives `dC_i_dW1`, `dC_i_db1`. `updates` is how many updates were made.
  public var npz: [UInt8]? {
    var zip = StoredZip()
    for array in arraysOfAll + arraysOfSamples {
      guard zip.add(array.bytes, named: array.name + ".npy") else { return nil }
    }
    return zip.bytes
  }

  private var arraysOfAll: [NPYArray] {
    var arrays = [NPYArray("updates", shape: [], integers: [updates])]
    for (index, layer) in network.layers.enumerated() {
      arrays.append(NPYArray("W\(index + 1)", layer.weights))
      if let biases = layer.biases { arrays.append(NPYArray("b\(index + 1)", biases)) }
    }
    guard let gradient else { return arrays }
    arrays.append(NPYArray("C", shape: [], [[gradient.loss]]))
    for (index, layer) in gradient.layers.enumerated() {
      arrays.append(NPYArray("dC_dW\(index + 1)", layer.weights))
      if let biases = layer.biases { arrays.append(NPYArray("dC_db\(index + 1)", biases)) }
    }
    return arrays
  }

  private var arraysOfSamples: [NPYArray] {
    func vectors(
      _ name: String, _ nodes: Int, _ value: (OfSample) -> [Double]
    ) -> NPYArray {
      NPYArray(name, shape: [samples.count, nodes], samples.map(value))
    }
    var arrays = [
      NPYArray("samples", shape: [samples.count], integers: samples.map(\.sample)),
      vectors("x", network.inputs) { $0.forward.input },
      vectors("y", network.outputs) { $0.forward.target },
    ]
    for l in 1...network.depth {
      let nodes = network.nodes(inLayer: l)
      arrays += [
        vectors("z\(l)", nodes) { $0.preActivations(l) },
        vectors("a\(l)", nodes) { $0.activations(l) },
        vectors("delta\(l)", nodes) { $0.deltas(l) },
      ]
    }
    arrays.append(NPYArray("C_i", shape: [samples.count], samples.map { [$0.forward.loss] }))
    for (index, layer) in network.layers.enumerated() {
      arrays.append(
        NPYArray(
          "dC_i_dW\(index + 1)",
          shape: [samples.count, layer.weights.rows, layer.weights.columns],
          samples.map { $0.gradient.layers[index].weights.elements }))
      if layer.biases != nil {
        arrays.append(
          vectors("dC_i_db\(index + 1)", layer.nodes) { $0.gradient.layers[index].biases ?? [] })
      }
    }
    return arrays
  }
}

extension NPYArray {
  fileprivate init(_ name: String, _ matrix: Matrix) {
    self.init(name, shape: [matrix.rows, matrix.columns], [matrix.elements])
  }

  fileprivate init(_ name: String, _ vector: [Double]) {
    self.init(name, shape: [vector.count], [vector])
  }
}
