import Derivations
import Documents
import Decimals
import Expressions
import Meaning
import Reading

extension [Block] {
  /// The blocks in pieces, each of which begins with a paragraph that names what it is about in bold; what stands
  /// before the first is one by itself.
  func splitAtLeads() -> [[Block]] {
    var pieces: [[Block]] = []
    for block in self {
      if block.isLead || pieces.isEmpty {
        pieces.append([block])
      } else {
        pieces[pieces.count - 1].append(block)
      }
    }
    return pieces
  }
}

extension Block {
  /// Whether it is a paragraph that names what it is about in bold.
  var isLead: Bool {
    if case .paragraph(let content) = self, case .strong? = content.first { true } else { false }
  }

  /// The derivative that a paragraph of bold words and a formula announces; nil where it is no such paragraph.
  var derivativeInLead: Expression? {
    guard isLead, case .paragraph(let content) = self else { return nil }
    for case .formula(let formula) in content {
      guard let expression = try? Expression(latex: formula.latex) else { return nil }
      if case .derivative = expression { return expression }
      return nil
    }
    return nil
  }
}

extension Part {
  /// What it is about as a whole; nil where that is no one derivative.
  var derivative: Expression? {
    switch self {
    case .chain(let chain): .derivative(chain.path[0], by: chain.path[chain.path.count - 1])
    case .factor(let factor, _): .derivative(factor.quantity, by: factor.varied)
    case .nodeSum(let sum, _): .derivative(sum.quantity, by: sum.varied)
    case .activationSum(let sum, _): .derivative(sum.quantity, by: sum.varied)
    case .path(let path, _):
      .derivative(path.combination.quantity, by: path.combination.varied)
    case .combination(let combination): .derivative(combination.quantity, by: combination.varied)
    case .confirmation(let confirmation): confirmation.derivative
    case .sharedBias(let shared, _): shared.equation.left
    case .question, .reduction, .rounded, .samples, .settled, .brief: nil
    }
  }
}
