import TestSupport
import Testing

@testable import Expressions
@testable import Reading

@Suite struct FuzzTests {
  private static let words = [
    "a", "z_1", "C_{0j}", "g", "g'", "e", "d", "w_{jk}", "L", "j", "T", "\\sigma", "\\tanh", "\\ln",
    "\\max", "\\exp", "2", "0.5", "10", "12", ".", ",", ";", "+", "-", "*", "/", "\\cdot",
    "\\times",
    "=", ":=", "\\approx", "?", "??", "(", ")", "[", "]", "\\{", "\\}", "\\left(", "\\right)",
    "\\left[", "\\right]", "\\left", "\\right", "{", "}", "_", "^", "'", "\\prime", "^{(L)}",
    "^{(l-1)}", "^{-1}", "_{12}", "\\frac", "\\frac{", "}{", "\\frac{\\partial", "\\partial",
    "\\frac{\\partial}{\\partial x}", "\\frac{d}{dx}", "\\sum", "\\sum_{j=0}^{n-1}", "\\sum_j",
    "\\prod_j", "\\sqrt", "\\sqrt[3]", "\\dots", "\\cdots", "...", "&", "\\\\", "\\\\[2pt]",
    "\\begin{aligned}", "\\end{aligned}", "\\begin{cases}", "\\begin{", "\\quad", "\\,",
    "\\text{x}",
    "\\text{", "\\mathrm{d}", "\\mathbf", "\\in", "%", "%\n", "\n", " ", "$", "#", "\\", "∂", "−",
    "\u{0}", "😀", "\\tag{1}", "\\label", "\\big(", "\\operatorname{x}",
    "\\odot", "\\circ", "^T", "^{(l)T}", "^\\top", "W^{(L)}", "x", "\\nabla", "\\nabla_a",
    "\\underbrace{",
    "}_{x}", "\\overbrace{", "\\boxed{", "\\boxed", "\\color{red}", "{\\color{red}",
    "\\textcolor{red}{",
    "\\phantom{x}", "\\mathsf T", "^{[l]}", "^{[L-1](i)}", "^l", "^{l+1}", "^{(i)}", "^2",
    "\\theta", "E", "net", "net_{o1}", "w_5", "w_5^{+}", "\\hat{y}", "\\mathcal{L}", "\\vec a",
  ]

  /// The same, and what reads as something else than it looks.
  private static let moreWords =
    words + [
      "\\text{ and }", "\\text{ if }", "\\text{ }", "\\Rightarrow", "\\to", "\\stackrel",
      "\\overset{(1)}{=}", "\\not", "e-08", "\\mathrm{e}{-3}", "²", "ₗ₊₁", "½", "√", "≡", "σ",
    ]

  /// Whatever comes in, reading ends, says what is wrong inside the formula's bounds, and what is read
  /// without a complaint comes back from its print.
  private func expectSound(_ latex: String, in convention: Convention = .standard) throws {
    var errors: [NotationError] = []
    let formula = Formula(latex: latex, in: convention, reporting: &errors)
    try #require(!errors.isEmpty || !formula.relations.isEmpty, "nothing is said about \(latex)")
    let size = latex.utf8.count
    for range in errors.map(\.range) + formula.remarks.map(\.range) {
      try #require(range.lowerBound >= 0 && range.upperBound <= size, "\(latex)")
    }
    for relation in formula.relations {
      try #require(relation.signs.count == relation.sides.count - 1, "\(latex)")
      if relation.sides.contains(where: { if case .unread = $0 { true } else { false } }) {
        try #require(!errors.isEmpty, "nothing is said about \(latex)")
        continue
      }
      let printed = relation.latex(in: LatexStyle(convention: convention))
      var errors: [NotationError] = []
      let again = Formula(latex: printed, in: convention, reporting: &errors)
      try #require(
        again.relations.map(\.sides) == [relation.sides]
          && again.relations[0].signs == relation.signs && errors.isEmpty,
        "\(latex) is printed as \(printed), and that is read as \(dump(again)) \(errors)")
    }
  }

  @Test func tokenSoups() throws {
    var random = SplitMix64(seed: 11)
    for round in RandomRounds.first(40_000) {
      let count = 1 + round % 24
      let soup = (0..<count).map { _ in Self.moreWords.randomElement(using: &random) ?? "" }
      try expectSound(soup.joined(separator: round % 3 == 0 ? " " : ""))
    }
  }

  private static let conventions =
    RoundTripTests.conventions + [
      ConventionTests.convention {
        try $0.add(name: "net_{o1}", meaning: "z_0^{(2)}")
        try $0.add(name: "w_5", meaning: "w_{00}^{(2)}")
        try $0.add(name: "w_5^{+}", meaning: "w_{00}^{(2)} after 1")
      }
    ]

  @Test(arguments: conventions)
  func tokenSoupsInOtherConventions(_ convention: Convention) throws {
    var random = SplitMix64(seed: 15)
    for round in RandomRounds.first(10_000) {
      let count = 1 + round % 24
      let soup = (0..<count).map { _ in Self.words.randomElement(using: &random) ?? "" }
      try expectSound(soup.joined(separator: round % 3 == 0 ? " " : ""), in: convention)
    }
  }

  /// A formula that is right but for one word put in, left out or changed.
  @Test func slips() throws {
    var random = SplitMix64(seed: 12)
    var trees = RandomExpressions(seed: 13)
    for _ in RandomRounds.first(10_000) {
      var bytes = Array(
        (trees.expression(depth: 3).latex + " = " + trees.expression(depth: 2).latex).utf8)
      let place = Int.random(in: 0...bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 0...3, using: &random))
      let word = Bool.random(using: &random) ? Self.words.randomElement(using: &random) ?? "" : ""
      bytes.replaceSubrange(place..<end, with: Array(word.utf8))
      try expectSound(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test func arbitraryBytes() throws {
    var random = SplitMix64(seed: 14)
    for round in RandomRounds.first(10_000) {
      let bytes = (0..<(1 + round % 40)).map { _ in UInt8.random(in: 0...255, using: &random) }
      try expectSound(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test(arguments: [
    "(", "{", "[", "\\left(", "\\left", "\\left\\", "\\frac{", "\\frac{1}{", "\\frac", "x^{", "x^",
    "x_{", "\\sqrt{", "\\sqrt[", "\\sqrt", "\\sum_{j=", "\\sum_j ", "\\sum_{j=1}^{", "a(", "g(",
    "\\ln ", "\\ln(", "-(", "- ", "\\frac{\\partial}{\\partial x} ", "\\frac{d",
    "\\frac{\\partial ",
    "a/", "a/(", "1/", "(a/b/", "a+", "2\\cdot -", "\\begin{aligned}", "\\text{", "\\mathrm{",
    "\\quad", "&", "\\\\", "a=", ",", "'", "\\dots", "%", "\\begin{", "a,", "\\text{a}", "x=0,",
    "\\frac12", "((((a)+", "{a_", "\\left(a_1\\right)^{", "\\underbrace{",
    "\\boxed{", "\\boxed", "\\color{red}", "{\\color{red} ", "\\textcolor{red}{", "\\nabla_a ",
    "\\nabla_{",
    "x^T \\odot ", "x^T \\cdot ", "(x^T \\odot ", "\\boxed{}", "\\underbrace{x}_{",
  ])
  func deepNesting(_ opening: String) throws {
    let most = Formula.sizeLimit / opening.utf8.count
    for count in RandomRounds.areAll ? [199, 201, 1_000, most] : [201] {
      var errors: [NotationError] = []
      let latex = String(repeating: opening, count: count)
      let formula = Formula(latex: latex, reporting: &errors)
      #expect(!errors.isEmpty || !formula.relations.isEmpty)
      for relation in formula.relations.prefix(3) {
        if relation.sides.contains(where: { if case .unread = $0 { true } else { false } }) {
          continue
        }
        let printed = relation.latex()
        if printed.utf8.count > Formula.sizeLimit { continue }
        #expect(try Formula(latex: printed).relations == [relation])
      }
    }
  }
}
