extension ScalarTrace {
  /// The same values with tangents by one quantity, which alone varies: the graph is cut at it.
  ///
  /// Computes only what lies behind the quantity, so that a weight of the last layer costs a few
  /// operations, whatever the size of the network. The values themselves are those of this trace; so a
  /// trace varied twice, along two directions, carries the derivative of a derivative.
  ///
  /// The direction is one above those along which this trace is varied.
  ///
  /// - Precondition: the network has the quantity (`network.has(_:)`).
  @_specialize(where Number == Double)
  @_specialize(where Number == Bounded)
  @_specialize(where Number == Jet<Double>)
  @_specialize(where Number == Jet<Bounded>)
  public func varied(
    at quantity: Quantity, along direction: Int = 1
  ) -> ScalarTrace<Number.Varied> {
    let pass = VariedPass(trace: self, varied: quantity, direction: direction)
    var input = input.map { $0.still }
    var target = target.map { $0.still }
    switch quantity {
    case .weight, .bias: pass.cutParameters[quantity] = pass.number(self[quantity], Number(1))
    case .input(let node), .activation(layer: 0, let node):
      input[node] = pass.number(activations[0][node], Number(1))
    case .target(let node): target[node] = pass.number(self.target[node], Number(1))
    case .preActivation, .activation, .lossShare, .loss: break
    }
    return pass.trace(of: input, target: target)
  }

  /// The same values where nothing varies.
  public var still: ScalarTrace<Number.Varied> {
    ScalarTrace<Number.Varied>(
      network: network, input: input.map { $0.still }, target: target.map { $0.still },
      cutParameters: cutParameters.mapValues { $0.still },
      preActivations: preActivations.map { $0.map { $0.still } },
      activations: activations.map { $0.map { $0.still } }, lossShares: lossShares.map { $0.still },
      loss: loss.still)
  }
}

/// The tangents of values that are known, by one of them.
private final class VariedPass<Base: Scalar>: ForwardPass {
  let trace: ScalarTrace<Base>
  let varied: Quantity
  let direction: Int
  var cutParameters: [Quantity: Base.Varied]

  init(trace: ScalarTrace<Base>, varied: Quantity, direction: Int) {
    self.trace = trace
    self.varied = varied
    self.direction = direction
    cutParameters = trace.cutParameters.mapValues { $0.still }
  }

  var network: Network { trace.network }

  func number(_ value: Base, _ tangent: Base) -> Base.Varied {
    value.varied(along: direction, by: tangent)
  }

  private func tangent(_ number: Base.Varied) -> Base {
    Base(tangentOf: number, along: direction)
  }

  private func isStill(_ number: Base.Varied) -> Bool { tangent(number) == .zero }

  /// Sums over those activations alone that vary.
  func preActivations(ofLayer l: Int, from before: [Base.Varied]) -> [Base.Varied] {
    let values = trace.preActivations[l - 1]
    var tangents = Array(repeating: Base.zero, count: values.count)
    for k in before.indices where !isStill(before[k]) {
      let slope = tangent(before[k])
      for j in tangents.indices {
        tangents[j] = tangents[j] + trace[.weight(layer: l, to: j, from: k)] * slope
      }
    }
    switch varied {
    case .weight(l, let to, let from): tangents[to] = trace.activations[l - 1][from]
    case .bias(l, let node), .preActivation(l, let node): tangents[node] = Base(1)
    case .weight, .bias, .preActivation, .input, .target, .activation, .lossShare, .loss: break
    }
    return values.indices.map { number(values[$0], tangents[$0]) }
  }

  /// Computed again where a pre-activation varies.
  func computedActivations(ofLayer l: Int, at z: [Base.Varied]) -> [Base.Varied] {
    let activation = network.layers[l - 1].activation
    // The loss asks whether an output is what its activation function gave, and in this trace it may be cut.
    if l == network.depth, direction > 1 { return activation.values(ofLayer: z) }
    guard activation == .softmax else {
      return z.indices.map {
        isStill(z[$0]) ? trace.activations[l][$0].still : activation.value(of: z[$0])
      }
    }
    return z.allSatisfy { isStill($0) }
      ? trace.activations[l].map { $0.still } : activation.values(ofLayer: z)
  }

  func lossShare(ofNode j: Int, in output: OutputLayer<Base.Varied>) -> Base.Varied {
    let z = output.preActivations
    // An activation may respond to its pre-activation by less than a number can say, where its logarithm does not.
    let isStill =
      isStill(output.activations[j]) && isStill(output.targets[j])
      && (output.activation == .softmax ? z.allSatisfy { self.isStill($0) } : isStill(z[j]))
    return isStill ? trace.lossShares[j].still : output.share(j)
  }

  func loss(of shares: [Base.Varied]) -> Base.Varied {
    number(
      trace.loss,
      varied == .loss ? Base(1) : eightLaneSum(shares.lazy.map { self.tangent($0) }))
  }

  func settled(_ quantity: Quantity, computed: Base.Varied) -> Base.Varied {
    number(trace[quantity], quantity == varied ? Base(1) : tangent(computed))
  }
}
