import Notation

/// What may have been meant where an expression stands.
struct Slip {
  let replacement: Expression
  let change: Change
  /// How far it leads from what was written; 1 is a slip of one sign.
  let cost: Double

  /// What an author would have to do. Printed only where it mends.
  enum Change {
    case replace(Expression, with: Expression)
    case replaceFunction(Function, with: Function)
    case replaceThroughout(Symbol, with: Symbol)
    case sign
    case drop(Expression)
    case dropSum(String)
    case add(Expression)
    case addSum(IndexRange)
    case addFunction(Function)
    case square(Expression)
  }
}

extension Expression {
  /// Its LaTeX as it stands beside other factors.
  fileprivate func besideFactors(_ latex: String) -> String {
    if case .sum = self { #"\left(\#(latex)\right)"# } else { latex }
  }
}

extension Slip.Change {
  /// The change as its author would write it.
  func printed(in convention: Convention) -> Mend.Change {
    func written(_ expression: Expression) -> String { expression.latex(in: convention) }
    return switch self {
    case .replace(let old, let new): .replace(written(old), with: written(new))
    case .replaceFunction(let old, let new):
      .replace(old.latex(in: convention), with: new.latex(in: convention))
    case .replaceThroughout(let old, let new):
      .replaceThroughout(old.latex(in: convention), with: new.latex(in: convention))
    case .sign: .sign
    case .drop(let part): .drop(written(part))
    case .dropSum(let letter): .drop("\\sum_\(letter)")
    case .add(let part): .add(part.besideFactors(written(part)))
    case .addSum(let range): .add("\\sum_\(range.name)")
    case .square(let base):
      .replace(written(base), with: written(.power(base, .number(2))))
    case .addFunction(let function): .add(function.latex(in: convention))
    }
  }
}
