import Notation

/// A change of one part of one side, or of one symbol in both sides.
struct Edit {
  /// 0 for the left side, 1 for the right one.
  let side: Int
  let path: [Int]
  /// What stands at the path instead.
  let replacement: Expression
  let change: Slip.Change
  /// How far it leads from what was written; 1 is a slip of one sign.
  let cost: Double
  /// Both sides after the edit.
  let sides: [Expression]
}

extension Edit {
  /// What it makes of the sides that it changes.
  struct Outcome: Hashable {
    let left: Expression?
    let right: Expression?
  }

  func outcome(in step: Step) -> Outcome {
    Outcome(
      left: sides[0] == step.left ? nil : sides[0], right: sides[1] == step.right ? nil : sides[1])
  }
}
