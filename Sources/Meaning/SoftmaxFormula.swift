import Expressions

/// An activation of a softmax layer: e to the power of its z, as a share of all such powers; and how it changes with one z
/// of the layer.
public struct SoftmaxFormula: Sendable {
  /// e^{z_m} / \sum_k e^{z_k}
  public let definition: Expression
  /// Its derivative by z_j as the rules leave it.
  public let derived: Expression
  /// The same through the activations: a_m(1 − a_m) where m is j, else −a_m a_j.
  public let slope: Expression

  /// - Parameters:
  ///   - own: z_m and a_m.
  ///   - other: z_j and a_j; nil where m is j.
  ///   - all: z_k, of any node.
  ///   - range: what k runs over.
  public init(
    of own: (z: Expression, a: Expression), by other: (z: Expression, a: Expression)?,
    among all: Expression, over range: IndexRange
  ) {
    let letters = Self.inLetters[other == nil ? 0 : 1]
    let meanings = [
      Letters.z("m"): own.z, Letters.z("j"): other?.z ?? own.z, Letters.z("k"): all,
      Letters.a("m"): own.a, Letters.a("j"): other?.a ?? own.a,
    ]
    func written(_ expression: Expression) -> Expression {
      expression.substituting { meanings[$0] }.replacing(Letters.all, with: range)
    }
    definition = written(letters.definition)
    derived = written(letters.derived)
    slope = written(letters.slope)
  }

  private init(definition: Expression, derived: Expression, slope: Expression) {
    self.definition = definition
    self.derived = derived
    self.slope = slope
  }

  private enum Letters {
    static let all = IndexRange("k")

    static func z(_ index: String) -> Symbol { Symbol("z", subscripts: [.letter(index, plus: 0)]) }

    static func a(_ index: String) -> Symbol { Symbol("a", subscripts: [.letter(index, plus: 0)]) }
  }

  /// Where m is j and where it is not. Derived once.
  private static let inLetters: [SoftmaxFormula] = {
    func definition(_ index: String) -> Expression {
      .quotient(
        .exp(.symbol(Letters.z(index))),
        .summation(over: Letters.all, of: .exp(.symbol(Letters.z("k")))))
    }
    let known = ["m", "j"].map {
      Expression.Relation(.symbol(Letters.a($0)), for: definition($0))
    }
    let cases = (try? definition("m").derivativeCases(by: Letters.z("j"))) ?? []
    return cases.map { derivative in
      let derived = derivative.differentiation.result
      return SoftmaxFormula(
        definition: definition(derivative.areEqual ? "j" : "m"), derived: derived,
        slope: derived.simplified(knowing: known))
    }
  }()
}

extension Expression {
  /// With other bounds for an index.
  fileprivate func replacing(_ range: IndexRange, with other: IndexRange) -> Expression {
    let children = children.map { $0.replacing(range, with: other) }
    if case .summation(let own, _) = self, own == range {
      return .summation(over: other, of: children[children.count - 1])
    }
    return withChildren(children) ?? self
  }
}
