import Derivations
import Engine
import Expressions
import Meaning
import Templates

extension StepWording {
  func value(_ layer: ForwardWalkthrough.Layer) -> TemplateValue {
    let own = network.layers[layer.layer - 1]
    return [
      "layer": self.layer(layer.layer), "activation": own.activation.templateValue,
      "has-bias": .flag(own.biases != nil), "is-softmax": .flag(own.activation == .softmax),
      "definition": Equation.stacked(layer.definitions, short: true),
      "nodes": Equation.stacked(layer.nodes, most: 16, unit: 2),
      "is-cut": .flag(layer.values.isCut), "count": .number(own.nodes),
      "has-others": .flag(layer.others > 0), "others": .count(layer.others),
    ]
  }

  func value(_ walkthrough: GradientWalkthrough) -> TemplateValue {
    [
      "samples": .count(walkthrough.samples), "is-mean": .flag(network.reduction == .mean),
      "is-sum": .flag(network.reduction == .sum), "rule": walkthrough.rule.templateValue,
    ]
  }

  func filling(_ layer: GradientWalkthrough.Layer) -> Filling {
    var tables = ["derivatives": layer.derivatives]
    tables["whole"] = layer.whole
    return Filling(
      .gradientLayer,
      [
        "layer": self.layer(layer.layer), "parameters": .number(layer.parameters),
        "is-cut": .flag(layer.derivatives.isCut), "has-whole": .flag(layer.whole != nil),
        "whole": "",
      ], tables: tables)
  }

  func descent(_ walkthrough: GradientWalkthrough) -> TemplateValue {
    [
      "has-bias": .flag(network.layers.contains { $0.biases != nil }),
      "rate": walkthrough.rate?.markup ?? "",
    ]
  }

  func descent(_ layer: GradientWalkthrough.Layer) -> TemplateValue {
    func value(_ descent: GradientWalkthrough.Descent) -> TemplateValue {
      .formulas(
        [descent.latex(whole: false)],
        whole: descent.parameters.places.isCut ? [descent.latex(whole: true)] : nil)
    }
    return [
      "layer": self.layer(layer.layer), "weights": layer.weights.map(value) ?? false,
      "has-bias": .flag(layer.biases != nil), "biases": layer.biases.map(value) ?? false,
    ]
  }
}
