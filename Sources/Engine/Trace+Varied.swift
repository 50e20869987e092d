extension ScalarTrace {
  /// The same values with tangents by one quantity, which alone varies: the graph is cut at it.
  ///
  /// Computes only what lies behind the quantity, so that a weight of the last layer costs a few
  /// operations, whatever the size of the network. The values themselves are those of this trace; so a
  /// trace varied twice carries the derivative of a derivative.
  ///
  /// - Precondition: the network has the quantity (`network.has(_:)`).
  @_specialize(where Number == Double)
  @_specialize(where Number == Dual<Double>)
  @_specialize(where Number == Bounded)
  public func varied(at quantity: Quantity) -> ScalarTrace<Dual<Number>> {
    let zero = Number(0)
    let one = Number(1)
    func still(_ value: Number) -> Dual<Number> { Dual(value, tangent: zero) }

    var parameters = cutParameters.mapValues(still)
    var inputs = activations[0].map(still)
    var targets = target.map(still)
    switch quantity {
    case .weight, .bias: parameters[quantity] = Dual(self[quantity], tangent: one)
    case .input(let node), .activation(layer: 0, let node):
      inputs[node] = Dual(inputs[node].value, tangent: one)
    case .target(let node): targets[node] = Dual(targets[node].value, tangent: one)
    case .preActivation, .activation, .lossShare, .loss: break
    }

    var preActivations: [[Dual<Number>]] = []
    var activations = [inputs]
    var computed = inputs
    for index in network.layers.indices {
      let layer = index + 1
      let z = variedPreActivations(
        layer: layer, before: activations[index], at: quantity)
      let activation = network.layers[index].activation
      // The loss asks whether an output is what its activation function gave.
      computed =
        layer == network.depth
        ? activation.values(ofLayer: z) : activation.varied(z, values: self.activations[layer])
      var a = computed.indices.map {
        Dual(self.activations[layer][$0], tangent: computed[$0].tangent)
      }
      if case .activation(layer, let node) = quantity {
        a[node] = Dual(a[node].value, tangent: one)
      }
      preActivations.append(z)
      activations.append(a)
    }

    let outputs = activations[network.depth]
    let z = preActivations[network.depth - 1]
    let isSoftmax = network.layers[network.depth - 1].activation == .softmax
    let logarithms = OutputLogarithms(
      network.layers[network.depth - 1].activation,
      preActivations: preActivations[network.depth - 1], computed: computed, activations: outputs)
    let shares = lossShares.indices.map { j in
      if quantity == .lossShare(node: j) { return Dual(lossShares[j], tangent: one) }
      // An activation may respond to its pre-activation by less than a number can say, where its logarithm does not.
      let isStill =
        outputs[j].tangent == zero && targets[j].tangent == zero
        && (isSoftmax ? z.allSatisfy { $0.tangent == zero } : z[j].tangent == zero)
      guard !isStill else { return still(lossShares[j]) }
      let share = network.loss.share(
        ofNode: j, activations: outputs, targets: targets, logarithms: logarithms)
      return Dual(lossShares[j], tangent: share.tangent)
    }
    let slope = quantity == .loss ? one : eightLaneSum(shares.map(\.tangent))
    return ScalarTrace<Dual<Number>>(
      network: network, input: inputs, target: targets, cutParameters: parameters,
      preActivations: preActivations, activations: activations, lossShares: shares,
      loss: Dual(loss, tangent: slope))
  }

  /// The same values where nothing varies.
  public var still: ScalarTrace<Dual<Number>> {
    func still(_ value: Number) -> Dual<Number> { Dual(value, tangent: Number(0)) }
    return ScalarTrace<Dual<Number>>(
      network: network, input: input.map(still), target: target.map(still),
      cutParameters: cutParameters.mapValues(still),
      preActivations: preActivations.map { $0.map(still) },
      activations: activations.map { $0.map(still) }, lossShares: lossShares.map(still),
      loss: still(loss))
  }

  private func variedPreActivations(
    layer: Int, before: [Dual<Number>], at quantity: Quantity
  ) -> [Dual<Number>] {
    let zero = Number(0)
    let values = preActivations[layer - 1]
    var tangents = Array(repeating: zero, count: values.count)
    for k in before.indices where before[k].tangent != zero {
      for j in tangents.indices {
        let weight = self[.weight(layer: layer, to: j, from: k)]
        tangents[j] = tangents[j] + weight * before[k].tangent
      }
    }
    switch quantity {
    case .weight(layer, let to, let from): tangents[to] = before[from].value
    case .bias(layer, let node), .preActivation(layer, let node): tangents[node] = Number(1)
    case .weight, .bias, .preActivation, .input, .target, .activation, .lossShare, .loss: break
    }
    return values.indices.map { Dual(values[$0], tangent: tangents[$0]) }
  }
}

extension Activation {
  /// The activations of a layer, computed again where a pre-activation varies.
  fileprivate func varied<Number: Scalar>(
    _ z: [Dual<Number>], values: [Number]
  ) -> [Dual<Number>] {
    let zero = Number(0)
    guard self == .softmax else {
      return z.indices.map {
        z[$0].tangent == zero ? Dual(values[$0], tangent: zero) : value(of: z[$0])
      }
    }
    return z.allSatisfy { $0.tangent == zero }
      ? values.map { Dual($0, tangent: zero) } : self.values(ofLayer: z)
  }
}
