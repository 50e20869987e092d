import TestSupport
import Testing

@testable import Expressions
@testable import Reading

@Suite struct RoundTripTests {
  @Test func printingAndReadingGivesTheSameTree() throws {
    var trees = RandomExpressions(seed: 1)
    let plain = LatexStyle(bracketsDerivatives: false)
    for round in RandomRounds.first(24_000) {
      let tree = trees.expression(depth: 1 + round % 4)
      for style in round % 4 == 0 ? [.standard, plain] : [LatexStyle.standard] {
        let latex = tree.latex(in: style)
        var errors: [NotationError] = []
        let read = Formula(latex: latex, reporting: &errors)
        try #require(errors.isEmpty, "\(latex): \(errors)")
        try #require(read.remarks.isEmpty, "\(latex): \(read.remarks)")
        try #require(
          read.relations == [Relation(sides: [.expression(tree)], signs: [])],
          "\(latex) is read as \(dump(read)) and was \(dump(tree))")
      }
    }
  }

  /// Brackets, bare layers, and a text whose a and z have changed places, w is θ, and g is σ.
  static let conventions: [Convention] = {
    var brackets = Convention()
    brackets.layerMark = .brackets
    var bare = Convention()
    bare.layerMark = .bare
    var letters = bare
    for (name, meaning) in [
      ("a", "z"), ("z", "a"), (#"\theta"#, "w"), ("w", #"\theta"#), ("E", "C"), ("f", "g"),
      ("g", "f"),
    ] {
      try? letters.add(name: name, meaning: meaning)
    }
    return [brackets, bare, letters]
  }()

  @Test(arguments: conventions)
  func authorsConventionsComeBackToo(_ convention: Convention) throws {
    var trees = RandomExpressions(seed: 5, in: convention)
    let style = LatexStyle(convention: convention)
    for round in RandomRounds.first(6_000) {
      let tree = trees.expression(depth: 1 + round % 4)
      let latex = tree.latex(in: style)
      var errors: [NotationError] = []
      let read = Formula(latex: latex, in: convention, reporting: &errors)
      try #require(errors.isEmpty, "\(latex): \(errors)")
      try #require(
        read.relations == [Relation(sides: [.expression(tree)], signs: [])],
        "\(latex) is read as \(dump(read)) and was \(dump(tree))")
    }
  }

  @Test func relationsComeBack() throws {
    var trees = RandomExpressions(seed: 2)
    let signs: [Relation.Sign] = [
      .equal, .definition, .approximately, .assignment, .unequal, .less, .atMost, .greater,
      .atLeast,
    ]
    for _ in RandomRounds.first(2_000) {
      let count = Int.random(in: 1...5, using: &trees.random)
      var relation = Relation(sides: [.expression(trees.expression(depth: 2))], signs: [])
      while relation.sides.count < count {
        relation.signs.append(signs.randomElement(using: &trees.random) ?? .equal)
        relation.sides.append(.expression(trees.expression(depth: 3)))
      }
      if count == 4 { relation.sides[3] = .value }
      if count == 5 { relation.sides[4] = .worked }
      let latex = relation.latex()
      let read = try Formula(latex: latex)
      try #require(read.relations == [relation], "\(latex) is read as \(dump(read))")
    }
  }

  /// What stands at a node's range, read alone, is that node.
  @Test func everyNodeStandsWhereItsRangeSays() throws {
    var trees = RandomExpressions(seed: 3)
    for _ in RandomRounds.first(2_000) {
      let tree = trees.expression(depth: 3)
      let formula = try Formula(latex: tree.latex)
      try expectPlaces(of: tree, at: [], in: formula)
    }
  }

  private func expectPlaces(of node: Expression, at steps: [Int], in formula: Formula) throws {
    let range = try #require(formula.range(of: FormulaPath(steps: steps)))
    let text = String(decoding: Array(formula.source.utf8)[range], as: UTF8.self)
    let read = try Expression(latex: text)
    try #require(read == node, "\(steps) of \(formula.source) is said to be \(text)")
    for (step, child) in node.children.enumerated() {
      // The 1/2 of a root has no place of its own.
      if step == 1, node.isRoot { continue }
      let inner = try #require(formula.range(of: FormulaPath(steps: steps + [step])))
      try #require(range.contains(inner.lowerBound) && inner.upperBound <= range.upperBound)
      try expectPlaces(of: child, at: steps + [step], in: formula)
    }
    try #require(
      formula.range(of: FormulaPath(steps: steps + [node.children.count])) == nil)
  }
}

extension Expression {
  fileprivate var isRoot: Bool {
    guard case .power(_, let exponent) = self else { return false }
    return exponent == .quotient(.number(1), .number(2))
  }
}
