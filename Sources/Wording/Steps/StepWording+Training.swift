import Derivations
import Engine
import Expressions
import Meaning
import Templates

extension StepWording {
  /// The rule of any update.
  func value(_ walkthrough: TrainingWalkthrough) -> TemplateValue {
    let training = walkthrough.request.training
    let hasBiases = network.layers.contains { $0.biases != nil }
    var rules = [
      (left: "w", rows: ["\\leftarrow \(walkthrough.weightRule.latex(in: .ofUpdates))"])
    ]
    if let rule = walkthrough.biasRule {
      rules.append((left: "b", rows: ["\\leftarrow \(rule.latex(in: .ofUpdates))"]))
    }
    return [
      "has-bias": .flag(hasBiases), "samples": .count(walkthrough.samples),
      "has-momentum": .flag(training.momentum > 0),
      "has-decay": .flag(training.weightDecay > 0),
      "is-online": .flag(walkthrough.firstSample != nil),
      "is-trained": .flag(hasBiases && training.biases == .trained),
      "is-fixed": .flag(hasBiases && training.biases == .fixed),
      "is-shared": .flag(hasBiases && training.biases == .shared),
      "is-mean": .flag(network.reduction == .mean), "is-sum": .flag(network.reduction == .sum),
      "rule": .formulas([Equation.aligned(rules)]), "rate": walkthrough.numbers.rate.markup,
      "momentum": walkthrough.numbers.momentum.markup,
      "decay": walkthrough.numbers.weightDecay.markup,
    ]
  }

  func firstUpdate(_ walkthrough: TrainingWalkthrough) -> TemplateValue {
    [
      "is-online": .flag(walkthrough.firstSample != nil),
      "sample": .number(walkthrough.firstSample ?? 0),
      "is-later": .flag(walkthrough.request.after > 0),
      "number": .number(walkthrough.request.after + 1),
    ]
  }

  func value(_ layer: TrainingWalkthrough.Layer) -> TemplateValue {
    [
      "layer": self.layer(layer.layer), "is-cut": .flag(layer.isCut),
      "shown": .count(layer.updates.count), "parameters": .number(layer.parameters),
      "has-overflow": .flag(layer.updates.contains { $0.result == nil }),
      "equation": layer.templateValue,
    ]
  }

  /// How the loss goes on, with the outputs beside it.
  func loss(_ walkthrough: TrainingWalkthrough) -> TemplateValue {
    let (outputs, digits) = (walkthrough.outputs, walkthrough.digits)
    func printed(_ value: Double) -> TemplateValue {
      Expression.rounded(value, digits: digits).markup
    }
    return [
      "has-outputs-of": .flag(
        walkthrough.samples > 1 && !outputs.isEmpty && !walkthrough.namesSamples),
      "shown-sample": .number(outputs.first?.sample ?? 0),
      "is-later": .flag(walkthrough.request.after > 0),
      "updates": .count(walkthrough.request.steps),
      "history": walkthrough.history.templateValue(digits: digits),
      "table": [
        "total": spelling.totalLoss.markup,
        "outputs": .list(
          outputs.map {
            let symbol = spelling.activation(.node($0.node), layer: network.depth)
            return [
              "symbol": symbol.markup, "sample": .number($0.sample),
              "names-sample": .flag(walkthrough.namesSamples),
            ]
          }),
        "rows": .list(
          walkthrough.history.table.map { point in
            [
              "updates": .number(point.updates), "loss": printed(point.loss),
              "outputs": .list(
                outputs.indices.map { index in
                  let value = point.observed.indices.contains(index) ? point.observed[index] : .nan
                  return [
                    "has-value": .flag(value.isFinite),
                    "value": value.isFinite ? printed(value) : "",
                  ]
                }),
            ]
          }),
      ],
    ]
  }
}

extension TrainingHistory {
  /// How it ends, and the losses at both ends.
  func templateValue(digits: Int) -> TemplateValue {
    func printed(_ loss: Double?) -> TemplateValue {
      loss.map { Expression.rounded($0, digits: digits).markup } ?? ""
    }
    let value: TemplateValue = [
      "first": printed(points.first?.loss), "last": printed(points.last?.loss),
      "is-falling": .flag(outcome == .fell), "is-rising": .flag(outcome == .rose),
      "is-unchanged": .flag(outcome == .unchanged),
    ]
    switch outcome {
    case .fell, .rose, .unchanged: return value.with(["is-diverging": false])
    case .diverged(let updates, let loss):
      return value.with([
        "is-diverging": true, "diverged": .count(updates), "is-finite": .flag(loss != nil),
        "largest": printed(loss),
      ])
    }
  }
}

extension TrainingWalkthrough.Layer {
  /// Of more updates than these the first ones are shown, and all of them in a fold.
  private static let longest = 12
  private static let shown = 6

  /// For `equation.md`: a line for each update.
  fileprivate var templateValue: TemplateValue {
    func latex(cut: Bool) -> [String] {
      let shown = cut && updates.count > Self.longest ? Array(updates.prefix(Self.shown)) : updates
      let isWide = shown.contains { $0.isWide(cut: cut) }
      var chains = shown.map { isWide ? $0.stacked(cut: cut) : $0.line(cut: cut) }
      if shown.count < updates.count { chains.append(("", ["\\vdots"])) }
      return Equation.formulas(of: chains)
    }
    let isLong = updates.count > Self.longest || updates.contains(where: \.isCut)
    return .formulas(latex(cut: true), whole: isLong ? latex(cut: false) : nil)
  }
}
