import Derivations
import Diagnostics
import Documents
import Expressions
import Meaning
import Reading
import Templates
import Wording

extension LessonWorker {
  /// The drawings of a `plot` block, one for each line.
  mutating func plots(
    _ code: CodeBlock, in setting: Setting, options: BlockOptions
  ) -> [Block] {
    guard let text = code.source else { return [] }
    if text.lines.isEmpty {
      error(
        "a plot block says in each line what is drawn", at: code.infoRange,
        notes: [PlotLine.examples])
    }
    var blocks: [Block] = []
    var drawsTraining = false
    for line in text.lines {
      let place = text[line.offsets]
      switch PlotLine(line.text, at: place) {
      case .loss(let loss, let along):
        blocks += plot(of: loss, along: along, in: setting, options: options, at: place)
      case .activation(let layer, let node):
        blocks += plot(ofLayer: layer, node: node, in: setting, options: options, at: place)
      case .training:
        drawsTraining = true
        blocks += plotOfTraining(options: options, at: place)
      case nil:
        let meant = PlotLine.likelyMeant(by: line.text, at: place)
        let hint = meant.map { "; did you mean '\($0)'?" } ?? ""
        error(
          "a plot block cannot draw '\(line.text)'\(hint)", at: place, notes: [PlotLine.examples])
      }
    }
    if !drawsTraining, let range = options.stepsRange {
      error("'steps' is for 'loss over training', which this block does not draw", at: range)
    }
    return blocks
  }

  private mutating func plot(
    of loss: PlotLine.Part?, along parameter: PlotLine.Part, in setting: Setting,
    options: BlockOptions, at place: SourceRange
  ) -> [Block] {
    let own = loss.flatMap { symbol($0, "a loss, such as 'loss' or C") }
    let varied = symbol(parameter, "a weight or a bias, such as w_{12}^{(L)}")
    guard let varied, (own == nil) == (loss == nil) else { return [] }
    if let own, let loss {
      guard
        isOfSample([(.symbol(own), { _ in loss.range })], in: setting, options: options)
      else { return [] }
    }
    return shown(
      options, naming: .sample, at: place, part: { $0.first == 1 ? parameter.range : loss?.range }
    ) { words throws(WalkthroughFailure) in
      let plot = try work { () throws(WalkthroughError) in
        try LossPlot(
          of: own, along: varied, over: options.plotted, in: setting,
          digits: options.walkthrough.digits)
      }
      return try write { () throws(TemplateError) in
        (try plot.blocks(words: words), try plot.summary(words: words))
      }
    }
  }

  private mutating func symbol(_ part: PlotLine.Part, _ expected: String) -> Symbol? {
    guard let written = writtenQuantity(part.text, of: .plot, at: part.range) else { return nil }
    guard case .symbol(let symbol) = written.expression else {
      error("expected \(expected), found '\(part.text)'", at: part.range)
      return nil
    }
    return symbol
  }

  private mutating func plot(
    ofLayer layer: PlotLine.Part, node: PlotLine.Part?, in setting: Setting,
    options: BlockOptions, at place: SourceRange
  ) -> [Block] {
    guard let number = setting.layer(named: layer.text) else {
      error(
        "no layer '\(layer.text)' has an activation function", at: layer.range,
        notes: ["the network has \(setting.layersInWords); L is the last"])
      return []
    }
    var position: Int?
    if let node {
      let first = convention.numbering.nodesFrom
      let count = setting.network.nodes(inLayer: number)
      position = Int(counting: node.text).map { $0 - first }
      guard let position, (0..<count).contains(position) else {
        let nodes =
          count == 1
          ? "its only node is \(first)" : "its nodes are \(first) to \(first + count - 1)"
        error("there is no node '\(node.text)' in layer \(layer.text): \(nodes)", at: node.range)
        return []
      }
    }
    return shown(options, naming: .sample, at: place, part: { _ in layer.range }) {
      words throws(WalkthroughFailure) in
      let plot = try work { () throws(WalkthroughError) in
        try ActivationPlot(
          ofLayer: number, node: position, over: options.plotted, in: setting.standardized,
          digits: options.walkthrough.digits)
      }
      return try write { () throws(TemplateError) in
        (try plot.blocks(words: words), try plot.summary(words: words))
      }
    }
  }

  private mutating func plotOfTraining(options: BlockOptions, at place: SourceRange) -> [Block] {
    if let range = options.plotRange {
      error(
        "'from' and 'to' are not for 'loss over training', which begins with 'after'", at: range)
    }
    guard let steps = options.steps else {
      if options.stepsRange == nil {
        error("'loss over training' needs the number of updates: plot steps=100", at: place)
      }
      return []
    }
    return trained(steps: steps, at: options.stepsRange, options: options, at: place) {
      walkthrough, words throws(TemplateError) in
      (try walkthrough.plot(words: words), try walkthrough.summary(words: words))
    }
  }
}

extension BlockOptions {
  fileprivate var plotted: PlotRange { PlotRange(from: from, to: to) }
}
