import Engine
import Testing

@testable import Expressions
@testable import Meaning
@testable import Reading

/// What authors write, and the same in the notation of the engine, on a 3-6-4 network with three samples.
@Suite struct ConventionTests {
  struct Case: CustomTestStringConvertible {
    let convention: Convention
    let written: String
    let standard: String

    init(_ convention: Convention, _ written: String, _ standard: String) {
      self.convention = convention
      self.written = written
      self.standard = standard
    }

    var testDescription: String { written }
  }

  static let bare = convention {
    $0.layerMark = .bare
    $0.numbering.nodesFrom = 1
    $0.numbering.inputLayer = 1
    try $0.add(name: #"\sigma"#, meaning: "g")
  }
  static let brackets = convention {
    $0.layerMark = .brackets
    $0.numbering.nodesFrom = 1
    $0.numbering.samplesFrom = 1
    $0.sampleCount = "m"
    try $0.add(name: "J", meaning: "C")
    try $0.add(name: #"\mathcal{L}"#, meaning: "C_i")
    try $0.add(name: "dW^{[l]}", meaning: #"\frac{\partial C}{\partial W^{[l]}}"#)
    try $0.add(name: "dB^{[l]}_k", meaning: #"\frac{\partial J}{\partial b_k^{[l]}}"#)
  }
  static let fromTo = convention { $0.weightOrder = .fromTo }
  static let units = convention {
    $0.units = ["i": .digits("0"), "j": .digits("1"), "k": .letter("L", plus: 0)]
    try $0.add(name: "net", meaning: "z")
    try $0.add(name: "o", meaning: "a")
    try $0.add(name: "t", meaning: "y")
    try $0.add(name: #"\delta_j"#, meaning: #"-\delta_j"#)
  }
  static let names = convention {
    try $0.add(name: "net_{o1}", meaning: "z_0^{(2)}")
    try $0.add(name: "net", meaning: "z_3^{(1)}")
    try $0.add(name: "W_l", meaning: "W^{(l)}")
    try $0.add(name: #"\text{out}_j"#, meaning: "a_j^{(L)}")
    try $0.add(name: "w_5", meaning: "w_{00}^{(2)}")
    try $0.add(name: "E_0^{*}", meaning: "C_0")
  }

  static let feeding = convention {
    $0.layerMark = .bare
    try $0.add(name: "W^l", meaning: "W^{l+1}")
    try $0.add(name: "w_{jk}^l", meaning: "w_{jk}^{l+1}")
    try $0.add(name: "b^l", meaning: "b^{l+1}")
  }

  static let general = convention {
    try $0.add(name: "V^{(l+1)}", meaning: "W^{(l)}")
    try $0.add(name: "u_{jk}", meaning: "w_{jk}^{(L)}")
    try $0.add(name: "u_{11}", meaning: "w_{00}^{(1)}")
    try $0.add(name: "W^{(l)}", meaning: "W^{(l)}")
    try $0.add(name: #"\nabla C"#, meaning: "C_1")
  }

  static let cases: [Case] = [
    Case(general, "x^T W^{(1)T} W^{(1)} x", "x^T W^{(1)T} W^{(1)} x"),
    Case(general, #"x^T W^{(1)\top} W^{(1)} x"#, "x^T W^{(1)T} W^{(1)} x"),
    Case(general, "x^T (V^{(2)})^T V^{(2)} x", "x^T W^{(1)T} W^{(1)} x"),
    Case(general, "x^T V^{(2)T} V^{(2)} x", "x^T W^{(1)T} W^{(1)} x"),
    Case(general, "u_{11} + u_{12}", "w_{00}^{(1)} + w_{12}^{(L)}"),
    Case(general, #"2 \nabla C"#, "2 C_1"),
    Case(feeding, "w_{12}^0 + w^1_{3,4}", "w_{12}^{(1)} + w_{34}^{(2)}"),
    Case(feeding, "b_1^0 + b^1_{2} + b_{3}^{L-1}", "b_1^{(1)} + b_2^{(2)} + b_3^{(2)}"),
    Case(feeding, "(x)^T (W^0)^T W^0 x", "x^T W^{(1)T} W^{(1)} x"),
    Case(bare, "w^2_{43}", "w_{32}^{(1)}"),
    Case(bare, "w_{43}^2", "w_{32}^{(1)}"),
    Case(bare, "a^1_3", "x_2"),
    Case(bare, "a^{L-1}_6 + a^L_4", "a_5^{(L-1)} + a_3^{(L)}"),
    Case(bare, "(a^3_1)^2 + x_1^2", "(a_0^{(2)})^2 + x_0^2"),
    Case(bare, #"\sigma'(z^2_1)"#, "g'^{(1)}(z_0^{(1)})"),
    Case(bare, #"\sum_{j=1}^{n} j\, y_j"#, "1 y_0 + 2 y_1 + 3 y_2 + 4 y_3"),
    Case(bare, #"\sum_{l=2}^{L} z^l_1"#, "z_0^{(1)} + z_0^{(2)}"),
    Case(bare, "y_1 + y_2 + \\dots + y_n", "y_0 + y_1 + y_2 + y_3"),
    Case(bare, "L", "3"),
    Case(
      bare, #"\frac{\partial C_0}{\partial b^2_6}"#, #"\frac{\partial C_0}{\partial b_5^{(1)}}"#),
    Case(brackets, "a^{[2](3)}_1", #"a_0^{(2)} + 0 \cdot C_2"#),
    Case(brackets, "x^{(2)}_3 y^{(2)}_1", #"x_2 y_0 + 0 \cdot C_1"#),
    Case(brackets, #"\mathcal{L}^{(3)}"#, "C_2"),
    Case(brackets, "J^{(1)} + J_2", "C_0 + C_1"),
    Case(brackets, #"m J"#, "C_0 + C_1 + C_2"),
    Case(brackets, "dB^{[2]}_1", #"\frac{\partial C}{\partial b_0^{(2)}}"#),
    Case(brackets, #"\hat{y}^{(1)}_4"#, #"a_3^{(L)} + 0 \cdot C_0"#),
    Case(
      brackets, #"\mathbf{w}^{[1]}_{62} \boldsymbol{\delta}^{[2]}_1"#,
      #"w_{51}^{(1)} \delta_0^{(2)}"#),
    Case(fromTo, "w_{25}^{(1)} + w_{2,5}^{(1)}", "2 w_{52}^{(1)}"),
    Case(fromTo, #"\sum_k w_{k3}^{(L)} a_k^{(L-1)} + b_3^{(L)}"#, "z_3^{(L)}"),
    Case(units, #"\sum_{k} t_k o_k"#, #"\sum_k y_k a_k^{(L)}"#),
    Case(units, #"\sum_j net_j + \sum_i o_i"#, #"\sum_j z_j^{(1)} + \sum_i x_i"#),
    Case(units, #"\sum_k \delta_k"#, #"-\sum_k \delta_k^{(L)}"#),
    Case(names, "net_{o1} + net", "z_0^{(2)} + z_3^{(1)}"),
    Case(names, "net_{o 1} net_{ o1 }", "(z_0^{(2)})^2"),
    Case(names, "a^{(2)T} W_2 a^{(1)}", "a^{(2)T} W^{(2)} a^{(1)}"),
    Case(names, #"\text{out}_3 + \text{ out }_{0}"#, "a_3^{(L)} + a_0^{(L)}"),
    Case(names, #"\sum_j \text{out}_j"#, #"\sum_j a_j^{(L)}"#),
    Case(
      names, #"\frac{\partial E_0^*}{\partial w_5}"#, #"\frac{\partial C_0}{\partial w_{00}^{(2)}}"#
    ),
    Case(
      names, #"\frac{\partial E^*_0}{\partial w_{5}}"#,
      #"\frac{\partial C_0}{\partial w_{00}^{(2)}}"#),
    Case(names, "e^{-net_{o1}}", "e^{-z_0^{(2)}}"),
  ]

  static func convention(_ change: (inout Convention) throws -> Void) -> Convention {
    var convention = Convention()
    do { try change(&convention) } catch { Issue.record(error) }
    return convention
  }

  /// Two names, and the second of those that would be read where the first stands.
  @Test(arguments: [
    ("o_j", "a_j^{(L)}", "o_k", "a_k^{(L-1)}", true),
    ("o_j", "a_j^{(L)}", "o_k", "a_k^{(L)}", false),
    ("o_j", "a_j^{(L)}", "o_1", "a_1^{(1)}", false),
    ("w_{1j}", "w_{1j}^{(1)}", "w_{j2}", "w_{j2}^{(2)}", true),
    ("W^{(l)}", "W^{(l)}", "W^{(l+1)}", "W^{(l)}", true),
    ("w_{jj}", "w_{jj}^{(1)}", "w_{jk}", "w_{jk}^{(2)}", false),
    ("o_j", "a_j^{(L)}", "p_k", "a_k^{(1)}", false),
  ])
  func namesThatReadTheSameSigns(
    _ first: String, _ meaning: String, _ second: String, _ other: String, _ isRefused: Bool
  ) throws {
    var convention = Convention()
    try convention.add(name: first, meaning: meaning)
    var message: String?
    do throws(NameError) {
      try convention.add(name: second, meaning: other)
    } catch {
      message = error.message
    }
    #expect(
      message
        == (isRefused
          ? "it reads the same signs as '\(first)', since its letters stand for any index; letters for the units of a layer are set by notation: units"
          : nil))
  }

  @Test func aNameThatCannotBeReadSpoilsOnlyItself() throws {
    var convention = Convention()
    convention.addUnread(name: "q_j")
    var errors: [NotationError] = []
    let formula = Formula(
      latex: "q_k = 1, a_j = b_j", in: convention, reporting: &errors)
    #expect(dump(formula) == "! = 1 | a_j = b_j")
    #expect(errors.map(\.message) == ["the name 'q_j' could not be read"])
  }

  @Test(arguments: cases)
  func meansTheSame(_ test: Case) throws {
    var setting = try layeredNetwork([3, 6, 4], seed: 5)
    let value = try Expression(latex: test.standard).value(in: setting)
    setting.convention = test.convention
    let found = try Expression(latex: test.written, in: test.convention).value(in: setting)
    #expect(abs(found - value) < 1e-12 * max(1, abs(value)))
  }
}
