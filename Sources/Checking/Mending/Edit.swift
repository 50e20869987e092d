import Notation

/// A change of one part of one side, or of one symbol in both sides.
struct Edit {
  /// 0 for the left side, 1 for the right one.
  let side: Int
  let path: [Int]
  /// What stands at the path instead.
  let replacement: Expression
  let change: Mend.Change
  /// How far it leads from what was written; 1 is a slip of one sign.
  let cost: Double
  /// Both sides after the edit.
  let sides: [Expression]
}
