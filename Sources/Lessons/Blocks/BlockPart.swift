import Derivations
import Diagnostics
import Documents
import Templates
import Wording

/// What was worked out for a block or for a line of it.
protocol BlockContent {
  func blocks(words: Words) throws(TemplateError) -> [Block]
  /// What a fold over them says while it is closed.
  func summary(words: Words) throws(TemplateError) -> [Inline]
}

extension ActivationPlot: BlockContent {}
extension Derivation: BlockContent {}
extension ForwardWalkthrough: BlockContent {}
extension GradientWalkthrough: BlockContent {}
extension LossPlot: BlockContent {}
extension NetworkPresentation: BlockContent {}
extension PathDiagram: BlockContent {}
extension TrainingWalkthrough: BlockContent {}

/// The same in words, which are folded by themselves.
struct BlockPart {
  /// What of the options of its block is said before it.
  enum Lead {
    case nothing
    case updates
    /// The updates, and the sample.
    case sample
  }

  let blocks: [Block]
  let summary: [Inline]
  let lead: Lead
  let place: SourceRange?
}

extension LessonState {
  /// One part, or none where it cannot be worked out or put in words, which is reported.
  ///
  /// - Parameters:
  ///   - part: where a part of what was asked for stands, by the way to it.
  ///   - blocks: what is shown of it.
  mutating func part<Content: BlockContent>(
    of content: @autoclosure () throws(WalkthroughError) -> Content, behind lead: BlockPart.Lead,
    at place: SourceRange?, part: ([Int]) -> SourceRange? = { _ in nil },
    showing blocks: (Content, Words) throws(TemplateError) -> [Block] = {
      content, words throws(TemplateError) in try content.blocks(words: words)
    }
  ) -> [BlockPart] {
    let worked: Content
    do {
      worked = try content()
    } catch {
      self.error(error.message, at: part(error.path) ?? place)
      return []
    }
    return written { words throws(TemplateError) in
      BlockPart(
        blocks: try blocks(worked, words), summary: try worked.summary(words: words),
        lead: lead, place: place)
    }.map { [$0] } ?? []
  }

  /// nil where the words cannot be put, which is reported.
  mutating func written<Result>(_ put: (Words) throws(TemplateError) -> Result) -> Result? {
    do {
      return try put(context.words)
    } catch {
      diagnostics.append(error.diagnostic)
      return nil
    }
  }
}
