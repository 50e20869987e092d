import Expressions
import Meaning

/// A change of one part of one side, or of one symbol wherever it stands in one side or in both.
struct Edit {
  enum Place {
    /// 0 is the left side, 1 the right one.
    case part(side: Int, path: [Int], replacement: Expression)
    case throughout(Symbol, with: Symbol, sides: [Int])
  }

  let place: Place
  let change: Slip.Change
  /// How far it leads from what was written; 1 is a slip of one sign.
  let cost: Double
}

extension Edit {
  /// What it makes of the sides; nil of one that it leaves as it is.
  struct Outcome: Hashable {
    var left: Expression?
    var right: Expression?

    func sides(of step: Step) -> [Expression] { [left ?? step.left, right ?? step.right] }
  }

  /// nil where only a symbol can stand and none would.
  func outcome(in step: Step) -> Outcome? {
    switch place {
    case .part(let side, let path, let replacement):
      let root = side == 0 ? step.left : step.right
      guard let edited = root.replacing(path, with: replacement), edited != root else { return nil }
      return side == 0 ? Outcome(left: edited) : Outcome(right: edited)
    case .throughout(let symbol, let other, let sides):
      return Outcome(
        left: sides.contains(0) ? step.left.replacing(symbol, with: other) : nil,
        right: sides.contains(1) ? step.right.replacing(symbol, with: other) : nil)
    }
  }
}

extension Expression {
  fileprivate func replacing(_ symbol: Symbol, with other: Symbol) -> Expression {
    if case .symbol(symbol) = self { return .symbol(other) }
    return withChildren(children.map { $0.replacing(symbol, with: other) }) ?? self
  }
}
