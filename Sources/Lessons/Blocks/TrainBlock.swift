import Templates
import Wording

/// The training of the network by so many updates: a step in full, and what became of the loss.
struct TrainBlock: LessonBlock {
  static let options: [BlockOption] = [.network, .sample, .after, .steps, .fold, .digits]
  let fence: Fence

  func parts(in lesson: inout LessonState) -> [BlockPart] {
    guard let source = fence.code.source,
      let text = Text(source, fence.options, at: fence.place, reporting: &lesson.diagnostics)
    else { return [] }
    let training = BlockTraining(
      fence: fence, steps: text.steps, stepsRange: text.stepsRange, changes: text.changes)
    return training.part(in: &lesson, at: fence.place) {
      training, words throws(TemplateError) in try training.blocks(words: words)
    }
  }
}
