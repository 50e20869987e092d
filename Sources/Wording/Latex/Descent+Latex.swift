import Derivations
import Expressions
import Meaning

extension GradientWalkthrough.Descent {
  /// w − η ∂C/∂w = (…) − η (…) = (…), in as few rows as have room for it.
  func latex(whole: Bool) -> String {
    let derivative = Expression.derivative(Symbol("C"), by: symbol)
    let left = "\(symbol.latex) - \\eta \(derivative.latex)"
    let minusRate = 1.5
    let leftWidth = Expression.symbol(symbol).width + minusRate + derivative.width
    let first = parameters.latex(whole: whole)
    let second = "- \\eta \(derivatives.latex(whole: whole))"
    let difference =
      PageColumn.sign + parameters.width(whole: whole) + minusRate
      + derivatives.width(whole: whole)
    let sign = isApproximate ? "\\approx" : "="
    let result = updated.latex(whole: whole)

    if leftWidth + difference + PageColumn.sign + updated.width(whole: whole) <= PageColumn.width {
      return "\(left) = \(first) \(second) \(sign) \(result)"
    }
    let rowBreak = leftWidth + difference <= PageColumn.width ? "" : " \\\\\n&\\quad"
    return """
      \\begin{aligned}
      \(left) &= \(first)\(rowBreak) \(second) \\\\
      &\(sign) \(result)
      \\end{aligned}
      """
  }
}
