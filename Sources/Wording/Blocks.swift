public import Derivations
import Diagnostics
import Documents
import Expressions
import Meaning
import Reading
import Templates

/// What is put in words.
protocol Worded {
  /// Lesson Markdown, its formulas in `LatexStyle.marked`.
  func marked(words: Words) throws(TemplateError) -> String
}

extension Derivation: Worded {
  /// The walkthrough as the blocks of a lesson.
  ///
  /// Of what is asked and answered in steps, each step is one by itself.
  public func blocks(words: Words) throws(TemplateError) -> [Block] {
    guard detail == .full else { return Walkthrough.blocks(try marked(words: words)) }
    let wording = Wording(words: words, network: setting.network, spelling: spelling)
    let diagrams = StepDiagrams(in: setting, spelling: spelling)
    var question: [Block] = []
    var pieces: [Walkthrough.Piece] = []
    for part in parts {
      let blocks = Walkthrough.blocks(Walkthrough.tidied(try wording.markdown(part)))
      if case .question = part {
        question = blocks
        continue
      }
      for piece in blocks.splitAtLeads() {
        let derivative = piece[0].derivativeInLead ?? part.derivative
        pieces.append((derivative.flatMap(diagrams.diagram), piece))
      }
    }
    guard pieces.count > 1 else { return question + pieces.flatMap(\.blocks) }
    let asked = quantity.latex.formulaSlug
    let steps = try Walkthrough.steps(pieces, anchor: "derive-\(asked)", words: words)
    return question + [steps]
  }

  /// What a fold over the walkthrough says while it is closed.
  public func summary(words: Words) throws(TemplateError) -> [Inline] {
    Walkthrough.inlines(
      try words.render(
        .summary, ["is-derivation": true, "derivative": quantity.markup]))
  }

  func marked(words: Words) throws(TemplateError) -> String {
    let wording = Wording(words: words, network: setting.network, spelling: spelling)
    return Walkthrough.tidied(try wording.markdown(parts))
  }
}

extension ForwardWalkthrough {
  /// The walkthrough as the blocks of a lesson.
  public func blocks(words: Words) throws(TemplateError) -> [Block] {
    let blocks = heat.tinting(Walkthrough.blocks(try marked(words: words)))
    let diagrams = StepDiagrams(in: setting, spelling: spelling)
    return try Walkthrough.steps(
      of: blocks,
      diagrams: layers.map { diagrams.diagram(ofLayer: $0.layer) } + [diagrams.diagramOfLoss],
      anchor: "forward-\(spelling.sample)", words: words)
  }

  /// What a fold over the walkthrough says while it is closed.
  public func summary(words: Words) throws(TemplateError) -> [Inline] {
    Walkthrough.inlines(
      try words.render(.summary, ["is-forward": true, "sample": .number(spelling.sample)]))
  }
}

extension GradientWalkthrough {
  /// The walkthrough as the blocks of a lesson.
  public func blocks(words: Words) throws(TemplateError) -> [Block] {
    let blocks = heat.tinting(Walkthrough.blocks(try marked(words: words)))
    let diagrams = StepDiagrams(in: setting, spelling: spelling)
    let own = layers.map { diagrams.diagram(ofLayer: $0.layer) }
    return try Walkthrough.steps(
      of: blocks, diagrams: rate == nil ? own : own + [nil] + own, anchor: "gradients",
      words: words)
  }

  /// What a fold over the walkthrough says while it is closed.
  public func summary(words: Words) throws(TemplateError) -> [Inline] {
    Walkthrough.inlines(try words.render(.summary, ["is-gradients": true]))
  }
}

extension Words {
  /// What a fold says behind its summary where it is about the network as it is after some updates.
  public func after(updates: Int) throws(TemplateError) -> [Inline] {
    guard updates > 0 else { return [] }
    return Walkthrough.inlines(
      try render(.summary, ["is-later": true, "updates": .count(updates)]))
  }

  /// What says on which network a block is, and for which sample.
  public func lead(updates: Int, sample: Int?) throws(TemplateError) -> Block {
    .paragraph(
      Walkthrough.inlines(
        try render(
          .summary,
          [
            "is-lead": true, "has-updates": .flag(updates > 0), "updates": .count(updates),
            "has-sample": .flag(sample != nil), "sample": .number(sample ?? 0),
          ])))
  }

  /// A fold with the whole of a formula that is shown with dots in it; nil where that is too long for one.
  public func fold(ofWhole latex: String) throws(TemplateError) -> Block? {
    let markdown = try render(.equation, .formulas([], whole: [latex]))
    return Walkthrough.blocks(markdown).first {
      if case .fold = $0 { true } else { false }
    }
  }
}

extension Documents.Formula {
  /// What was written in `LatexStyle.marked`, without its marks.
  fileprivate var withValuesNamed: Self {
    let marked = MarkedLatex(latex)
    guard !marked.values.isEmpty else { return self }
    var formula = self
    formula.latex = marked.latex
    formula.mentions += marked.values.map {
      QuantityMention(range: $0.range, quantity: $0.quantity.description)
    }
    return formula
  }
}

extension Walkthrough {
  static func blocks(_ markdown: String) -> [Block] {
    var diagnostics: [Diagnostic] = []
    let written = Document(
      markdown: SourceFile(path: "walkthrough.md", text: markdown), reporting: &diagnostics)
    return written.blocks.replacing {
      $0.withValuesNamed
    } figures: {
      $0
    }
  }

  static func inlines(_ markdown: String) -> [Inline] {
    if case .paragraph(let inlines) = blocks(markdown).first { inlines } else { [] }
  }

  /// The same with one empty line where there were more, and a line end at the end.
  static func tidied(_ markdown: String) -> String {
    var lines: [Substring] = []
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) {
        if lines.last?.isEmpty == false { lines.append("") }
      } else {
        lines.append(line)
      }
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }
}
