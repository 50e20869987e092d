public import Derivations
import Documents
import Engine
import Decimals
import Expressions
import Templates

extension TrainingWalkthrough: Worded {
  /// The updates, the table of losses, and the curve of the loss.
  public func blocks(words: Words) throws(TemplateError) -> [Block] {
    var blocks = Walkthrough.blocks(try marked(words: words))
    if history.points.count > 1 { blocks.append(.figure(try figure(words: words))) }
    let diagrams = StepDiagrams(in: setting, spelling: spelling)
    return try Walkthrough.steps(
      of: blocks, diagrams: [nil] + layers.map { diagrams.diagram(ofLayer: $0.layer) },
      anchor: "train-\(request.after + 1)", words: words)
  }

  /// What a fold over the walkthrough says while it is closed.
  public func summary(words: Words) throws(TemplateError) -> [Inline] {
    Walkthrough.inlines(
      try words.render(.summary, ["is-training": true, "updates": .count(request.steps)]))
  }

  func marked(words: Words) throws(TemplateError) -> String {
    let wording = Wording(words: words, network: setting.network, spelling: spelling)
    let training = request.training
    let hasBiases = setting.network.layers.contains { $0.biases != nil }
    var texts: [TemplateValue] = []
    for layer in layers {
      let text = try words.render(
        .trainingUpdates,
        [
          "layer": wording.layer(layer.layer), "is-cut": .flag(layer.isCut),
          "shown": .count(layer.updates.count), "parameters": .number(layer.parameters),
          "has-overflow": .flag(layer.updates.contains { $0.result == nil }),
          "equation": layer.templateValue,
        ])
      texts.append(["text": .markup(text)])
    }
    let value: TemplateValue = [
      "has-outputs-of": .flag(samples > 1 && !outputs.isEmpty && !namesSamples),
      "shown-sample": .number(outputs.first?.sample ?? 0),
      "has-bias": .flag(hasBiases), "samples": .count(samples),
      "has-momentum": .flag(training.momentum > 0),
      "has-decay": .flag(training.weightDecay > 0),
      "is-online": .flag(firstSample != nil), "sample": .number(firstSample ?? 0),
      "is-trained": .flag(hasBiases && training.biases == .trained),
      "is-fixed": .flag(hasBiases && training.biases == .fixed),
      "is-shared": .flag(hasBiases && training.biases == .shared),
      "is-mean": .flag(setting.network.reduction == .mean),
      "is-sum": .flag(setting.network.reduction == .sum),
      "rule": rule, "rate": numbers.rate.markup, "momentum": numbers.momentum.markup,
      "decay": numbers.weightDecay.markup,
      "is-later": .flag(request.after > 0), "number": .number(request.after + 1),
      "layers": .list(texts), "has-others": .flag(otherLayers > 0), "others": .count(otherLayers),
      "updates": .count(request.steps),
      "history": history.templateValue(digits: digits), "table": try table(words: words),
    ]
    return Walkthrough.tidied(try words.render(.training, value))
  }

  /// The rules of weights and biases, below each other.
  private var rule: TemplateValue {
    var chains = [(left: "w", rows: ["\\leftarrow \(weightRule.latex(in: .ofUpdates))"])]
    if let biasRule {
      chains.append((left: "b", rows: ["\\leftarrow \(biasRule.latex(in: .ofUpdates))"]))
    }
    return .formulas([Equation.aligned(chains)])
  }

  private func table(words: Words) throws(TemplateError) -> TemplateValue {
    let rows: [TemplateValue] = history.table.map { point in
      let values = outputs.indices.map { index -> TemplateValue in
        guard point.observed.indices.contains(index), point.observed[index].isFinite else {
          return ["has-value": false, "value": ""]
        }
        let value = Expression.rounded(point.observed[index], digits: digits)
        return ["has-value": true, "value": value.markup]
      }
      return [
        "updates": .number(point.updates),
        "loss": Expression.rounded(point.loss, digits: digits).markup, "outputs": .list(values),
      ]
    }
    let text = try words.render(
      .trainingTable,
      [
        "total": spelling.totalLoss.markup,
        "outputs": .list(
          outputs.map {
            let symbol = spelling.activation(.node($0.node), layer: setting.network.depth)
            return [
              "symbol": symbol.markup, "sample": .number($0.sample),
              "names-sample": .flag(namesSamples),
            ]
          }), "rows": .list(rows),
      ])
    return .markup(text)
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
