import Derivations
import Documents
import Expressions
import Meaning
import Templates
import Wording

extension LessonWorker {
  /// The drawings of a `diagram` block: the network, or one for each quantity with its paths lit.
  mutating func diagrams(
    _ code: CodeBlock, in setting: Setting, options: BlockOptions
  ) -> [Block] {
    guard let text = code.source else { return [] }
    let digits = options.walkthrough.digits
    guard !text.lines.isEmpty else {
      return shown(options, naming: .sample, at: code.infoRange) {
        words throws(WalkthroughFailure) in
        let presentation = try work { () throws(WalkthroughError) in
          try NetworkPresentation(of: setting.standardized, digits: digits)
        }
        return try write { () throws(TemplateError) in
          ([.figure(try presentation.figure(words: words))], try presentation.summary(words: words))
        }
      }
    }
    var blocks: [Block] = []
    for line in text.lines {
      let place = text[line.offsets]
      guard let asked = quantity(line.text, of: .diagram, at: place, in: setting),
        isOfSample([asked], in: setting.standardized, options: options)
      else { continue }
      blocks += shown(options, naming: .sample, at: place, part: asked.range) {
        words throws(WalkthroughFailure) in
        let diagram = try work { () throws(WalkthroughError) in
          try PathDiagram(of: asked.expression, in: setting.standardized, digits: digits)
        }
        return try write { () throws(TemplateError) in
          (try diagram.blocks(words: words), try diagram.summary(words: words))
        }
      }
    }
    return blocks
  }
}
