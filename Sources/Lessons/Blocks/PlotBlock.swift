import Derivations
import Diagnostics
import Documents
import Expressions
import Meaning
import Templates
import Wording

/// The drawing that each line asks for.
struct PlotBlock: LessonBlock {
  static let options: [BlockOption] = [
    .network, .sample, .after, .from, .to, .steps, .fold, .digits,
  ]
  let fence: Fence

  func parts(in lesson: inout LessonState) -> [BlockPart] {
    guard let setting = lesson.setting(for: fence), let text = fence.code.source else { return [] }
    if text.lines.isEmpty {
      lesson.error(
        "a plot block says in each line what is drawn", at: fence.code.infoRange,
        notes: [PlotLine.examples])
    }
    var parts: [BlockPart] = []
    var drawsTraining = false
    for line in text.lines {
      let place = text[line.offsets]
      switch PlotLine(line.text, at: place) {
      case .loss(let loss, let along):
        parts += plot(of: loss, along: along, in: setting, of: &lesson, at: place)
      case .activation(let layer, let node):
        parts += plot(ofLayer: layer, node: node, in: setting, of: &lesson, at: place)
      case .training:
        drawsTraining = true
        parts += plotOfTraining(in: &lesson, at: place)
      case nil:
        let meant = PlotLine.likelyMeant(by: line.text, at: place)
        let hint = meant.map { "; did you mean '\($0)'?" } ?? ""
        lesson.error(
          "a plot block cannot draw '\(line.text)'\(hint)", at: place, notes: [PlotLine.examples])
      }
    }
    if !drawsTraining, let range = fence.options.stepsRange {
      lesson.error("'steps' is for 'loss over training', which this block does not draw", at: range)
    }
    return parts
  }

  private func plot(
    of loss: PlotLine.Part?, along parameter: PlotLine.Part, in setting: Setting,
    of lesson: inout LessonState, at place: SourceRange
  ) -> [BlockPart] {
    let own = loss.flatMap { symbol($0, "a loss, such as 'loss' or C", in: &lesson) }
    let varied = symbol(parameter, "a weight or a bias, such as w_{12}^{(L)}", in: &lesson)
    guard let varied, (own == nil) == (loss == nil) else { return [] }
    if let own, let loss {
      let part = BlockExpression(expression: .symbol(own)) { _ in loss.range }
      guard lesson.isOfSample([part], in: setting, of: fence) else { return [] }
    }
    return lesson.part(
      of: try LossPlot(of: own, along: varied, over: range, in: setting, digits: fence.digits),
      behind: .sample, at: place, part: { $0.first == 1 ? parameter.range : loss?.range })
  }

  private func symbol(
    _ part: PlotLine.Part, _ expected: String, in lesson: inout LessonState
  ) -> Symbol? {
    guard let written = lesson.writtenQuantity(part.text, of: fence.kind, at: part.range) else {
      return nil
    }
    guard case .symbol(let symbol) = written.expression else {
      lesson.error("expected \(expected), found '\(part.text)'", at: part.range)
      return nil
    }
    return symbol
  }

  private func plot(
    ofLayer layer: PlotLine.Part, node: PlotLine.Part?, in setting: Setting,
    of lesson: inout LessonState, at place: SourceRange
  ) -> [BlockPart] {
    guard let number = setting.layer(named: layer.text) else {
      lesson.error(
        "no layer '\(layer.text)' has an activation function", at: layer.range,
        notes: ["the network has \(setting.layersInWords); L is the last"])
      return []
    }
    var position: Int?
    if let node {
      let first = lesson.convention.numbering.nodesFrom
      let count = setting.network.nodes(inLayer: number)
      position = Int(counting: node.text).map { $0 - first }
      guard let position, (0..<count).contains(position) else {
        let nodes =
          count == 1
          ? "its only node is \(first)" : "its nodes are \(first) to \(first + count - 1)"
        lesson.error(
          "there is no node '\(node.text)' in layer \(layer.text): \(nodes)", at: node.range)
        return []
      }
    }
    return lesson.part(
      of: try ActivationPlot(
        ofLayer: number, node: position, over: range, in: setting.standardized,
        digits: fence.digits),
      behind: .sample, at: place, part: { _ in layer.range })
  }

  private var range: PlotRange { PlotRange(from: fence.options.from, to: fence.options.to) }

  private func plotOfTraining(
    in lesson: inout LessonState, at place: SourceRange
  ) -> [BlockPart] {
    let options = fence.options
    if let range = options.plotRange {
      lesson.error(
        "'from' and 'to' are not for 'loss over training', which begins with 'after'", at: range)
    }
    guard let steps = options.steps else {
      if options.stepsRange == nil {
        lesson.error("'loss over training' needs the number of updates: plot steps=100", at: place)
      }
      return []
    }
    let training = BlockTraining(fence: fence, steps: steps, stepsRange: options.stepsRange)
    return training.part(in: &lesson, at: place) { training, words throws(TemplateError) in
      try training.plot(words: words)
    }
  }
}
