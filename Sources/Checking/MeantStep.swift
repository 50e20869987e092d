import Expressions
import Meaning

/// A step as it is meant: symbols that the text has defined replaced by what they stand for, on the network as its
/// relation sees it.
struct MeantStep {
  let written: Step
  private(set) var step: Step
  let own: Setting
  /// Whether a symbol was replaced.
  let isExpanded: Bool

  init(_ step: Step, in formula: Formula, own: Setting, knowing definitions: [Definition]) {
    let left = definitions.expanding(step.left)
    let right = definitions.expanding(step.right)
    written = step
    self.step = step.with(left: left ?? step.left, right: right ?? step.right)
    self.own = own.standing(in: formula.relations[step.relation])
    isExpanded = left != nil || right != nil
  }

  /// With another step in its place.
  func with(_ step: Step) -> MeantStep {
    var other = self
    other.step = step
    return other
  }
}
