public import Derivations
public import Documents
import Engine
import Expressions
import Meaning
import Templates

extension ActivationPlot {
  /// The drawing as one figure, which says in words what it shows.
  public func blocks(words: Words) throws(TemplateError) -> [Block] {
    [.figure(try figure(words: words))]
  }

  /// What a fold over it says while it is closed.
  public func summary(words: Words) throws(TemplateError) -> [Inline] {
    try text("is-summary", words)
  }

  /// Of more nodes the symbols would stand on each other.
  private static let mostSymbols = 12
  /// Of more nodes a reader cannot point at one.
  private static let mostNames = 40

  private func figure(words: Words) throws(TemplateError) -> Figure {
    let z = symbol("z", node.map(Place.node) ?? .letter("j"))
    let a = symbol("a", node.map(Place.node) ?? .letter("j"))
    var plot = Plot(
      curve.map { $0.map(Plot.Point.init) }, horizontal: Plot.Axis(.symbol(z.latex)),
      vertical: Plot.Axis(.symbol(a.latex)),
      summary: try text("is-description", words).readableText)
    let derivative = node.flatMap {
      Self.derivative(layer: layer, node: $0, of: setting.network).identity(in: setting)?
        .description
    }
    let hasSymbols = node == nil && nodes.count <= Self.mostSymbols
    plot.marks = shownNodes.map { node in
      let symbol = symbol("a", .node(node.node))
      let quantity =
        nodes.count <= Self.mostNames
        ? Expression.symbol(symbol).identity(in: setting)?.description : nil
      return Plot.Mark(
        at: node.point, symbol: hasSymbols ? symbol.latex : "", quantity: derivative ?? quantity)
    }
    if let slope, let point = shownNodes.first?.point {
      plot.tangent = Plot.Tangent(
        at: point, slope: slope.value,
        label: try text("is-slope", words, latex: \.plainText).readableText, quantity: derivative)
    }
    return Figure(
      content: .plot(plot), alternative: try text("is-alternative", words).readableText,
      caption: try text("is-caption", words))
  }

  private func symbol(_ letter: String, _ node: Place) -> Symbol {
    Symbol(letter, subscripts: [node.index], layer: Index(layer: layer, of: setting.network))
  }

  private func text(
    _ part: String, _ words: Words, latex: (Expression) -> String = { $0.latex(in: .marked) }
  ) throws(TemplateError) -> [Inline] {
    let network = setting.network
    let count = network.nodes(inLayer: layer)
    let own = symbol("z", .node(node ?? 0))
    let slopeOfLayer = Expression.application(
      .activation(layer: Index(layer: layer, of: network), primes: 1), [.symbol(own)])
    var value: [String: TemplateValue] = [
      "layer": ["is-input": false, "index": .markup(Index(layer: layer, of: network).latex)],
      "activation": network.layers[layer - 1].activation.templateValue,
      "is-one": .flag(node != nil), "node": .number(node ?? 0), "nodes": .count(count),
      "is-cut": .flag(node == nil && nodes.count < count), "shown": .number(nodes.count),
      "points": .list(
        nodes.enumerated().map { index, node in
          [
            "pre-activation": symbol("z", .node(node.node)).markup,
            "activation": symbol("a", .node(node.node)).markup,
            "z": .markup(latex(node.preActivation.result)),
            "a": .markup(latex(node.activation.result)), "is-first": .flag(index == 0),
          ]
        }),
      "derivative": .markup(Self.derivative(layer: layer, node: node ?? 0, of: network).latex),
      "function-slope": .markup(slopeOfLayer.latex),
      "slope": .markup(slope.map { latex($0.result) } ?? ""), "is-kink": .flag(isAtKink),
      "is-outside": .flag(shownNodes.count < nodes.count),
      "outside": .count(nodes.count - shownNodes.count),
    ]
    for name in ["is-caption", "is-alternative", "is-description", "is-slope", "is-summary"] {
      value[name] = .flag(name == part)
    }
    return try words.inlines(.activationPlot, .dictionary(value))
  }
}

extension ActivationPlot.Node {
  fileprivate var point: Plot.Point {
    Plot.Point(x: preActivation.value, y: activation.value)
  }
}
