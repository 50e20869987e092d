import Diagnostics
import Documents
import Templates
import Wording

/// Goes through a lesson from top to bottom and replaces what is to be computed.
struct LessonWorker {
  var lesson: LessonState
  var quantities: QuantityRegister
  /// Where the parameters after some updates stand already.
  private var shownUpdates: Set<QuantityRegister.Scope> = []

  init(_ lesson: LessonState) {
    self.lesson = lesson
    quantities = QuantityRegister(
      words: lesson.context.words, digits: lesson.digits, readings: lesson.readings)
  }

  mutating func worked(_ document: Document) -> Document {
    var blocks = worked(document.blocks)
    do {
      var numbering = LabelNumbering(words: lesson.context.words)
      blocks = try numbering.numbered(blocks)
    } catch {
      lesson.diagnostics.append(error.diagnostic)
    }
    return Document(blocks: blocks, quantities: quantities.notes)
  }

  // MARK: Blocks

  private mutating func worked(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    for (position, block) in blocks.enumerated() {
      lesson.checks.standingConditions.goOn()
      guard case .formula(var formula) = block else {
        result += worked(block)
        continue
      }
      let readings = lesson.readings
      formula.mark = lesson.check(
        formula, claim: blocks.claim(behind: position),
        conditions: { blocks.conditions(around: position, readings) },
        words: { SentenceWords(around: position, in: blocks, readings) })
      result += workedDisplay(formula)
    }
    return result
  }

  private mutating func worked(_ block: Block) -> [Block] {
    switch block {
    case .heading(var heading):
      lesson.checks.standingConditions.end()
      heading.content = worked(heading.content)
      return [.heading(heading)]
    case .paragraph(let content): return [.paragraph(worked(content))]
    case .formula(let formula): return workedDisplay(formula)
    case .code(let code): return worked(code)
    case .quote(let blocks): return [.quote(worked(blocks))]
    case .list(var list):
      list.items = list.items.map { worked($0) }
      return [.list(list)]
    case .table(var table):
      table.header = table.header.map { worked($0) }
      table.rows = table.rows.map { row in row.map { worked($0) } }
      table.caption = worked(table.caption)
      return [.table(table)]
    case .fold(var fold):
      fold.summary = worked(fold.summary)
      fold.blocks = worked(fold.blocks)
      return [.fold(fold)]
    case .steps(var steps):
      for index in steps.indices { steps[index].blocks = worked(steps[index].blocks) }
      return [.steps(steps)]
    case .html(let html):
      check(html)
      return [block]
    case .figure(var figure):
      figure.caption = worked(figure.caption)
      return [.figure(figure)]
    case .thematicBreak: return [block]
    }
  }

  private mutating func worked(_ code: CodeBlock) -> [Block] {
    guard let info = InfoString(of: code) else { return shownAsCode(code) }
    guard let kind = BlockKind(rawValue: info.kind.text) else {
      if let nearest = BlockKind.allCases.map(\.rawValue).nearest(to: info.kind.text) {
        lesson.diagnostics.append(
          .warning(
            "'\(info.kind.text)' is taken for a language; did you mean '\(nearest)'?",
            at: info.kind.range))
      }
      return shownAsCode(code)
    }
    let options = BlockOptions(
      info, of: kind, digits: lesson.digits, reporting: &lesson.diagnostics)
    if kind == .network { lesson.networks.blocksAbove += 1 }
    let fence = Fence(kind: kind, options: options, code: code, place: info.kind.range)
    return naming(captioned(blocks(of: fence), by: code, of: kind), of: fence)
  }

  /// What a block becomes, each part of it behind what it says of its options, and in its fold.
  mutating func blocks(of fence: Fence) -> [Block] {
    let options = fence.options
    let parts = fence.kind.type.init(fence: fence).parts(in: &lesson)
    var hasLead = false
    return parts.flatMap { part -> [Block] in
      guard options.fold != .hidden else { return [] }
      var blocks = part.blocks
      let sample = part.lead == .sample && options.sampleRange != nil ? options.sample : nil
      if part.lead != .nothing, !hasLead, options.updates > 0 || sample != nil {
        hasLead = true
        guard let lead = lead(of: fence, sample: sample, at: part.place) else { return [] }
        blocks = lead + blocks
      }
      guard let fold = options.fold else { return blocks }
      return lesson.written { words throws(TemplateError) in
        .fold(
          Fold(
            summary: part.summary + (try words.after(updates: options.updates)),
            isOpen: fold == .open, blocks: blocks))
      }.map { [$0] } ?? []
    }
  }

  /// What says on which network and for which sample a block is, and the first time the weights after its updates;
  /// nil where that cannot be put, which is reported.
  private mutating func lead(
    of fence: Fence, sample: Int?, at place: SourceRange?
  ) -> [Block]? {
    let updates = fence.options.updates
    guard
      let said = lesson.written({ words throws(TemplateError) in
        try words.lead(updates: updates, sample: sample)
      })
    else { return nil }
    guard updates > 0, let network = lesson.networks.reference(for: fence.options),
      shownUpdates.insert(QuantityRegister.Scope(network: network, updates: updates)).inserted,
      let setting = lesson.setting(for: fence)
    else { return [said] }
    let parameters = lesson.part(
      of: try NetworkPresentation(of: setting.standardized, digits: fence.digits),
      behind: .nothing, at: place,
      showing: { network, words throws(TemplateError) in
        [try network.parameters(words: words, after: updates)]
      })
    return parameters.first.map { [said] + $0.blocks }
  }

  // MARK: Prose

  mutating func worked(_ content: [Inline]) -> [Inline] {
    var result: [Inline] = []
    let readings = lesson.readings
    var sentence = SentenceConditions(content, readings)
    for (position, piece) in content.enumerated() {
      guard case .formula(var formula) = piece else {
        result.append(worked(piece))
        continue
      }
      formula.mark = lesson.check(
        formula, claim: content.claim(behind: position),
        conditions: { sentence.around(position) },
        words: { SentenceWords(around: position, in: content, readings) })
      lesson.checks.standingConditions.add(formula, lesson.readings)
      result.append(.formula(worked(formula)))
    }
    return result
  }

  private mutating func worked(_ piece: Inline) -> Inline {
    switch piece {
    case .code(let span): return worked(span)
    case .formula(let formula): return .formula(worked(formula))
    case .emphasis(let content): return .emphasis(worked(content))
    case .strong(let content): return .strong(worked(content))
    case .link(var link):
      link.content = worked(link.content)
      return .link(link)
    case .html(let html):
      check(html)
      return piece
    case .text, .image, .softBreak, .lineBreak: return piece
    }
  }

  /// A comment that is nearly an instruction is asked about. Raw HTML is an error unless the course allows it. Comments may stand anywhere, and an element is
  /// reported once, where it begins.
  private mutating func check(_ html: RawHTML) {
    if let meant = FormulaClaim.likelyMeant(by: html) {
      lesson.diagnostics.append(
        .warning(
          "this comment tells the checker nothing; did you mean '\(meant)'?",
          at: html.range?.firstLine))
    }
    guard !lesson.context.allowsRawHTML, !html.text.isComment, !html.text.hasPrefix("</") else {
      return
    }
    lesson.error(
      "raw HTML; write it as Markdown, or allow it with 'html: allow' in chainrule.yaml",
      at: html.range?.firstLine)
  }
}

extension String {
  /// Whether this is nothing but HTML comments.
  fileprivate var isComment: Bool {
    var rest = self[...]
    while true {
      rest = rest.drop(while: \.isWhitespace)
      if rest.isEmpty { return true }
      guard rest.hasPrefix("<!--"), let end = rest.firstRange(of: "-->") else { return false }
      rest = rest[end.upperBound...]
    }
  }
}
