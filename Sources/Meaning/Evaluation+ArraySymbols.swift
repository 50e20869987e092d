import Engine
import Expressions

extension Evaluation {
  /// Whether rows and columns of what the array's kind says are changed over.
  func isTransposed(_ array: ResolvedArray) -> Bool {
    switch array.kind {
    case .column, .batch, .weightsInto: reading.contains(.rowVectors)
    case .weights, .weightsFrom: reading.contains(.transposedWeights)
    }
  }

  var reading: ArrayReading { setting.convention.arrayReading ?? [] }

  func shape(of array: ResolvedArray) throws(MeaningError) -> ArrayShape {
    let shape = try plainShape(of: array)
    return isTransposed(array) ? shape.transposed : shape
  }

  private func plainShape(of array: ResolvedArray) throws(MeaningError) -> ArrayShape {
    let layer = try layer(of: array)
    let network = setting.network
    switch array.kind {
    case .column: return ArrayShape(rows: network.nodes(inLayer: layer), columns: 1)
    case .batch:
      guard !setting.samples.isEmpty else {
        throw MeaningError(
          "\(written(array.symbol)) has a column for each sample, and the network has no samples",
          kind: .noSamples, at: array.path)
      }
      return ArrayShape(rows: network.nodes(inLayer: layer), columns: setting.samples.count)
    case .weights:
      return ArrayShape(
        rows: network.nodes(inLayer: layer), columns: network.nodes(inLayer: layer - 1))
    case .weightsFrom:
      return ArrayShape(
        rows: network.nodes(inLayer: layer - 1), columns: network.nodes(inLayer: layer))
    case .weightsInto: return ArrayShape(rows: network.nodes(inLayer: layer - 1), columns: 1)
    }
  }

  /// The elements as quantities of the graph, row by row.
  ///
  /// - Throws: for δ, which is itself a derivative.
  func quantities(of array: ResolvedArray) throws(MeaningError) -> [Quantity] {
    let layer = try layer(of: array)
    let network = setting.network
    switch array.kind {
    case .column(let column):
      return try (0..<network.nodes(inLayer: layer)).map { node throws(MeaningError) in
        try quantity(column, layer: layer, node: node, of: array)
      }
    case .batch:
      throw MeaningError(
        "\(written(array.symbol)) holds the values of all samples, and a derivative is understood by those of one",
        at: array.path)
    case .weights:
      return (0..<network.nodes(inLayer: layer)).flatMap { to in
        (0..<network.nodes(inLayer: layer - 1)).map { .weight(layer: layer, to: to, from: $0) }
      }
    case .weightsFrom:
      return (0..<network.nodes(inLayer: layer - 1)).flatMap { from in
        (0..<network.nodes(inLayer: layer)).map { .weight(layer: layer, to: $0, from: from) }
      }
    case .weightsInto(let node):
      let node = try whole(node, at: array.path)
      let count = network.nodes(inLayer: layer)
      guard (0..<count).contains(node) else {
        throw .noNode(
          node, inLayer: layer, of: count, numbering: numbering, isInSum: isInSum(array),
          at: array.path)
      }
      return (0..<network.nodes(inLayer: layer - 1)).map {
        .weight(layer: layer, to: node, from: $0)
      }
    }
  }

  private func quantity(
    _ column: ResolvedArray.Column, layer: Int, node: Int, of array: ResolvedArray
  ) throws(MeaningError) -> Quantity {
    switch column {
    case .activation: return layer == 0 ? .input(node) : .activation(layer: layer, node: node)
    case .preActivation: return .preActivation(layer: layer, node: node)
    case .target: return .target(node)
    case .bias:
      guard setting.network.layers[layer - 1].biases != nil else {
        throw MeaningError("layer \(layer + numbering.inputLayer) has no biases", at: array.path)
      }
      return .bias(layer: layer, node: node)
    case .delta:
      throw MeaningError(
        "\(written(array.symbol)) is itself a derivative and cannot vary alone", at: array.path)
    }
  }

  func value<Number: Scalar>(
    of array: ResolvedArray, on graph: Graph<Number>
  ) throws(MeaningError) -> NumberArray<Number> {
    let value = try plainValue(of: array, on: graph)
    return isTransposed(array) ? value.transposed : value
  }

  private func plainValue<Number: Scalar>(
    of array: ResolvedArray, on graph: Graph<Number>
  ) throws(MeaningError) -> NumberArray<Number> {
    let shape = try plainShape(of: array)
    try count(shape.count, at: array.path)
    switch array.kind {
    case .column(.delta):
      let sample = try sample(of: array)
      return NumberArray(
        shape: shape, elements: try column(.delta, of: array, sample: sample, on: graph))
    case .batch(let column):
      var elements: [Number] = []
      for sample in setting.samples.indices {
        elements += try self.column(column, of: array, sample: sample, on: graph)
      }
      return NumberArray(shape: shape.transposed, elements: elements).transposed
    case .column, .weights, .weightsFrom, .weightsInto:
      let trace = try trace(of: try sample(of: array), on: graph, at: array.path)
      return NumberArray(shape: shape, elements: try quantities(of: array).map { trace[$0] })
    }
  }

  /// The values of one sample, node by node.
  private func column<Number: Scalar>(
    _ column: ResolvedArray.Column, of array: ResolvedArray, sample: Int, on graph: Graph<Number>
  ) throws(MeaningError) -> [Number] {
    let layer = try layer(of: array)
    var elements: [Number] = []
    for node in 0..<setting.network.nodes(inLayer: layer) {
      switch column {
      case .delta:
        elements.append(
          try delta(layer: layer, node: node, sample: sample, at: array.path, on: graph))
      case .activation, .preActivation, .bias, .target:
        let quantity = try quantity(column, layer: layer, node: node, of: array)
        elements.append(try trace(of: sample, on: graph, at: array.path)[quantity])
      }
    }
    return elements
  }

  private func layer(of array: ResolvedArray) throws(MeaningError) -> Int {
    let first: Int
    switch array.kind {
    case .column(.activation), .batch(.activation): first = 0
    case .column, .batch, .weights, .weightsFrom, .weightsInto: first = 1
    }
    let depth = setting.network.depth
    let layer = try whole(array.layer, at: array.path)
    guard (first...depth).contains(layer) else {
      throw .noLayer(
        layer, depth: depth, from: first, numbering: numbering, isInSum: isInSum(array),
        at: array.path)
    }
    if array.kind == .column(.target) || array.kind == .batch(.target), layer != depth {
      throw .foreignLayer(
        layer, of: written(array.symbol), isInput: false, numbering: numbering,
        isInSum: isInSum(array), at: array.path)
    }
    return layer
  }

  private func sample(of array: ResolvedArray) throws(MeaningError) -> Int {
    switch array.kind {
    // Parameters are the same in every sample.
    case .weights, .weightsFrom, .weightsInto, .column(.bias), .batch: return setting.sample
    case .column(.activation), .column(.preActivation), .column(.target), .column(.delta):
      return try sample(
        array.sample, of: array.symbol, isInSum: isInSum(array), at: array.path)
    }
  }

  /// The one sample in which its elements vary, where its author names it.
  func sampleAlone(of array: ResolvedArray) throws(MeaningError) -> Int? {
    guard array.symbol.sample != nil else { return nil }
    return try sample(of: array)
  }

  private func isInSum(_ array: ResolvedArray) -> Bool {
    var indices = [array.layer]
    if case .weightsInto(let node) = array.kind { indices.append(node) }
    if case .stated(let sample) = array.sample { indices.append(sample) }
    return indices.contains { !$0.slots.isSubset(of: freeSlots) }
  }
}

extension ResolvedArray {
  /// What it takes to make it one number.
  var hint: String {
    switch kind {
    case .column: "a number needs one index, its node"
    case .batch: "it has a column for each sample"
    case .weights, .weightsFrom, .weightsInto:
      "a number needs two indices, the node and the node of the layer before"
    }
  }
}
