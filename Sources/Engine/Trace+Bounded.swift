extension ScalarTrace<Double> {
  /// The same values, each with a bound on its rounding error.
  ///
  /// Takes one pass over the weights.
  ///
  /// - Precondition: nothing was cut.
  public var bounded: ScalarTrace<Bounded> {
    let pass = BoundedPass(trace: self)
    return pass.trace(of: input.map { Bounded($0) }, target: target.map { Bounded($0) })
  }
}

/// The errors of values that are known.
private final class BoundedPass: ForwardPass {
  let trace: Trace

  init(trace: Trace) { self.trace = trace }

  var network: Network { trace.network }
  var cutParameters: [Quantity: Bounded] { [:] }

  /// The error of a sum of n products is at most (n + 2)/2 units of all their magnitudes together (Higham,
  /// Accuracy and Stability of Numerical Algorithms, 2002, section 3.1), and each weight was rounded once.
  func preActivations(ofLayer l: Int, from before: [Bounded]) -> [Bounded] {
    let layer = network.layers[l - 1]
    let unit = Double.ulpOfOne / 2
    let steps = Double(before.count + 4) * unit
    return trace.preActivations[l - 1].indices.map { j in
      var magnitudes = 0.0
      var inherited = 0.0
      for k in before.indices {
        let weight = layer.weights[j, k].magnitude
        magnitudes += weight * before[k].value.magnitude
        inherited += weight * before[k].error
      }
      magnitudes += layer.biases?[j].magnitude ?? 0
      return Bounded(trace.preActivations[l - 1][j], error: inherited + steps * magnitudes)
    }
  }

  func settled(_ quantity: Quantity, computed: Bounded) -> Bounded {
    Bounded(trace[quantity], error: computed.error)
  }
}
