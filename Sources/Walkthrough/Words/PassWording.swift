import Engine
import Notation
import Templates

extension ForwardWalkthrough: Worded {
  func marked(words: Words) throws(TemplateError) -> String {
    let wording = Wording(words: words, network: network, spelling: spelling)
    var texts: [TemplateValue] = []
    for layer in layers {
      let own = network.layers[layer.layer - 1]
      let value: TemplateValue = [
        "layer": wording.layer(layer.layer), "activation": own.activation.templateValue,
        "has-bias": .flag(own.biases != nil), "is-softmax": .flag(own.activation == .softmax),
        "definition": Equation.stacked(layer.definitions, short: true),
        "nodes": Equation.stacked(layer.nodes, most: 16),
      ]
      texts.append(["text": .markup(try words.render(.forwardLayer, value))])
    }
    return Walkthrough.tidied(
      try words.render(
        .forward,
        [
          "layers": .list(texts), "loss": loss.templateValue, "sample": .number(spelling.sample),
        ]))
  }
}

extension GradientWalkthrough: Worded {
  func marked(words: Words) throws(TemplateError) -> String {
    let wording = Wording(words: words, network: network, spelling: spelling)
    let value: TemplateValue = [
      "samples": .count(samples), "is-mean": .flag(network.reduction == .mean),
      "is-sum": .flag(network.reduction == .sum), "has-step": .flag(rate != nil),
      "has-bias": .flag(network.layers.contains { $0.biases != nil }),
      "rate": rate?.markup ?? "", "rule": rule.templateValue,
      "layers": .list(
        try texts(wording) {
          Formula($0.latex(of: self, whole: false), $0.latex(of: self, whole: true))
        }),
      "steps": .list(
        rate == nil
          ? []
          : try texts(wording) { Formula($0.stepLatex(whole: false), $0.stepLatex(whole: true)) }),
    ]
    return Walkthrough.tidied(try words.render(.gradients, value))
  }

  private struct Formula {
    let cut: String
    let whole: String

    init(_ cut: String, _ whole: String) {
      self.cut = cut
      self.whole = whole
    }
  }

  private func texts(
    _ wording: Wording, latex: (Derivatives) -> Formula
  ) throws(TemplateError) -> [TemplateValue] {
    func value(_ derivatives: Derivatives) -> TemplateValue {
      let formula = latex(derivatives)
      return [
        "latex": .markup(formula.cut), "cut": .flag(derivatives.values.places.isCut),
        "whole": .markup(formula.whole),
      ]
    }
    var texts: [TemplateValue] = []
    for layer in layers {
      let text = try wording.words.render(
        .gradientLayer,
        [
          "layer": wording.layer(layer.layer), "weights": value(layer.weights),
          "has-bias": .flag(layer.biases != nil), "biases": layer.biases.map(value) ?? false,
        ])
      texts.append(["text": .markup(text)])
    }
    return texts
  }
}

extension GradientWalkthrough.Derivatives {
  /// ∂C/∂w = (…)
  fileprivate func latex(of walkthrough: GradientWalkthrough, whole: Bool) -> String {
    let derivative = Expression.derivative(walkthrough.spelling.totalLoss, by: symbol)
    return "\(derivative.latex) = \(values.latex(whole: whole))"
  }

  /// w − η ∂C/∂w = (…) − η (…) = (…)
  fileprivate func stepLatex(whole: Bool) -> String {
    guard let step else { return "" }
    let left =
      "\(symbol.latex) - \\eta \(Expression.derivative(Symbol("C"), by: symbol).latex)"
    return """
      \\begin{aligned}
      \(left) &= \(step.parameters.latex(whole: whole)) \\\\
      &\\quad - \\eta \(step.derivatives.latex(whole: whole)) \\\\
      &\(step.isApproximate ? "\\approx" : "=") \(step.updated.latex(whole: whole))
      \\end{aligned}
      """
  }
}
