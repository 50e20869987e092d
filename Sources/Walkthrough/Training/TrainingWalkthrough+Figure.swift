import Documents
import Notation
import Templates

extension TrainingWalkthrough {
  /// The loss over the updates, drawn.
  func figure(words: Words) throws(TemplateError) -> Figure {
    let points = history.points.map { LossCurve.Point(updates: $0.updates, loss: $0.loss) }
    let isLogarithmic = points.spansDecades
    let curve = LossCurve(
      points: points, isLogarithmic: isLogarithmic,
      updatesTitle: try text(["is-updates": true], words),
      lossTitle: try text(["is-loss": true, "is-logarithmic": .flag(isLogarithmic)], words),
      summary: try text(["is-summary": true], words))
    return Figure(content: .lossCurve(curve), alternative: try text(["is-title": true], words))
  }

  private func text(
    _ flags: [String: TemplateValue], _ words: Words
  ) throws(TemplateError) -> String {
    let value: TemplateValue = [
      "updates": .count((history.points.last?.updates ?? 0) - request.after),
      "history": history.templateValue(digits: digits),
      "points": .list(
        history.table.enumerated().map { index, point in
          [
            "updates": .number(point.updates), "is-first": .flag(index == 0),
            "loss": Expression.rounded(point.loss, digits: digits).markup,
          ]
        }),
    ]
    return Walkthrough.inlines(try words.render(.lossCurve, value.with(flags))).readableText
  }
}

extension [LossCurve.Point] {
  /// Whether most of the curve would lie on an axis whose steps are equal.
  fileprivate var spansDecades: Bool {
    let losses = map(\.loss)
    guard let least = losses.min(), let most = losses.max(), least > 0 else { return false }
    return most / least >= 1_000
  }
}

extension [Inline] {
  /// Without LaTeX, for those who listen: 4.386 × 10⁻⁴ as 4.386e-4.
  fileprivate var readableText: String {
    plainText.replacing(" \\times 10^{", with: "e").replacing("}", with: "")
  }
}
