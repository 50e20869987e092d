import Expressions

/// What a quantity is computed from.
struct Definition: Hashable, Sendable {
  let quantity: Symbol
  let formula: Expression
  /// What the formula's sum over an index is made of, one term each; empty where it has none.
  var terms: [Expression] = []
  /// The letter that the quantity leaves open, and its values.
  var free: FreeIndex?
  /// The formula in full, where it says no more than a function's name.
  var inFull: Expression?
  /// What its derivative is simplified with.
  var known: [Expression.Relation] = []
  /// What stands for the letters in these expressions that are no quantities.
  var constants: [Symbol: Expression] = [:]

  /// With the numbers put in that letters stand for.
  func written(_ expression: Expression) -> Expression {
    constants.isEmpty ? expression : expression.substituting { constants[$0] }
  }
}

extension Definition {
  private func replacing(_ symbol: Symbol, with other: Symbol) -> Definition {
    Definition(
      quantity: quantity, formula: formula.replacing(symbol, with: other),
      terms: terms.map { $0.replacing(symbol, with: other) }, free: free, inFull: inFull,
      known: known.map {
        Expression.Relation(
          $0.short.replacing(symbol, with: other), for: $0.long.replacing(symbol, with: other))
      }, constants: constants)
  }

  /// The derivative by a quantity that stands in it: the steps from the definition on, what they come to, and which term of
  /// the sum is left.
  func differentiated(
    by varied: Symbol
  ) throws(WalkthroughError) -> (
    steps: [(Equation.Reason, Expression)], slope: Expression, kept: Int?
  ) {
    // A symbol that names its sample is otherwise written than what a sum runs over.
    guard varied.sample == nil else {
      var plain = varied
      plain.sample = nil
      let way = try replacing(varied, with: plain).differentiated(by: plain)
      func spelled(_ expression: Expression) -> Expression {
        expression.replacing(plain, with: varied)
      }
      return (way.steps.map { ($0.0, spelled($0.1)) }, spelled(way.slope), way.kept)
    }
    do {
      let isWrittenOut = !terms.isEmpty && !varied.hasLetters
      let way = try formula.differentiated(
        by: varied,
        knowing: .init(terms: { isWrittenOut && $0 == formula ? terms : nil }))
      var steps: [(Equation.Reason, Expression)] = []
      // Quantities that are added up need not be said to be.
      if !isWrittenOut || !terms.allSatisfy({ $0.isSymbol }) {
        steps.append((.definition, .derivative(of: formula, by: varied)))
      }
      if isWrittenOut {
        steps.append((.termsWrittenOut, .derivative(of: .total(terms), by: varied)))
      }
      var kept: Int?
      if isWrittenOut, terms.count > 1, let sum = way.steps.first(where: { $0.rule == .sum }) {
        var slopes: [Expression] = []
        for term in terms {
          slopes.append(try term.differentiated(by: varied).result.simplified(knowing: known))
        }
        kept = slopes.firstIndex { $0 != .zero }
        steps.append((.sumRule, sum.expression))
        steps.append((.termsVanish, .sum(slopes)))
      } else if let met = way.steps.first, met.rule == .meetingIndex,
        case .derivative = met.expression
      {
        steps.append((.termsVanish, met.expression))
      }
      let slope = way.result.simplified(knowing: known)
      steps.append((.differentiation, slope))
      return (steps.map { ($0.0, written($0.1)) }, written(slope), kept)
    } catch {
      throw .request(
        "\(Expression.symbol(quantity).latex) has no derivative by \(Expression.symbol(varied).latex)"
      )
    }
  }
}

extension Expression {
  fileprivate func replacing(_ symbol: Symbol, with other: Symbol) -> Expression {
    substituting { $0 == symbol ? .symbol(other) : nil }
  }

  fileprivate var isSymbol: Bool {
    if case .symbol = self { true } else { false }
  }
}

extension Symbol {
  /// Whether it stands for many: an index is a letter, the layer aside.
  fileprivate var hasLetters: Bool { subscripts.contains(where: { $0.isLetter }) }
}
