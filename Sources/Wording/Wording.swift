import Derivations
import Diagnostics
import Documents
import Engine
import Decimals
import Expressions
import Meaning
import Reading
import Templates

/// The words put to the parts of a walkthrough.
struct Wording {
  let words: Words
  let network: Network
  let spelling: Spelling

  func markdown(_ parts: [Part]) throws(TemplateError) -> String {
    var texts: [String] = []
    for part in parts { texts.append(try markdown(part)) }
    return texts.joined(separator: "\n\n")
  }

  func markdown(_ part: Part) throws(TemplateError) -> String {
    switch part {
    case .question(let question): try words.render(.question, value(question))
    case .reduction(let rule): try words.render(.reduction, value(rule))
    case .chain(let chain): try words.render(.chain, value(chain))
    case .factor(let factor, let position):
      try markdown(factor, heading: position.map { .placed($0) } ?? .own)
    case .nodeSum(let sum, let position): try markdown(sum, position: position)
    case .activationSum(let sum, let position): try markdown(sum, position: position)
    case .path(let path, let position): try markdown(path, position: position)
    case .combination(let combination):
      try words.render(.combination, value(combination).with(["is-nested": false]))
    case .rounded(let rounded):
      try words.render(
        .rounded,
        ["derivative": rounded.derivative.markup, "activation": rounded.activation.markup])
    case .confirmation(let confirmation): try words.render(.confirmation, value(confirmation))
    case .sharedBias(let shared, let layer):
      try words.render(
        .sharedBias,
        [
          "layer": self.layer(layer), "nodes": .count(shared.count),
          "quantity": shared.quantity.markup,
          "equation": shared.equation.templateValue,
        ])
    case .samples(let summary): try words.render(.samples, value(summary))
    case .settled(let settled): try words.render(.settled, value(settled))
    case .brief(let brief): try words.render(.brief, value(brief))
    }
  }

  func layer(_ l: Int) -> TemplateValue {
    ["is-input": .flag(l == 0), "index": .markup(spelling.layer(l).latex)]
  }

  // MARK: Parts

  private func value(_ question: Question) -> TemplateValue {
    [
      "derivative": question.derivative.markup,
      "goal": question.goal.templateValue(layer, symbol: question.quantity),
      "cause": question.cause.templateValue(layer, symbol: question.varied),
    ]
  }

  private func value(_ rule: ReductionRule) -> TemplateValue {
    flags(rule.reduction).with([
      "samples": .count(rule.samples), "shown": rule.shownSample.markup,
      "definition": rule.definition.templateValue, "rule": rule.rule.templateValue,
    ])
  }

  private func flags(_ reduction: Reduction) -> TemplateValue {
    switch reduction {
    case .mean: ["is-mean": true, "is-sum": false]
    case .sum: ["is-mean": false, "is-sum": true]
    }
  }

  private func value(_ chain: Chain) -> TemplateValue {
    let path = chain.path.dropFirst()
    return [
      "quantity": chain.path[0].markup, "varied": chain.path[chain.path.count - 1].markup,
      "path": .list(
        path.enumerated().map {
          ["symbol": $1.markup, "is-last": .flag($0 == path.count - 1)]
        }),
      "composition": chain.composition.markup,
      "weights": chain.weights.map { ["vector": $0.markup] } ?? false,
      "has-letters": .flag(chain.hasSum), "is-sum": .flag(chain.rule.isSum),
      "rule": chain.rule.templateValue,
    ]
  }

  enum Heading {
    /// The factor is all that was asked for.
    case own
    case placed(Int)
    /// A factor of something that is a factor itself.
    case unplaced

    func value(_ derivative: Expression) -> TemplateValue {
      var entries: [String: TemplateValue] = [
        "derivative": derivative.markup, "is-own": false, "is-unplaced": false,
      ]
      switch self {
      case .own: entries["is-own"] = true
      case .unplaced: entries["is-unplaced"] = true
      case .placed(let position):
        let names = ["is-first", "is-second", "is-third", "is-fourth"]
        if names.indices.contains(position) { entries[names[position]] = true }
      }
      return .dictionary(entries)
    }
  }

  func markdown(_ factor: Factor, heading: Heading) throws(TemplateError) -> String {
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
    let value = heading.value(.derivative(factor.quantity, by: factor.varied))
      .with(entries).with(response(factor.value, factor.equation))
    switch factor.kind {
    case .lossByActivation:
      return try words.render(.factorLoss, value.with(["is-activation-cause": true]))
    case .lossByTarget:
      return try words.render(.factorLoss, value.with(["is-activation-cause": false]))
    case .lossByPreActivation: return try words.render(.factorTogether, value)
    case .lossByShare: return try words.render(.factorShare, value)
    case .activation(let activation, let atKink):
      return try words.render(
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
      return try words.render(.factorSoftmax, value.with(["is-same": .flag(sameNode)]))
    case .preActivationByWeight: return try words.render(.factorWeight, value)
    case .preActivationByBias: return try words.render(.factorBias, value)
    case .preActivationByActivation: return try words.render(.factorInput, value)
    }
  }

  /// How the quantity responds, for `response.md`.
  private func response(_ value: Double?, _ equation: Equation) -> [String: TemplateValue] {
    let printed = equation.value ?? equation.steps.last?.expression
    return [
      "is-positive": .flag(value.map { $0 > 0 } ?? false),
      "is-negative": .flag(value.map { $0 < 0 } ?? false),
      "value": printed.map(\.markup) ?? "", "is-zero": .flag(value == 0),
      "is-one": .flag(value == 1),
      "is-other": .flag(value.map { $0 != 0 && $0 != 1 } ?? false),
    ]
  }

  private func markdown(_ sum: NodeSum, position: Int?) throws(TemplateError) -> String {
    var factors: [TemplateValue] = []
    for (place, factor) in sum.factors.enumerated() {
      let offset = sum.table.header.count - sum.factors.count
      factors.append([
        "text": .markup(
          try markdown(factor, heading: position == nil ? .placed(place + offset) : .unplaced))
      ])
    }
    let derivative = Expression.derivative(sum.quantity, by: sum.varied)
    let value = (position.map(Heading.placed) ?? .own).value(derivative)
      .with([
        "quantity": sum.quantity.markup, "varied": sum.varied.markup,
        "next-layer": layer(sum.nextLayer), "nodes": .count(sum.nodes),
        "rule": sum.rule.templateValue, "is-softmax": .flag(sum.nextIsSoftmax),
        "has-passes": .flag(!sum.passes.isEmpty), "passes": .list(try markdown(sum.passes)),
        "factors": .list(factors), "table": sum.table.templateValue(product: .symbol("p_j")),
        "combination": sum.combination.equation.templateValue,
      ])
      .with(response(sum.combination.value, sum.combination.equation))
    return try words.render(.nodeSum, value)
  }

  private func markdown(_ sum: ActivationSum, position: Int?) throws(TemplateError) -> String {
    var factors: [TemplateValue] = []
    for factor in [sum.lossFactor, sum.sameNode, sum.otherNode] {
      guard let factor else { continue }
      factors.append(["text": .markup(try markdown(factor, heading: .unplaced))])
    }
    let derivative = Expression.derivative(sum.quantity, by: sum.varied)
    let value = (position.map(Heading.placed) ?? .own).value(derivative)
      .with([
        "quantity": sum.quantity.markup, "varied": sum.varied.markup,
        "layer": layer(sum.layer), "nodes": .count(sum.nodes), "rule": sum.rule.templateValue,
        "has-passes": .flag(!sum.passes.isEmpty), "passes": .list(try markdown(sum.passes)),
        "factors": .list(factors), "table": sum.table.templateValue(product: .symbol("p_m")),
        "combination": sum.combination.equation.templateValue,
        "shortcut": sum.shortcut?.templateValue ?? false,
      ])
      .with(response(sum.combination.value, sum.combination.equation))
    return try words.render(.activationSum, value)
  }

  private func markdown(_ path: PathProduct, position: Int?) throws(TemplateError) -> String {
    var parts: [TemplateValue] = []
    for part in path.parts {
      let text =
        switch part {
        case .factor(let factor, _): try markdown(factor, heading: .unplaced)
        case .path, .question, .reduction, .chain, .nodeSum, .activationSum, .combination,
          .rounded, .confirmation, .sharedBias, .samples, .settled, .brief:
          try markdown(part)
        }
      parts.append(["text": .markup(text)])
    }
    let combination = path.combination
    let derivative = Expression.derivative(combination.quantity, by: combination.varied)
    let value = (position.map(Heading.placed) ?? .unplaced).value(derivative)
      .with([
        "quantity": combination.quantity.markup, "varied": combination.varied.markup,
        "node": .number(path.node), "rule": path.rule.templateValue, "factors": .list(parts),
        "next-layer": path.nextLayer.map(layer) ?? false,
        "combination": combination.equation.templateValue,
      ])
      .with(response(combination.value, combination.equation))
    return try words.render(.path, value)
  }

  private func markdown(_ passes: [LayerPass]) throws(TemplateError) -> [TemplateValue] {
    var texts: [TemplateValue] = []
    for pass in passes {
      let j = Expression.derivative(
        pass.quantity, by: spelling.preActivation(.letter("j"), layer: pass.layer))
      let value: TemplateValue = [
        "layer": layer(pass.layer), "quantity": pass.quantity.markup,
        "is-first": .flag(pass.isFirst), "is-softmax": .flag(pass.isSoftmax),
        "has-rule": .flag(pass.rule != nil), "rule": pass.rule?.templateValue ?? false,
        "has-activations": .flag(!pass.activations.isEmpty),
        "activations": Equation.stacked(pass.activations, short: true),
        "has-table": .flag(pass.table != nil),
        "table": pass.table?.templateValue(product: j) ?? false,
        "has-pre-activations": .flag(!pass.preActivations.isEmpty),
        "pre-activations": Equation.stacked(pass.preActivations, short: true),
      ]
      texts.append(["text": .markup(try words.render(.layerPass, value))])
    }
    return texts
  }

  private func value(_ combination: Combination) -> TemplateValue {
    let value: TemplateValue = [
      "quantity": combination.quantity.markup, "varied": combination.varied.markup,
      "equation": combination.equation.templateValue, "count": .number(combination.count),
    ]
    return value.with(response(combination.value, combination.equation))
  }

  private func value(_ confirmation: Confirmation) -> TemplateValue {
    let value: TemplateValue = [
      "quantity": confirmation.quantity.markup, "varied": confirmation.varied.markup,
      "derivative": confirmation.derivative.markup, "value": confirmation.value.markup,
      "step": confirmation.step.markup, "before": confirmation.before.markup,
      "after": confirmation.after.markup, "is-sided": .flag(confirmation.side != nil),
      "is-below": .flag(confirmation.side == .below),
      "is-together": .flag(confirmation.isTogether),
    ]
    switch confirmation.outcome {
    case .unchanged: return value.with(["is-unchanged": true])
    case .quotient(let line):
      return value.with([
        "is-unchanged": false,
        "quotient": .markup("\(line.numbers.latex) = \(line.result.latex)"),
      ])
    }
  }

  private func value(_ summary: SampleSummary) -> TemplateValue {
    let value = flags(summary.reduction).with([
      "is-cut": .flag(summary.values.count < summary.samples),
      "shown": .number(summary.values.count),
      "samples": .count(summary.samples), "varied": summary.varied.markup,
      "quantity": spelling.totalLoss.markup, "derivative": summary.derivative.markup,
      "has-table": .flag(summary.table != nil),
      "table": summary.table?.templateValue(product: summary.derivative) ?? false,
      "values": .list(
        summary.values.map { ["sample": .number($0.sample), "value": $0.value.markup] }),
      "equation": summary.equation.templateValue,
    ])
    return value.with(response(summary.equation.arithmetic?.value, summary.equation))
  }

  private func value(_ settled: Settled) -> TemplateValue {
    let value: TemplateValue = [
      "equation": settled.equation.templateValue, "quantity": settled.quantity.markup,
      "varied": settled.varied.markup,
      "goal": settled.goal.templateValue(layer, symbol: settled.quantity),
      "cause": settled.cause.templateValue(layer, symbol: settled.varied),
    ]
    switch settled.independence {
    case nil: return value.with(["is-same": true])
    case .given: return value.with(["is-given": true])
    case .later: return value.with(["is-later": true])
    case .otherNode: return value.with(["is-other-node": true])
    }
  }

  private func value(_ brief: Brief) -> TemplateValue {
    [
      "has-rule": .flag(brief.rule != nil), "rule": brief.rule?.templateValue ?? false,
      "lines": Equation.stacked(brief.lines.map(\.abridged), short: true),
      "has-combination": .flag(brief.combination != nil),
      "combination": brief.combination?.templateValue ?? false,
    ]
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
