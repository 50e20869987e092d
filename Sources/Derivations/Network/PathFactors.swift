import Decimals
import Engine
import Expressions
import Meaning

/// The factors of the chain rule along paths that a drawing does not show as weights.
package struct PathFactors {
  package struct Factor {
    package let derivative: Expression
    /// Its value, printed without LaTeX.
    package let value: String
  }

  /// ∂a/∂z of each node; nil where that is not a factor.
  package private(set) var ofNodes: [Factor?] = []
  /// Of each line, ∂z/∂w of the weight that is varied, or ∂C/∂a of an output node.
  package private(set) var ofEdges: [Factor?] = []

  package init(
    on paths: Paths, in drawn: DrawnNetwork, of setting: Setting, spelling: Spelling, digits: Int
  ) throws(MeaningError) {
    func factor(_ quantity: Quantity, by varied: Quantity) throws(MeaningError) -> Factor {
      func symbol(_ quantity: Quantity) -> Symbol {
        Symbol(quantity, in: setting.network, sample: setting.sample)
      }
      let value = try Expression.derivative(of: .symbol(symbol(quantity)), by: symbol(varied))
        .value(in: setting)
      return Factor(
        derivative: .derivative(
          of: .symbol(spelling.symbol(quantity)), by: spelling.symbol(varied)),
        value: Expression.rounded(value, digits: digits).plainText)
    }
    for node in drawn.nodes {
      guard let first = node.quantities.first, let last = node.quantities.last,
        paths.contain(first), paths.contain(last), paths.takes(last, only: first)
      else {
        ofNodes.append(nil)
        continue
      }
      ofNodes.append(try factor(last, by: first))
    }
    for edge in drawn.edges {
      let own: Factor? =
        if let weight = edge.weight {
          weight == paths.varied ? try factor(edge.end, by: weight) : nil
        } else {
          paths.lead(along: edge) ? try factor(paths.quantity, by: edge.start) : nil
        }
      ofEdges.append(own)
    }
  }
}
