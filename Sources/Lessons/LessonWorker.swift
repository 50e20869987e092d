import Checking
import Diagnostics
import Documents
import Networks
import Expressions
import Meaning
import Wording
import YAML

/// Goes through a lesson from top to bottom and replaces what is to be computed.
struct LessonWorker {
  let context: LessonContext
  /// Significant digits where a block does not ask for others.
  let digits: Int
  /// How the lesson's author writes formulas.
  let convention: Convention
  /// Whether that could be read: under another notation, right formulas would be called false.
  let isNotationRead: Bool
  var networks: LessonNetworks
  var diagnostics: [Diagnostic] = []
  /// The relations of its formulas, and what was found of each.
  var checked: [CheckedRelation] = []
  var checkedText = CheckedText()
  var standingConditions = StandingConditions()
  var checkers: [LessonNetworks.Reference: Checker] = [:]
  var quantities: QuantityRegister
  /// Whether the block that is carried out has said on which network and for which sample it is.
  var hasLead = false
  /// Where the parameters after some updates stand already.
  var shownUpdates: Set<UpdatedNetwork> = []
  /// How many `network` blocks were met.
  private var networkBlocks = 0
  /// A lesson without a network is one mistake, wherever one is needed.
  private var hasReportedNoNetwork = false

  init(context: LessonContext, settings: LessonSettings?, networks: LessonNetworks) {
    var context = context
    context.words.findings = TemplateFindings()
    self.context = context
    self.networks = networks
    digits = settings?.digits ?? context.digits
    quantities = QuantityRegister(words: context.words, digits: digits)
    let notation = settings?.notation ?? NotationSettings()
    convention = notation.convention(over: context.notation, reporting: &diagnostics)
    isNotationRead = !notation.isBroken && !context.notation.isBroken
  }

  /// What is wrong with the lesson, and with the words that are put to it.
  var found: [Diagnostic] { diagnostics + context.words.findings.all }

  mutating func worked(_ document: Document) -> Document {
    var blocks = worked(document.blocks)
    do {
      var numbering = LabelNumbering(words: context.words)
      blocks = try numbering.numbered(blocks)
    } catch {
      diagnostics.append(error.diagnostic)
    }
    return Document(blocks: blocks, quantities: quantities.notes)
  }

  mutating func error(_ message: String, at range: SourceRange?, notes: [String] = []) {
    diagnostics.append(.error(message, at: range, notes: notes))
  }

  // MARK: Blocks

  private mutating func worked(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    for (position, block) in blocks.enumerated() {
      standingConditions.goOn()
      guard case .formula(var formula) = block else {
        result += worked(block)
        continue
      }
      formula.mark = check(
        formula, claim: blocks.claim(behind: position),
        conditions: { blocks.conditions(around: position) },
        words: { SentenceWords(around: position, in: blocks) })
      result += workedDisplay(formula)
    }
    return result
  }

  private mutating func worked(_ block: Block) -> [Block] {
    switch block {
    case .heading(var heading):
      standingConditions.end()
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
        diagnostics.append(
          .warning(
            "'\(info.kind.text)' is taken for a language; did you mean '\(nearest)'?",
            at: info.kind.range))
      }
      return shownAsCode(code)
    }
    let options = BlockOptions(info, of: kind, digits: digits, reporting: &diagnostics)
    if kind == .network {
      let reference = networks.reference(ofBlock: networkBlocks)
      networkBlocks += 1
      let blocks = captioned(
        presentation(of: reference, code, options: options), by: code, of: kind)
      return naming(blocks, of: reference, options: options, at: info.kind.range)
    }
    let blocks = captioned(
      carriedOut(kind, code, options: options, at: info.kind.range), by: code, of: kind)
    guard let reference = reference(for: options) else { return blocks }
    return naming(blocks, of: reference, options: options, at: info.kind.range)
  }

  private mutating func carriedOut(
    _ kind: BlockKind, _ code: CodeBlock, options: BlockOptions, at place: SourceRange?
  ) -> [Block] {
    hasLead = false
    switch kind {
    case .forward, .derive, .gradients:
      guard let setting = setting(for: options, at: place) else { return [] }
      return walkthrough(kind, code, in: setting, options: options)
    case .check:
      check(code, options: options, at: place)
      return []
    case .diagram:
      guard let setting = setting(for: options, at: place) else { return [] }
      return diagrams(code, in: setting, options: options)
    case .plot:
      guard let setting = setting(for: options, at: place) else { return [] }
      return plots(code, in: setting, options: options)
    case .train: return training(code, options: options, at: place)
    case .network: return []
    }
  }

  private mutating func naming(
    _ blocks: [Block], of reference: LessonNetworks.Reference, options: BlockOptions,
    at place: SourceRange?
  ) -> [Block] {
    guard !blocks.isEmpty,
      let setting = setting(at: reference, for: options, place: place)
    else { return blocks }
    return naming(
      blocks, on: setting,
      QuantityRegister.Scope(network: reference, updates: options.updates))
  }

  /// The network that a block speaks of; nil where none has the name that it asks for.
  func reference(for options: BlockOptions) -> LessonNetworks.Reference? {
    guard let wanted = options.network else { return networks.nearest(below: networkBlocks) }
    return networks.reference(named: wanted.name)
  }

  // MARK: Prose

  mutating func worked(_ content: [Inline]) -> [Inline] {
    var result: [Inline] = []
    var sentence = SentenceConditions(content)
    for (position, piece) in content.enumerated() {
      guard case .formula(var formula) = piece else {
        result.append(worked(piece))
        continue
      }
      formula.mark = check(
        formula, claim: content.claim(behind: position),
        conditions: { sentence.around(position) },
        words: { SentenceWords(around: position, in: content) })
      standingConditions.add(formula)
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
      diagnostics.append(
        .warning(
          "this comment tells the checker nothing; did you mean '\(meant)'?",
          at: html.range?.firstLine))
    }
    guard !context.allowsRawHTML, !html.text.isComment, !html.text.hasPrefix("</") else { return }
    error(
      "raw HTML; write it as Markdown, or allow it with 'html: allow' in chainrule.yaml",
      at: html.range?.firstLine)
  }

  // MARK: Networks

  /// The setting that a block asks for; nil where there is none, which is reported.
  mutating func setting(for options: BlockOptions, at place: SourceRange?) -> Setting? {
    let reference: LessonNetworks.Reference
    if let wanted = options.network {
      guard let named = networks.reference(named: wanted.name) else {
        if !networks.someAreBroken {
          let names = networks.names
          let hint =
            names.isEmpty ? "; no network has a name" : suggestion(for: wanted.name, among: names)
          error("no network is called '\(wanted.name)'\(hint)", at: wanted.range)
        }
        return nil
      }
      reference = named
    } else {
      reference = networks.nearest(below: networkBlocks)
    }
    return setting(at: reference, for: options, place: place)
  }

  /// The setting of a network with the sample and the updates that a block asks for.
  mutating func setting(
    at reference: LessonNetworks.Reference, for options: BlockOptions, place: SourceRange?
  ) -> Setting? {
    guard
      var setting = setting(
        at: reference, updates: options.updates, place: place, updatesRange: options.updatesRange)
    else { return nil }
    // A network without samples can be shown; what is computed from one says that it is missing.
    let isDefault = options.sampleRange == nil && setting.samples.isEmpty
    let first = convention.numbering.samplesFrom
    let sample = options.sampleRange == nil ? options.sample : options.sample - first
    guard setting.samples.indices.contains(sample) || isDefault else {
      let count = setting.samples.count
      let what =
        count == 0
        ? "no samples"
        : count == 1 ? "only sample \(first)" : "samples \(first) to \(first + count - 1)"
      error(
        "there is no sample \(options.sample): the network has \(what)",
        at: options.sampleRange ?? place)
      return nil
    }
    setting.sample = sample
    return setting
  }

  /// The setting of formulas and prose; nil where there is none, which is reported.
  mutating func setting(at place: SourceRange?) -> Setting? {
    setting(at: networks.nearest(below: networkBlocks), updates: 0, place: place, updatesRange: nil)
  }

  /// The setting of formulas and prose, where there is a network that can be read.
  mutating func settingIfAny(
    at place: SourceRange?
  ) -> (setting: Setting, reference: LessonNetworks.Reference)? {
    let reference = networks.nearest(below: networkBlocks)
    guard case .found = networks.find(reference),
      let setting = setting(at: reference, updates: 0, place: place, updatesRange: nil)
    else { return nil }
    return (setting, reference)
  }

  private mutating func setting(
    at reference: LessonNetworks.Reference, updates: Int, place: SourceRange?,
    updatesRange: SourceRange?
  ) -> Setting? {
    switch networks.find(reference) {
    case .broken: return nil
    case .none:
      guard !hasReportedNoNetwork else { return nil }
      hasReportedNoNetwork = true
      error(
        "there is no network to compute this on", at: place,
        notes: ["write a network block above, or name a file with network: in chainrule.yaml"])
      return nil
    case .found(let network):
      do {
        var setting = try networks.setting(of: network, at: reference, updates: updates)
        setting.convention = convention
        return setting
      } catch {
        self.error(error.message, at: updatesRange ?? place)
        return nil
      }
    }
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
