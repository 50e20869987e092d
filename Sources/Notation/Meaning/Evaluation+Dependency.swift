import Engine

extension Evaluation {
  /// Checks that the graph has the dependencies that are claimed, as in `C_{0j}(a_j(z_j(w_j)))`.
  func check(_ symbol: ResolvedSymbol, dependsOn arguments: [Term]) throws(MeaningError) {
    for argument in arguments {
      switch argument.kind {
      case .symbol(let inner): try check(symbol, dependsOn: inner)
      case .dependency(let inner, let deeper):
        try check(symbol, dependsOn: inner)
        try check(inner, dependsOn: deeper)
      case .number, .whole, .constant, .negation, .sum, .product, .quotient, .power, .activation,
        .named, .derivative, .summation, .repeatedProduct, .progression:
        throw MeaningError(
          "\(symbol.symbol) is written as a function of something that is not a quantity of the network",
          at: argument.path)
      }
    }
  }

  private func check(
    _ symbol: ResolvedSymbol, dependsOn argument: ResolvedSymbol
  ) throws(MeaningError) {
    let causes: [Quantity]
    if argument.kind == .weights {
      let layer = try layer(of: argument, from: 1)
      let node = try node(0, of: argument, inLayer: layer)
      causes = (0..<setting.network.nodes(inLayer: layer - 1)).map {
        .weight(layer: layer, to: node, from: $0)
      }
    } else {
      causes = [try quantity(of: argument)]
    }
    let depends: Bool
    switch try reference(symbol) {
    case .quantity(let effect, _):
      depends = causes.allSatisfy { setting.network.quantity(effect, dependsOn: $0) }
    case .totalLoss:
      depends = causes.allSatisfy {
        $0 == .loss || setting.network.quantity(.loss, dependsOn: $0)
      }
    case .delta: depends = true
    case .learningRate, .integer: depends = false
    }
    guard depends else {
      throw MeaningError(
        "\(symbol.symbol) does not depend on \(argument.symbol)", kind: .untrue, at: argument.path)
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
