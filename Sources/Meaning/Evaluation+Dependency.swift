import Engine
import Expressions

extension Evaluation {
  /// Checks that the graph has the dependencies that are claimed, as in `C_{0j}(a_j(z_j(w_j)))`.
  func check(_ head: Term, dependsOn arguments: [Term]) throws(MeaningError) {
    for argument in arguments {
      switch argument.kind {
      case .symbol, .array, .together: try check(head, dependsOn: argument)
      case .dependency(let inner, let deeper):
        try check(head, dependsOn: inner)
        try check(inner, dependsOn: deeper)
      case .number, .whole, .constant, .negation, .sum, .product, .quotient, .power, .activation,
        .named, .derivative, .summation, .repeatedProduct, .progression, .transpose, .arrayProduct,
        .arrayDerivative, .gradient, .matrix, .after:
        throw MeaningError(
          "\(written(quoted(head))) is written as a function of something that is not a quantity of the network",
          at: argument.path)
      }
    }
  }

  /// Of a vector or matrix it is enough that something in it depends.
  private func check(_ head: Term, dependsOn argument: Term) throws(MeaningError) {
    let causes = try causes(argument)
    guard try depends(head, on: causes) else {
      throw MeaningError(
        "\(written(quoted(head))) does not depend on \(written(quoted(argument)))", kind: .untrue,
        at: argument.path)
    }
  }

  private func causes(_ term: Term) throws(MeaningError) -> [Quantity] {
    switch term.kind {
    case .symbol(let symbol): return [try quantity(of: symbol)]
    case .array(let array): return try quantities(of: array)
    case .together(let symbols):
      var causes: [Quantity] = []
      for symbol in symbols { causes.append(try quantity(of: symbol)) }
      return causes
    case .number, .whole, .constant, .negation, .sum, .product, .quotient, .power, .activation,
      .named, .dependency, .derivative, .summation, .repeatedProduct, .progression, .transpose,
      .arrayProduct, .arrayDerivative, .gradient, .matrix, .after:
      return []
    }
  }

  private func depends(_ head: Term, on causes: [Quantity]) throws(MeaningError) -> Bool {
    guard case .symbol(let symbol) = head.kind else {
      let effects = try self.causes(head)
      return causes.contains { cause in
        effects.contains { setting.network.quantity($0, dependsOn: cause) }
      }
    }
    switch try reference(symbol) {
    case .quantity(let effect, _):
      return causes.contains { setting.network.quantity(effect, dependsOn: $0) }
    case .totalLoss:
      return causes.contains { $0 == .loss || setting.network.quantity(.loss, dependsOn: $0) }
    case .delta: return true
    case .learningRate, .integer: return false
    }
  }
}

extension Network {
  /// Whether a change of `cause` reaches `effect` in the graph; nothing depends on itself.
  public func quantity(_ effect: Quantity, dependsOn cause: Quantity) -> Bool {
    switch effect {
    case .input, .target, .weight, .bias: return false
    case .preActivation(let layer, let node):
      switch cause {
      case .weight(let l, let j, _), .bias(let l, let j):
        return l < layer || (l == layer && j == node)
      case .preActivation(let l, _), .activation(let l, _): return l < layer
      case .input: return true
      case .target, .lossShare, .loss: return false
      }
    case .activation(let layer, let node):
      guard layer > 0 else { return false }
      let isWhole = layers[layer - 1].activation == .softmax
      let sources = isWhole ? 0..<nodes(inLayer: layer) : node..<node + 1
      return sources.contains { isReached(.preActivation(layer: layer, node: $0), from: cause) }
    case .lossShare(let node):
      return cause == .target(node)
        || isReached(.activation(layer: depth, node: node), from: cause)
    case .loss:
      return (0..<outputs).contains { isReached(.lossShare(node: $0), from: cause) }
    }
  }

  private func isReached(_ quantity: Quantity, from cause: Quantity) -> Bool {
    quantity == cause || self.quantity(quantity, dependsOn: cause)
  }
}
