import Engine
import Testing

@testable import Expressions
@testable import Meaning
@testable import Reading

/// A 3-6-4 network with two samples; what it computes does not matter here.
private func setting(_ convention: Convention = .standard, sample: Int = 0) throws -> Setting {
  func layer(_ nodes: Int, _ inputs: Int, biases: Bool) throws -> Layer {
    Layer(
      activation: .sigmoid,
      weights: Matrix(
        rows: nodes, columns: inputs,
        elements: (0..<nodes * inputs).map { Double($0 % 7 - 3) / 8 }),
      biases: biases ? (0..<nodes).map { Double($0) / 4 } : nil)
  }
  let network = try Network(
    inputs: 3, layers: [layer(6, 3, biases: true), layer(4, 6, biases: false)],
    loss: .sumOfSquares, reduction: .mean)
  let samples = [0.25, 0.5].map {
    Sample(input: [$0, 0.1, 0.9], target: [0, 1, 0.5, $0])
  }
  return try Setting(
    network: network, samples: samples, sample: sample, learningRate: 0.5, convention: convention)
}

@Suite struct MentionTests {
  /// Formulas, and what each part of them stands for that stands for anything.
  static let cases: [(latex: String, mentions: [String])] = [
    ("w_{12}^{(L)}", ["w_{12}^{(L)}: w.2.1.2"]),
    ("w_{12}^{(1)} + w_{1,2}^{(1)}", ["w_{12}^{(1)}: w.1.1.2", "w_{1,2}^{(1)}: w.1.1.2"]),
    ("x_2 = a_2^{(0)}", ["x_2: a.0.2@0", "a_2^{(0)}: a.0.2@0"]),
    (
      "y_3 b_5^{(1)} z_0^{(L-1)} \\eta C",
      ["y_3: y.3@0", "b_5^{(1)}: b.1.5", "z_0^{(L-1)}: z.1.0@0", "\\eta: eta", "C: C.all"]
    ),
    ("C_1 = (a_1^{(L)} - y_1)^2", ["C_1: C@1", "a_1^{(L)}: a.2.1@1", "y_1: y.1@1"]),
    ("C_{02}", ["C_{02}: c.2@0"]),
    (
      "C_i = \\sum_{j=0}^{n-1} (a_j^{(L)} - y_j)^2",
      ["C_i: C@*", "a_j^{(L)}: a.2.*@*", "y_j: y.*@*"]
    ),
    (
      "z_j^{(l)} = \\sum_{k=0}^{n-1} w_{jk}^{(l)} a_k^{(l-1)}",
      ["z_j^{(l)}: z.*.*@0", "w_{jk}^{(l)}: w.*.*.*", "a_k^{(l-1)}: a.*.*@0"]
    ),
    (
      "\\frac{\\partial C_0}{\\partial w_{12}^{(L)}}",
      [
        "\\frac{\\partial C_0}{\\partial w_{12}^{(L)}}: C@0/w.2.1.2", "C_0: C@0",
        "w_{12}^{(L)}: w.2.1.2",
      ]
    ),
    (
      "\\left(\\frac{\\partial C_0}{\\partial a_1^{(L)}}\\right) (a_1^{(L)})^2 (y_0)",
      [
        "\\frac{\\partial C_0}{\\partial a_1^{(L)}}: C@0/a.2.1@0", "C_0: C@0",
        "a_1^{(L)}: a.2.1@0", "a_1^{(L)}: a.2.1@0", "y_0: y.0@0",
      ]
    ),
    (
      "\\frac{\\partial a_j^{(L)}}{\\partial z_j^{(L)}}",
      [
        "\\frac{\\partial a_j^{(L)}}{\\partial z_j^{(L)}}: a.2.*@0/z.2.*@0", "a_j^{(L)}: a.2.*@0",
        "z_j^{(L)}: z.2.*@0",
      ]
    ),
    (
      "\\frac{\\partial}{\\partial a_1^{(L)}} (a_1^{(L)} - y_1)^2",
      ["a_1^{(L)}: a.2.1@0", "a_1^{(L)}: a.2.1@0", "y_1: y.1@0"]
    ),
    ("\\delta_2^{(L)}", ["\\delta_2^{(L)}: C@0/z.2.2@0"]),
    (
      "C_{01}(a_1^{(L)}(z_1^{(L)}))",
      ["C_{01}: c.1@0", "a_1^{(L)}: a.2.1@0", "z_1^{(L)}: z.2.1@0"]
    ),
    ("y_1^2 + z_1^{(L)2}", ["y_1^2: y.1@0", "z_1^{(L)2}: z.2.1@0"]),
    ("W^{(1)} x", ["W^{(1)}: w.1.*.*", "x: a.0.*@0"]),
    ("w_1^{(L)}", ["w_1^{(L)}: w.2.1.*"]),
    // Nothing of the network.
    ("j = 0, 1, \\dots, n-1", []), ("2 \\pi + e^{3}", []), ("w_{99}^{(L)}", []), ("b_0^{(L)}", []),
    ("q_1 = a_1^{(L)}", ["a_1^{(L)}: a.2.1@0"]), ("a_1^{(L)} \\in S", []),
  ]

  @Test(arguments: cases)
  func aFormulaMentionsWhatItUnderstands(_ latex: String, _ mentions: [String]) throws {
    var errors: [NotationError] = []
    let formula = Formula(latex: latex, reporting: &errors)
    #expect(try described(formula.mentions(in: setting()), in: latex) == mentions)
  }

  @Test func aSymbolBelongsToTheSampleInQuestion() throws {
    let formula = try Formula(latex: "a_1^{(L)} + w_{00}^{(1)}")
    #expect(
      try described(formula.mentions(in: setting(sample: 1)), in: formula.source)
        == ["a_1^{(L)}: a.2.1@1", "w_{00}^{(1)}: w.1.0.0"])
  }

  @Test func anotherConventionIsAnotherSpellingOfTheSame() throws {
    var convention = Convention.standard
    convention.layerMark = .brackets
    convention.numbering.nodesFrom = 1
    let formula = try Formula(latex: "w_{13}^{[2]} a_3^{[1]}", in: convention)
    #expect(
      try described(formula.mentions(in: setting(convention)), in: formula.source)
        == ["w_{13}^{[2]}: w.2.0.2", "a_3^{[1]}: a.1.2@0"])
  }

  private func described(_ mentions: [Mention], in latex: String) -> [String] {
    let text = Array(latex.utf8)
    return mentions.map {
      "\(String(decoding: text[$0.range], as: UTF8.self)): \($0.identity)"
    }
  }
}

@Suite struct QuantityIdentityTests {
  @Test(arguments: [
    "w.2.1.2", "w.*.1.*", "b.1.0", "z.2.3@0", "a.0.2@17", "a.2.*@*", "y.0@1", "c.2@0", "C@3",
    "C.all", "eta", "C@0/w.2.1.2", "a.2.1@0/z.2.1@0", "C.all/b.1.*",
  ])
  func readsWhatItWrites(_ text: String) throws {
    #expect(try #require(QuantityIdentity(text)).description == text)
  }

  @Test(arguments: [
    "", "w", "w.2.1", "w.2.1.2.3", "v.1.1.1", "a.2.1@", "a.2.-1@0", "a.2.x@0", "C@0/", "/C@0",
    "C@0/w.2.1.2/b.1.0", "C@0@1", "w .2.1.2",
  ])
  func readsNothingElse(_ text: String) {
    #expect(QuantityIdentity(text) == nil)
  }

  @Test(arguments: [
    ("w.2.1.2", "w_{12}^{(L)}"), ("w.1.*.0", "w_{j0}^{(L-1)}"), ("a.0.2@0", "x_2"),
    ("a.1.*@0", "a_j^{(L-1)}"), ("a.*.*@0", "a_j^{(l)}"), ("C@1", "C_1"), ("C@*", "C_i"),
    ("C.all/b.1.3", #"\frac{\partial C}{\partial b_3^{(L-1)}}"#), ("c.2@0", "C_{02}"),
    ("eta", #"\eta"#),
  ])
  func hasASymbol(_ text: String, _ latex: String) throws {
    let identity = try #require(QuantityIdentity(text))
    #expect(identity.expression(in: try setting().network)?.latex == latex)
  }

  @Test(arguments: [
    ("w.2.1.2", ["w.2.1.2"]),
    ("y.*@1", ["y.0@1", "y.1@1", "y.2@1", "y.3@1"]),
    ("C@*", ["C@0", "C@1"]),
    ("w.2.1.*", (0..<6).map { "w.2.1.\($0)" }),
    ("C@0/w.1.*.0", (0..<6).map { "C@0/w.1.\($0).0" }),
    ("a.*.*@0", nil), ("a.2.*@0/z.2.*@0", nil),
  ])
  func standsForItsMembers(_ text: String, _ members: [String]?) throws {
    let identity = try #require(QuantityIdentity(text))
    #expect(
      identity.members(in: try setting(), most: 6)?.map(\.description) == members)
  }
}

@Suite struct MarkedLatexTests {
  @Test(arguments: [
    (#"0.55\valueof{w.2.1.2}"#, "0.55", ["0.55: w.2.1.2"]),
    (
      #"a - 0.5\valueof{y.0@0} \cdot (-0.25\valueof{w.1.0.0})"#, "a - 0.5 \\cdot (-0.25)",
      ["0.5: y.0@0", "-0.25: w.1.0.0"]
    ),
    (
      #"2 \cdot (4.386 \times 10^{-4}\valueof{C@0})"#, #"2 \cdot (4.386 \times 10^{-4})"#,
      [#"4.386 \times 10^{-4}: C@0"#]
    ),
    (#"e^0\valueof{z.1.0@0}"#, "e^0", ["0: z.1.0@0"]),
    ("x", "x", []), (#"1\valueof{"#, #"1\valueof{"#, []), (#"1\valueof{?}"#, "1", []),
  ])
  func tellsNumbersFromTheirMarks(_ marked: String, _ latex: String, _ values: [String]) {
    let read = MarkedLatex(marked)
    #expect(read.latex == latex)
    let text = Array(read.latex.utf8)
    #expect(
      read.values.map { "\(String(decoding: text[$0.range], as: UTF8.self)): \($0.quantity)" }
        == values)
  }

  /// Marks change nothing of how a formula is written: brackets, dots and braces stand as they did.
  @Test(arguments: [
    "2(a_1^{(L)} - y_1)", "w_{12}^{(L)} a_2^{(L-1)} + w_{10}^{(L)} x_0", "e^{a_1^{(L)}}",
    #"\sum_{k=0}^{n-1} w_{1k}^{(L)} a_k^{(L-1)}"#, #"\frac{y_1}{(a_1^{(L)})^2}"#,
    #"\frac{\partial C_0}{\partial w_{12}^{(L)}} \eta"#, "x_0^{y_0}", "-w_{01}^{(1)}",
  ])
  func marksChangeNothingElse(_ latex: String) throws {
    let line = try Expression(latex: latex).arithmetic(in: setting())
    let marked = MarkedLatex(line.numbers.latex(in: .marked))
    #expect(marked.latex == line.numbers.latex)
    #expect(!marked.values.isEmpty)
  }
}
