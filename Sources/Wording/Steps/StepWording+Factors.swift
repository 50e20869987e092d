import Derivations
import Engine
import Expressions
import Meaning
import Templates

extension StepWording {
  /// For `heading.md`.
  func heading(
    _ quantity: Symbol, by varied: Symbol, _ place: Derivations.Step.FactorPlace
  ) -> [String: TemplateValue] {
    var entries: [String: TemplateValue] = [
      "derivative": Expression.derivative(quantity, by: varied).markup,
      "is-own": .flag(place == .whole),
      "is-unplaced": .flag(place == .unnumbered),
    ]
    let names = ["is-first", "is-second", "is-third", "is-fourth"]
    if case .numbered(let number) = place, names.indices.contains(number) {
      entries[names[number]] = true
    }
    return entries
  }

  func filling(_ factor: Factor, _ place: Derivations.Step.FactorPlace) -> Filling {
    var entries: [String: TemplateValue] = [
      "quantity": factor.quantity.markup, "varied": factor.varied.markup,
      "equation": factor.equation.templateValue, "terms": .count(factor.terms),
      "layer": layer(factor.layer), "loss": network.loss.templateValue,
      "is-any": .flag(factor.node.isLetter), "summed": .markup(factor.summed),
      "has-bias": .flag(network.layers[max(factor.layer, 1) - 1].biases != nil),
      "is-share": .flag(factor.quantity.subscripts != [.digits(String(spelling.sample))]),
      "has-definition": .flag(!factor.definitions.isEmpty),
      "is-cancelled": .flag(factor.isCancelled),
      "definition": factor.definitions.first?.templateValue ?? false,
    ]
    switch factor.node {
    case .node(let node): entries["node"] = .number(node)
    case .letter(let letter): entries["index"] = .markup(letter)
    }
    if case .node(let node) = factor.nodeBefore { entries["from"] = .number(node) }
    let value = TemplateValue.dictionary(entries).with(
      heading(factor.quantity, by: factor.varied, place)
    )
    .with(response(factor.value, factor.equation))
    switch factor.kind {
    case .lossByActivation:
      return Filling(.factorLoss, value.with(["is-activation-cause": true]))
    case .lossByTarget:
      return Filling(.factorLoss, value.with(["is-activation-cause": false]))
    case .lossByPreActivation: return Filling(.factorTogether, value)
    case .lossByShare: return Filling(.factorShare, value)
    case .activation(let activation, let atKink):
      return Filling(
        .factorActivation,
        value.with([
          "activation": activation.templateValue, "is-kink": .flag(atKink),
          "slope-below": factor.value.map { Expression.rounded($0).markup } ?? "",
          "is-branched": .flag(activation.hasBranches && factor.input != nil && !atKink),
          "input": factor.input.map { Expression.rounded($0).markup } ?? "",
          "is-right": .flag(factor.input.map { $0 > 0 } ?? false),
          "is-dead": .flag(activation == .relu && factor.value == 0 && !atKink),
          "has-branches": .flag(activation.hasBranches && factor.node.isLetter),
          "left": activation.left(of: factor).map(\.markup) ?? "",
          "left-slope": activation.leftSlope(of: factor).map(\.markup) ?? "",
        ]))
    case .softmax(let sameNode):
      return Filling(.factorSoftmax, value.with(["is-same": .flag(sameNode)]))
    case .preActivationByWeight: return Filling(.factorWeight, value)
    case .preActivationByBias: return Filling(.factorBias, value)
    case .preActivationByActivation: return Filling(.factorInput, value)
    }
  }

  /// How the quantity responds, for `response.md`.
  func response(_ value: Double?, _ equation: Equation) -> [String: TemplateValue] {
    let printed = equation.value ?? equation.steps.last?.expression
    return [
      "is-positive": .flag(value.map { $0 > 0 } ?? false),
      "is-negative": .flag(value.map { $0 < 0 } ?? false),
      "value": printed.map(\.markup) ?? "", "is-zero": .flag(value == 0),
      "is-one": .flag(value == 1),
      "is-other": .flag(value.map { $0 != 0 && $0 != 1 } ?? false),
    ]
  }

  func value(_ sum: Sum) -> TemplateValue {
    [
      "quantity": sum.quantity.markup, "varied": sum.varied.markup, "layer": layer(sum.layer),
      "next-layer": layer(sum.layer),
      "nodes": .count(sum.nodes), "rule": sum.rule.templateValue,
      "is-softmax": .flag(sum.nextIsSoftmax), "has-passes": .flag(sum.hasPasses),
    ]
  }

  func value(_ path: PathProduct) -> TemplateValue {
    [
      "quantity": path.quantity.markup, "varied": path.varied.markup,
      "node": .number(path.node), "rule": path.rule.templateValue,
      "next-layer": path.nextLayer.map(layer) ?? false,
    ]
  }

  func value(_ pass: LayerPass) -> TemplateValue {
    let product = Expression.derivative(
      pass.quantity, by: spelling.preActivation(.letter("j"), layer: pass.layer))
    return [
      "layer": layer(pass.layer), "quantity": pass.quantity.markup,
      "is-first": .flag(pass.isFirst), "is-softmax": .flag(pass.isSoftmax),
      "has-rule": .flag(pass.rule != nil), "rule": pass.rule?.templateValue ?? false,
      "has-activations": .flag(!pass.activations.isEmpty),
      "activations": Equation.stacked(pass.activations, short: true),
      "has-table": .flag(pass.table != nil),
      "table": pass.table?.templateValue(product: product) ?? false,
      "has-pre-activations": .flag(!pass.preActivations.isEmpty),
      "pre-activations": Equation.stacked(pass.preActivations, short: true),
    ]
  }

  func value(_ table: ProductTable, ofLayer layer: Int?) -> TemplateValue {
    [
      "has-layer": .flag(layer != nil), "next-layer": layer.map(self.layer) ?? false,
      "table": table.templateValue(product: .symbol("p_\(table.index.latex)")),
    ]
  }

  func value(
    _ combination: Combination, _ combined: Derivations.Step.Combined
  ) -> TemplateValue {
    var entries: [String: TemplateValue] = [
      "quantity": combination.quantity.markup, "varied": combination.varied.markup,
      "equation": combination.equation.templateValue, "count": .number(combination.count),
      "is-factors": false, "is-terms": false, "is-path": false,
      "shortcut": combination.shortcut?.templateValue ?? false,
    ]
    switch combined {
    case .factors: entries["is-factors"] = true
    case .path: entries["is-path"] = true
    case .terms: entries["is-terms"] = true
    }
    return TemplateValue.dictionary(entries)
      .with(response(combination.value, combination.equation))
  }
}

extension Equation {
  /// Whether the last step is a sum over an index.
  var isSum: Bool {
    if case .summation = steps.last?.expression { true } else { false }
  }
}

extension Place {
  var isLetter: Bool {
    switch self {
    case .node: false
    case .letter: true
    }
  }
}
