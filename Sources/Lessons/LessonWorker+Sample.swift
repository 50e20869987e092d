import Diagnostics
import Expressions
import Meaning

extension LessonWorker {
  /// Whether what a line of a block says can be of the sample that the block's options name. Where it names
  /// other samples alone, that is reported.
  ///
  /// - Parameter parts: expressions of the line, and where their parts stand.
  mutating func isOfSample(
    _ parts: [(expression: Expression, range: ([Int]) -> SourceRange)], in setting: Setting,
    options: BlockOptions
  ) -> Bool {
    guard options.sampleRange != nil else { return true }
    var other: SourceRange?
    for part in parts {
      for stated in setting.statedSamples(in: part.expression) {
        guard let sample = stated.sample, sample != setting.sample else { return true }
        other = other ?? part.range(stated.path)
      }
    }
    guard let other else { return true }
    error(
      "'\(other.text)' belongs to another sample than the block, which says 'sample=\(options.sample)'",
      at: other)
    return false
  }
}
