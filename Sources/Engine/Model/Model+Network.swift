extension Network {
  /// The network as families, on one sample: C₀ follows from a⁽⁰⁾, y, weights and biases.
  ///
  /// Softmax is two families: its exponentials, and each of them over their sum.
  public var model: Model {
    var families = [
      Family(.activation, layer: 0, axes: [inputs], .given),
      Family(.target, axes: [outputs], .given),
    ]
    func add(_ family: Family) -> Family.ID {
      families.append(family)
      return families.count - 1
    }
    var before = 0
    for (index, layer) in layers.enumerated() {
      let l = index + 1
      let (nodes, sources) = (layer.nodes, layer.weights.columns)
      let w = add(Family(.weight, layer: l, axes: [nodes, sources], .parameter))
      let k = Model.Bound(0, count: sources)
      let sum = Model.Formula.sum(
        over: k,
        .multiply([.element(w, [.own(0), .bound(k)]), .element(before, [.bound(k)])]))
      var preActivation = sum
      if layer.biases != nil {
        let b = add(Family(.bias, layer: l, axes: [nodes], .parameter))
        preActivation = .add([sum, .element(b, [.own(0)])])
      }
      let z = add(Family(.preActivation, layer: l, axes: [nodes], .formula(preActivation)))
      let own = Model.Formula.element(z, [.own(0)])
      guard layer.activation == .softmax else {
        before = add(
          Family(
            .activation, layer: l, axes: [nodes],
            .formula(.apply(.activation(layer.activation), [own]))))
        continue
      }
      let e = add(Family(.exponential, layer: l, axes: [nodes], .formula(.apply(.exp, [own]))))
      let m = Model.Bound(0, count: nodes)
      before = add(
        Family(
          .activation, layer: l, axes: [nodes],
          .formula(
            .quotient(.element(e, [.own(0)]), .sum(over: m, .element(e, [.bound(m)]))))))
    }
    let share = add(
      Family(
        .lossShare, axes: [outputs],
        .formula(
          .apply(
            .lossShare(loss, outputs: outputs),
            [.element(before, [.own(0)]), .element(1, [.own(0)])]))))
    let j = Model.Bound(0, count: outputs)
    _ = add(Family(.loss, axes: [], .formula(.sum(over: j, .element(share, [.bound(j)])))))
    return Model(families)
  }
}
