import Derivations
import Documents
import Networks
import Templates
import Wording

extension LessonWorker {
  /// The drawing and the tables of a `network` block.
  mutating func presentation(
    of network: LessonNetworks.Reference, _ code: CodeBlock, options: BlockOptions
  ) -> [Block] {
    guard let setting = setting(at: network, for: options, place: code.infoRange) else { return [] }
    return shown(options, naming: .nothing, at: code.infoRange) {
      words throws(WalkthroughFailure) in
      let presentation = try work { () throws(WalkthroughError) in
        try NetworkPresentation(of: setting.standardized, digits: options.walkthrough.digits)
      }
      return try write { () throws(TemplateError) in
        (try presentation.blocks(words: words), try presentation.summary(words: words))
      }
    }
  }
}
