public import Derivations
public import Documents
import Decimals
import Expressions
public import Templates

extension TrainingWalkthrough {
  /// The drawing alone, with what it shows below it.
  public func plot(words: Words) throws(TemplateError) -> [Block] {
    var figure = try figure(words: words)
    figure.caption = try inlines(["is-title": true], words)
    return [.figure(figure)]
  }

  /// The loss over the updates, drawn.
  func figure(words: Words) throws(TemplateError) -> Figure {
    let points = history.points.map { Plot.Point(x: Double($0.updates), y: $0.loss) }
    let isLogarithmic = points.spansDecades
    let plot = Plot(
      [points],
      horizontal: Plot.Axis(.words(try text(["is-updates": true], words)), scale: .whole),
      vertical: Plot.Axis(
        .words(try text(["is-loss": true, "is-logarithmic": .flag(isLogarithmic)], words)),
        scale: isLogarithmic ? .logarithmic : .linearWithZero),
      summary: try text(["is-summary": true], words))
    return Figure(content: .plot(plot), alternative: try text(["is-title": true], words))
  }

  private func text(
    _ flags: [String: TemplateValue], _ words: Words
  ) throws(TemplateError) -> String {
    try inlines(flags, words).readableText
  }

  private func inlines(
    _ flags: [String: TemplateValue], _ words: Words
  ) throws(TemplateError) -> [Inline] {
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
    return try words.inlines(.lossCurve, value.with(flags))
  }
}

extension [Plot.Point] {
  /// Whether most of the curve would lie on an axis whose steps are equal.
  fileprivate var spansDecades: Bool {
    let losses = map(\.y)
    guard let least = losses.min(), let most = losses.max(), least > 0 else { return false }
    return most / least >= 1_000
  }
}
