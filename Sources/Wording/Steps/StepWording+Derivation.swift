import Derivations
import Engine
import Expressions
import Meaning
import Templates

extension StepWording {
  func value(_ question: Question) -> TemplateValue {
    [
      "derivative": question.derivative.markup,
      "goal": phrase(question.goal, question.quantity),
      "cause": phrase(question.cause, question.varied),
    ]
  }

  func value(_ rule: ReductionRule) -> TemplateValue {
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

  func value(_ chain: Chain) -> TemplateValue {
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

  func value(_ confirmation: Confirmation) -> TemplateValue {
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

  func value(_ summary: SampleSummary) -> TemplateValue {
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

  func value(_ settled: Settled) -> TemplateValue {
    let value: TemplateValue = [
      "equation": settled.equation.templateValue, "quantity": settled.quantity.markup,
      "varied": settled.varied.markup,
      "goal": phrase(settled.goal, settled.quantity),
      "cause": phrase(settled.cause, settled.varied),
    ]
    switch settled.independence {
    case nil: return value.with(["is-same": true])
    case .given: return value.with(["is-given": true])
    case .later: return value.with(["is-later": true])
    case .otherNode: return value.with(["is-other-node": true])
    }
  }

  func value(_ brief: Brief) -> TemplateValue {
    [
      "has-rule": .flag(brief.rule != nil), "rule": brief.rule?.templateValue ?? false,
      "lines": Equation.stacked(brief.lines.map(\.abridged), short: true),
      "has-combination": .flag(brief.combination != nil),
      "combination": brief.combination?.templateValue ?? false,
    ]
  }

  func value(_ rounded: Rounded) -> TemplateValue {
    ["derivative": rounded.derivative.markup, "activation": rounded.activation.markup]
  }

  func value(_ shared: Combination, ofLayer layer: Int) -> TemplateValue {
    [
      "layer": self.layer(layer), "nodes": .count(shared.count),
      "quantity": shared.quantity.markup, "equation": shared.equation.templateValue,
    ]
  }

  /// For `phrase.md`: a quantity, or C where that is nil.
  private func phrase(_ quantity: Quantity?, _ symbol: Symbol) -> TemplateValue {
    let entries: [String: TemplateValue] =
      switch quantity {
      case nil: ["is-total-loss": true]
      case .loss: ["is-loss": true, "sample": .number(spelling.sample)]
      case .lossShare(let node): ["is-share": true, "node": .number(node)]
      case .weight(let l, let to, let from):
        [
          "is-weight": true, "to": .number(to), "from": .number(from), "layer": layer(l),
          "layer-before": layer(l - 1),
        ]
      case .bias(let l, let node): ["is-bias": true, "node": .number(node), "layer": layer(l)]
      case .input(let node), .activation(layer: 0, let node):
        ["is-input": true, "node": .number(node)]
      case .preActivation(let l, let node):
        ["is-pre-activation": true, "node": .number(node), "layer": layer(l)]
      case .activation(let l, let node):
        ["is-activation": true, "node": .number(node), "layer": layer(l)]
      case .target(let node): ["is-target": true, "node": .number(node)]
      }
    return TemplateValue.dictionary(entries).with(["symbol": symbol.markup])
  }
}
