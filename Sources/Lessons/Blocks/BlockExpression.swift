import Diagnostics
import Expressions
import Meaning

/// An expression in the text of a block, and where its parts stand.
struct BlockExpression {
  let expression: Expression
  /// By the way to the part, from child to child.
  let range: ([Int]) -> SourceRange
}

extension LessonState {
  /// What a line of a block asks about, in the numbers of the standard convention; nil where that cannot be read or
  /// is of another sample, which is reported.
  mutating func quantity(
    _ latex: String, of fence: Fence, at place: SourceRange, in setting: Setting
  ) -> BlockExpression? {
    guard let written = writtenQuantity(latex, of: fence.kind, at: place) else { return nil }
    do {
      let asked = BlockExpression(
        expression: try written.expression.standardized(in: setting), range: written.range)
      return isOfSample([asked], in: setting.standardized, of: fence) ? asked : nil
    } catch {
      self.error(error.message, at: written.range(error.path))
      return nil
    }
  }

  /// What a line of a block asks about, as its author counts; nil where that cannot be read, which is reported.
  mutating func writtenQuantity(
    _ latex: String, of kind: BlockKind, at place: SourceRange
  ) -> BlockExpression? {
    let block = "a \(kind.rawValue) block"
    guard !latex.hasPrefix("$") else {
      error("a line of \(block) is LaTeX without dollars", at: place)
      return nil
    }
    let read = readings.read(latex)
    for error in read.errors { self.error(error.message, at: place[error.range]) }
    guard read.errors.isEmpty else { return nil }
    guard let quantity = read.formula.loneExpression else {
      error("\(block) has one quantity in each line, without a relation sign", at: place)
      return nil
    }
    return BlockExpression(expression: quantity) { path in
      read.formula.range(of: FormulaPath(steps: path)).map { place[$0] } ?? place
    }
  }

  /// Whether what a line of a block says can be of the sample that the block's options name. Where it names
  /// other samples alone, that is reported.
  mutating func isOfSample(
    _ parts: [BlockExpression], in setting: Setting, of fence: Fence
  ) -> Bool {
    guard fence.options.sampleRange != nil else { return true }
    var other: SourceRange?
    for part in parts {
      for stated in setting.statedSamples(in: part.expression) {
        guard let sample = stated.sample, sample != setting.sample else { return true }
        other = other ?? part.range(stated.path)
      }
    }
    guard let other else { return true }
    error(
      "'\(other.text)' belongs to another sample than the block, which says 'sample=\(fence.options.sample)'",
      at: other)
    return false
  }
}
