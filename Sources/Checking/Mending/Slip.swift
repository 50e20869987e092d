import Expressions
import Reading

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
    case dropSum(IndexRange)
    case replaceRange(IndexRange, with: IndexRange)
    /// A product of derivatives, summed over what lies between.
    case sumChain(IndexRange)
    case add(Expression)
    case addSum(IndexRange)
    case addFunction(Function)
    case square(Expression)
  }
}

extension Expression {
  /// Its LaTeX as it stands beside other factors.
  fileprivate func besideFactors(_ latex: String, in style: LatexStyle) -> String {
    guard case .sum = self else { return latex }
    return style.written?.sizesBrackets == false ? "(\(latex))" : "\\left(\(latex)\\right)"
  }
}

extension Slip.Change {
  /// The change as its author would write it.
  func printed(in style: LatexStyle) -> Mend.Change {
    func written(_ expression: Expression) -> String { expression.latex(in: style) }
    return switch self {
    case .replace(let old, let new): .replace(written(old), with: written(new))
    case .replaceFunction(let old, let new):
      .replace(old.latex(in: style), with: new.latex(in: style))
    case .replaceThroughout(let old, let new):
      .replaceThroughout(written(.symbol(old)), with: written(.symbol(new)))
    case .sign: .sign
    case .drop(let part): .drop(written(part))
    case .dropSum(let range): .drop(range.latex(in: style))
    case .replaceRange(let old, let new):
      .replace(old.latex(in: style), with: new.latex(in: style))
    case .add(let part): .add(part.besideFactors(written(part), in: style))
    case .addSum(let range), .sumChain(let range): .add(range.latex(in: style))
    case .square(let base):
      .replace(written(base), with: written(.power(base, .number(2))))
    case .addFunction(let function): .add(function.latex(in: style))
    }
  }
}
