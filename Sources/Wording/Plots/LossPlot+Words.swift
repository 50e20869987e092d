public import Derivations
public import Documents
import Decimals
import Expressions
import Meaning
import Templates

extension LossPlot {
  /// The drawing as one figure, which says in words what it shows.
  public func blocks(words: Words) throws(TemplateError) -> [Block] {
    [.figure(try figure(words: words))]
  }

  /// What a fold over it says while it is closed.
  public func summary(words: Words) throws(TemplateError) -> [Inline] {
    try text("is-summary", words)
  }

  private func figure(words: Words) throws(TemplateError) -> Figure {
    let derivative = Expression.derivative(of: .symbol(loss), by: parameter)
    let quantity = derivative.identity(in: setting)?.description
    var plot = Plot(
      curve.map { $0.map(Plot.Point.init) },
      horizontal: Plot.Axis(.symbol(parameter.latex(in: setting.convention))),
      vertical: Plot.Axis(.symbol(loss.latex(in: setting.convention))),
      summary: curve.isEmpty ? "" : try text("is-description", words).readableText)
    if showsPoint {
      plot.tangent = Plot.Tangent(
        at: Plot.Point(point), slope: slope.value,
        label: try text("is-slope", words, latex: \.plainText).readableText, quantity: quantity)
      plot.marks = [Plot.Mark(at: Plot.Point(point), quantity: quantity)]
    }
    return Figure(
      content: .plot(plot), alternative: try text("is-alternative", words).readableText,
      caption: try text("is-caption", words))
  }

  private func text(
    _ part: String, _ words: Words, latex: (Expression) -> String = { $0.latex(in: .marked) }
  ) throws(TemplateError) -> [Inline] {
    let points = curve.flatMap(\.self)
    func printed(_ value: Double?) -> TemplateValue {
      .markup(Expression.rounded(value ?? 0, digits: 4).latex)
    }
    let derivative = Expression.derivative(of: .symbol(loss), by: parameter)
    var value: [String: TemplateValue] = [
      "loss": .markup(loss.latex(in: setting.convention)),
      "parameter": .markup(parameter.latex(in: setting.convention)),
      "derivative": .markup(derivative.latex(in: setting.convention)),
      "value": .markup(latex(value.result)), "loss-value": .markup(latex(lossValue.result)),
      "slope": .markup(latex(slope.result)),
      "is-positive": .flag(slope.value > 0), "is-negative": .flag(slope.value < 0),
      "is-zero": .flag(slope.value == 0), "is-kink": .flag(isAtKink),
      "is-outside": .flag(!showsPoint),
      "from": printed(points.first?.x), "to": printed(points.last?.x),
      "least": printed(points.map(\.y).min()), "most": printed(points.map(\.y).max()),
    ]
    for name in ["is-caption", "is-alternative", "is-description", "is-slope", "is-summary"] {
      value[name] = .flag(name == part)
    }
    return try words.inlines(.lossPlot, .dictionary(value))
  }
}
