public import Derivations
import Engine
import Expressions
import Meaning
import Templates

extension ForwardWalkthrough: Worded {
  func marked(words: Words) throws(TemplateError) -> String {
    let wording = Wording(words: words, network: setting.network, spelling: spelling)
    var texts: [TemplateValue] = []
    for layer in layers {
      let own = setting.network.layers[layer.layer - 1]
      let value: TemplateValue = [
        "layer": wording.layer(layer.layer), "activation": own.activation.templateValue,
        "has-bias": .flag(own.biases != nil), "is-softmax": .flag(own.activation == .softmax),
        "definition": Equation.stacked(layer.definitions, short: true),
        "nodes": Equation.stacked(layer.nodes, most: 16, unit: 2),
        "values": layer.values.templateValue, "is-cut": .flag(layer.values.isCut),
        "count": .number(own.nodes), "has-others": .flag(layer.others > 0),
        "others": .count(layer.others),
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
    let wording = Wording(words: words, network: setting.network, spelling: spelling)
    let value: TemplateValue = [
      "samples": .count(samples), "is-mean": .flag(setting.network.reduction == .mean),
      "is-sum": .flag(setting.network.reduction == .sum), "has-step": .flag(rate != nil),
      "has-bias": .flag(setting.network.layers.contains { $0.biases != nil }),
      "rate": rate?.markup ?? "", "rule": rule.templateValue,
      "layers": .list(try derivatives(wording)),
      "steps": .list(rate == nil ? [] : try steps(wording)),
    ]
    return Walkthrough.tidied(try words.render(.gradients, value))
  }

  private func derivatives(_ wording: Wording) throws(TemplateError) -> [TemplateValue] {
    var texts: [TemplateValue] = []
    for layer in layers {
      let text = try wording.words.render(
        .gradientLayer,
        [
          "is-step": false, "layer": wording.layer(layer.layer),
          "parameters": .number(layer.parameters), "is-cut": .flag(layer.derivatives.isCut),
          "derivatives": layer.derivatives.templateValue, "has-whole": .flag(layer.whole != nil),
          "whole": layer.whole?.templateValue ?? false,
        ])
      texts.append(["text": .markup(text)])
    }
    return texts
  }

  private func steps(_ wording: Wording) throws(TemplateError) -> [TemplateValue] {
    func value(_ step: Step) -> TemplateValue {
      .formulas(
        [step.latex(whole: false)],
        whole: step.parameters.places.isCut ? [step.latex(whole: true)] : nil)
    }
    var texts: [TemplateValue] = []
    for layer in layers {
      let text = try wording.words.render(
        .gradientLayer,
        [
          "is-step": true, "is-cut": false, "layer": wording.layer(layer.layer),
          "weights": layer.weights.map(value) ?? false, "has-bias": .flag(layer.biases != nil),
          "biases": layer.biases.map(value) ?? false,
        ])
      texts.append(["text": .markup(text)])
    }
    return texts
  }
}
