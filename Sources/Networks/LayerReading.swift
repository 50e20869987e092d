import Diagnostics
import Engine
import YAML

/// A layer as far as it could be read.
struct LayerOutline {
  let nodes: Int?
  let activation: Activation?
  /// nil where something is wrong with it.
  let layer: Layer?
}

extension NetworkReader {
  mutating func layers(from node: YAMLNode, inputs: Int?) -> [LayerOutline] {
    guard case .sequence(let list) = node, !list.items.isEmpty else {
      error("'layers' must be a list with a layer or more, found \(node.kind)", at: node.range)
      return []
    }
    guard list.items.count <= Self.mostLayers else {
      error(
        "a network has at most \(Self.mostLayers) layers, found \(list.items.count)",
        at: list.range.firstLine)
      return []
    }
    var layers: [LayerOutline] = []
    var before = inputs
    for (index, item) in list.items.enumerated() {
      guard !hasTooManyMistakes else { break }
      let layer = layer(from: item, number: index + 1, before: before)
      before = layer.nodes
      layers.append(layer)
    }
    return layers
  }

  private mutating func layer(from node: YAMLNode, number: Int, before: Int?) -> LayerOutline {
    let nothing = LayerOutline(nodes: nil, activation: nil, layer: nil)
    guard case .mapping(let mapping) = node else {
      error("layer \(number) must be a mapping, found \(node.kind)", at: node.range)
      return nothing
    }
    let what = "layer \(number)"
    mapping.checkKeys(of: what, known: LayerKey.allCases, reporting: &diagnostics)
    let nodes = mapping.required("nodes", of: what, reporting: &diagnostics)?
      .integer("'nodes'", in: 1...Self.mostParameters, reporting: &diagnostics)
    let activation = mapping.required("activation", of: what, reporting: &diagnostics)
      .flatMap { self.activation(from: $0) }
    let weights = mapping.required("weights", of: what, reporting: &diagnostics)
    let biases = mapping["biases"]

    guard isWithinBounds(nodes: nodes, before: before, hasBiases: biases != nil) else {
      if !hasTooManyParameters {
        hasTooManyParameters = true
        error(
          "with \(what) the network has more than 10 million parameters",
          at: mapping.range.firstLine)
      }
      return nothing
    }
    let place = ParameterPlace(layer: number, nodes: nodes, before: before)
    let matrix = weights.flatMap { self.weights(from: $0, of: place) }
    let offsets = biases.map { self.biases(from: $0, of: place) }

    guard let activation, let matrix else {
      return LayerOutline(nodes: nodes, activation: activation, layer: nil)
    }
    let layer: Layer?
    switch offsets {
    case nil: layer = Layer(activation: activation, weights: matrix)
    case .some(nil): layer = nil
    case .some(let numbers?):
      layer = Layer(activation: activation, weights: matrix, biases: numbers)
    }
    return LayerOutline(nodes: nodes, activation: activation, layer: layer)
  }

  /// Counts a layer's parameters, as far as its sizes are known.
  private mutating func isWithinBounds(nodes: Int?, before: Int?, hasBiases: Bool) -> Bool {
    guard let nodes, let before else { return true }
    let (weights, overflow) = nodes.multipliedReportingOverflow(by: before)
    guard !overflow, weights <= Self.mostParameters else { return false }
    parameters += weights + (hasBiases ? nodes : 0)
    return parameters <= Self.mostParameters
  }
}
