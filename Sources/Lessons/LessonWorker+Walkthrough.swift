import Derivations
import Diagnostics
import Documents
import Expressions
import Meaning
import Reading
import Templates
import Wording

extension LessonWorker {
  /// What a `forward`, `derive` or `gradients` block asks for.
  mutating func walkthrough(
    _ kind: BlockKind, _ code: CodeBlock, in setting: Setting, options: BlockOptions
  ) -> [Block] {
    guard let text = code.source else { return [] }
    switch kind {
    case .forward:
      if let line = text.lines.first {
        error("a forward block has no text, found '\(line.text)'", at: text[line.offsets])
      }
      return shown(options, naming: .sample, at: code.infoRange) {
        words throws(WalkthroughFailure) in
        let walkthrough = try work { () throws(WalkthroughError) in
          try Walkthrough.forwardPass(in: setting.standardized, options: options.walkthrough)
        }
        return try write { () throws(TemplateError) in
          (try walkthrough.blocks(words: words), try walkthrough.summary(words: words))
        }
      }
    case .gradients:
      guard let layer = layer(from: text, in: setting) else { return [] }
      return shown(options, naming: .updates, at: code.infoRange) {
        words throws(WalkthroughFailure) in
        let walkthrough = try work { () throws(WalkthroughError) in
          try Walkthrough.gradients(
            ofLayer: layer.number, in: setting.standardized, options: options.walkthrough)
        }
        return try write { () throws(TemplateError) in
          (try walkthrough.blocks(words: words), try walkthrough.summary(words: words))
        }
      }
    case .derive:
      if text.lines.isEmpty {
        error(
          "a derive block needs a quantity in each line", at: code.infoRange,
          notes: [#"such as \frac{\partial C_0}{\partial w_{12}^{(L)}}"#])
      }
      var blocks: [Block] = []
      for line in text.lines {
        blocks += derivation(of: line.text, at: text[line.offsets], in: setting, options: options)
      }
      return blocks
    case .network, .check, .diagram, .train, .plot: return []
    }
  }

  private mutating func derivation(
    of latex: String, at place: SourceRange, in setting: Setting, options: BlockOptions
  ) -> [Block] {
    guard let asked = quantity(latex, of: .derive, at: place, in: setting),
      isOfSample([asked], in: setting.standardized, options: options)
    else { return [] }
    return shown(options, naming: .sample, at: place, part: asked.range) {
      words throws(WalkthroughFailure) in
      let derivation = try work { () throws(WalkthroughError) in
        try Walkthrough.derivation(
          of: asked.expression, in: setting.standardized, options: options.walkthrough)
      }
      return try write { () throws(TemplateError) in
        (try derivation.blocks(words: words), try derivation.summary(words: words))
      }
    }
  }

  /// What a line of a block asks about, in the numbers of the standard convention, and where its parts stand.
  mutating func quantity(
    _ latex: String, of kind: BlockKind, at place: SourceRange, in setting: Setting
  ) -> (expression: Expression, range: ([Int]) -> SourceRange)? {
    guard let (written, range) = writtenQuantity(latex, of: kind, at: place) else { return nil }
    do {
      return (try written.standardized(in: setting), range)
    } catch {
      self.error(error.message, at: range(error.path))
      return nil
    }
  }

  /// What a line of a block asks about, as its author counts, and where its parts stand.
  mutating func writtenQuantity(
    _ latex: String, of kind: BlockKind, at place: SourceRange
  ) -> (expression: Expression, range: ([Int]) -> SourceRange)? {
    let block = "a \(kind.rawValue) block"
    guard !latex.hasPrefix("$") else {
      error("a line of \(block) is LaTeX without dollars", at: place)
      return nil
    }
    var errors: [NotationError] = []
    let formula = Expressions.Formula(latex: latex, in: convention, reporting: &errors)
    for error in errors { self.error(error.message, at: place[error.range]) }
    guard errors.isEmpty else { return nil }
    guard formula.relations.count == 1, formula.relations[0].sides.count == 1,
      case .expression(let quantity) = formula.relations[0].sides[0]
    else {
      error("\(block) has one quantity in each line, without a relation sign", at: place)
      return nil
    }
    let range = { (path: [Int]) in
      formula.range(of: FormulaPath(steps: path)).map { place[$0] } ?? place
    }
    return (quantity, range)
  }

  /// The layer that a `gradients` block names: `2`, `L`, `L-1`, `layer 2`; no number where it names none.
  private mutating func layer(
    from text: SourceText, in setting: Setting
  ) -> (number: Int?, place: SourceRange?)? {
    let lines = text.lines
    guard let line = lines.first else { return (nil, nil) }
    let place = text[line.offsets]
    let word = line.text.hasPrefix("layer ") ? String(line.text.dropFirst(6)) : line.text
    guard lines.count == 1, let number = setting.layer(named: word) else {
      error(
        "a gradients block has no text, or one layer; found '\(line.text)'", at: place,
        notes: ["the network has \(setting.layersInWords); L is the last"])
      return nil
    }
    return (number, place)
  }

  /// What of a block's options stands in its text.
  enum Naming {
    case nothing
    case updates
    /// The updates, and the sample.
    case sample
  }

  /// Carries a walkthrough out and folds it away as asked.
  mutating func shown(
    _ options: BlockOptions, naming: Naming, at place: SourceRange?,
    part: ([Int]) -> SourceRange? = { _ in nil },
    _ walkthrough: (Words) throws(WalkthroughFailure) -> (blocks: [Block], summary: [Inline])
  ) -> [Block] {
    do {
      var (blocks, summary) = try walkthrough(context.words)
      if options.fold == .hidden { return [] }
      blocks = try lead(options, naming: naming) + blocks
      switch options.fold {
      case nil, .hidden: return blocks
      case .open, .closed:
        let later = try write { () throws(TemplateError) in
          try context.words.after(updates: options.updates)
        }
        return [
          .fold(Fold(summary: summary + later, isOpen: options.fold == .open, blocks: blocks))
        ]
      }
    } catch {
      switch error {
      case .work(let failure): self.error(failure.message, at: part(failure.path) ?? place)
      case .words(let failure): diagnostics.append(failure.diagnostic)
      }
    }
    return []
  }
}

extension LessonWorker {
  /// What says on which network and for which sample a block is, and the first time the weights after its updates.
  private mutating func lead(
    _ options: BlockOptions, naming: Naming
  ) throws(WalkthroughFailure) -> [Block] {
    let sample: Int?
    switch naming {
    case .nothing: return []
    case .updates: sample = nil
    case .sample: sample = options.sampleRange == nil ? nil : options.sample
    }
    guard !hasLead, options.updates > 0 || sample != nil else { return [] }
    hasLead = true
    let words = context.words
    let said = try write { () throws(TemplateError) in
      try words.lead(updates: options.updates, sample: sample)
    }
    guard options.updates > 0, let reference = reference(for: options),
      shownUpdates.insert(UpdatedNetwork(network: reference, updates: options.updates)).inserted,
      let setting = setting(at: reference, for: options, place: nil)
    else { return [said] }
    let presentation = try work { () throws(WalkthroughError) in
      try NetworkPresentation(of: setting.standardized, digits: options.walkthrough.digits)
    }
    return try write { () throws(TemplateError) in
      [said, try presentation.parameters(words: words, after: options.updates)]
    }
  }

  /// A network whose parameters after so many updates were shown.
  struct UpdatedNetwork: Hashable {
    let network: LessonNetworks.Reference
    let updates: Int
  }
}

/// Why a walkthrough cannot be shown: it cannot be worked out, or its words cannot be put.
enum WalkthroughFailure: Error {
  case work(WalkthroughError)
  case words(TemplateError)
}

func work<Result>(
  _ body: () throws(WalkthroughError) -> Result
) throws(WalkthroughFailure) -> Result {
  do { return try body() } catch { throw .work(error) }
}

func write<Result>(
  _ body: () throws(TemplateError) -> Result
) throws(WalkthroughFailure) -> Result {
  do { return try body() } catch { throw .words(error) }
}
