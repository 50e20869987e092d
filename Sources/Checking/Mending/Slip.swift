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
  /// As it stands beside other factors.
  fileprivate var factorLatex: String {
    if case .sum = self { #"\left(\#(latex)\right)"# } else { latex }
  }
}

extension Slip.Change {
  var printed: Mend.Change {
    switch self {
    case .replace(let old, let new): .replace(old.latex, with: new.latex)
    case .replaceFunction(let old, let new): .replace(old.latex, with: new.latex)
    case .replaceThroughout(let old, let new): .replaceThroughout(old.latex, with: new.latex)
    case .sign: .sign
    case .drop(let part): .drop(part.latex)
    case .dropSum(let letter): .drop("\\sum_\(letter)")
    case .add(let part): .add(part.factorLatex)
    case .addSum(let range): .add("\\sum_\(range.name)")
    case .square(let base): .replace(base.latex, with: "\(base.latex)^2")
    case .addFunction(let function): .add(function.latex)
    }
  }
}
