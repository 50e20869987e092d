import Engine
import Testing

@testable import Expressions
@testable import Meaning
@testable import Reading

/// What is said of shapes that do not fit, on the notes' network: 3 inputs, 6 and 4 nodes, 3 samples.
@Suite struct ArrayShapeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    /// `«` and `»` stand around what is wrong.
    let marked: String
    let message: String

    init(_ marked: String, _ message: String) {
      self.marked = marked
      self.message = message
    }

    var testDescription: String { marked }
  }

  @Test(arguments: [
    Case(
      #"«W^{(L)} \delta^{(L)}»"#,
      #"W^{(L)} is 4×6 and \delta^{(L)} has 4 rows: the product does not exist; did you mean \left(W^{(L)}\right)^T \delta^{(L)}?"#
    ),
    Case(
      #"«(W^{(L)})^T a^{(L-1)}» + b^{(1)}"#,
      #"\left(W^{(L)}\right)^T is 6×4 and a^{(L-1)} has 6 rows: the product does not exist; did you mean W^{(L)} a^{(L-1)}?"#
    ),
    Case(
      #"«a^{(L-1)} W^{(L)}»"#,
      #"a^{(L-1)} has 6 rows and W^{(L)} is 4×6: the product does not exist; did you mean W^{(L)} a^{(L-1)}?"#
    ),
    Case(
      #"«\delta^{(L)} W^{(L)}»"#,
      #"\delta^{(L)} has 4 rows and W^{(L)} is 4×6: the product does not exist; did you mean \left(W^{(L)}\right)^T \delta^{(L)}?"#
    ),
    Case(
      #"(W^{(L)})^T \delta^{(L)} «g'^{(1)}(z^{(1)})»"#,
      #"\left(W^{(L)}\right)^T \delta^{(L)} has 6 rows and g'^{(1)}(z^{(1)}) has 6 rows: the product does not exist; did you mean \left(\left(W^{(L)}\right)^T \delta^{(L)}\right) \odot g'^{(1)}(z^{(1)}) or \left(\left(W^{(L)}\right)^T \delta^{(L)}\right)^T g'^{(1)}(z^{(1)})?"#
    ),
    Case(
      #"«a^{(L)} z^{(L)}»"#,
      #"a^{(L)} has 4 rows and z^{(L)} has 4 rows: the product does not exist; did you mean a^{(L)} \odot z^{(L)} or \left(a^{(L)}\right)^T z^{(L)}?"#
    ),
    Case(
      #"«\delta^{(L)} a^{(L-1)}»"#,
      #"\delta^{(L)} has 4 rows and a^{(L-1)} has 6 rows: the product does not exist; did you mean \delta^{(L)} \left(a^{(L-1)}\right)^T?"#
    ),
    Case(
      #"«W^{(1)} a^{(L)}»"#,
      #"W^{(1)} is 6×3 and a^{(L)} has 4 rows: the product does not exist"#),
    Case(
      #"«w_1^{(L)} \cdot a^{(L)}»"#,
      #"w_1^{(L)} has 6 rows and a^{(L)} has 4 rows: the product does not exist"#
    ),
    Case(
      #"W^{(L)} a^{(L-1)} + «b^{(1)}»"#,
      #"W^{(L)} a^{(L-1)} has 4 rows and b^{(1)} has 6 rows: they cannot be added"#),
    Case(
      #"a^{(L)} - «y_1»"#, #"a^{(L)} has 4 rows and y_1 is a number: they cannot be added"#),
    Case(
      #"a^{(L)} - «y^T»"#,
      #"a^{(L)} has 4 rows and y^T is a row of 4: they cannot be added; did you mean y?"#),
    Case(
      #"«(a^{(L)} - y) \odot g'^{(1)}(z^{(1)})»"#,
      #"a^{(L)} - y has 4 rows and g'^{(1)}(z^{(1)}) has 6 rows: element by element takes equal shapes"#
    ),
    Case(
      #"«x^T \odot x»"#,
      #"x^T is a row of 3 and x has 3 rows: element by element takes equal shapes; did you mean x^T \odot x^T?"#
    ),
    Case(
      #"2 «(a^{(L)} - y)»^2"#,
      #"a^{(L)} - y has 4 rows, and a power is taken of a number; did you mean \left(a^{(L)} - y\right) \odot \left(a^{(L)} - y\right)?"#
    ),
    Case(
      #"\frac{1}{«W^{(L)} x»}"#,
      #"W^{(L)} is 4×6 and x has 3 rows: the product does not exist"#),
    Case(
      #"«\frac{a^{(L)}}{a^{(1)}}»"#,
      #"a^{(L)} has 4 rows and a^{(1)} has 6 rows: one is divided by the other element by element, which takes equal shapes"#
    ),
    Case(
      #"\max(x, «y»)"#,
      #"x has 3 rows and y has 4 rows: a function's arguments have equal shapes"#),
    Case(#"\delta^{(L)} + «W^{(3)}»"#, "there is no layer 3: the network's layers are 1 to 2"),
    Case(
      #"«W^{(0)}» x"#,
      "layer 0 is the input, which has activations only; the network's layers are 1 to 2"),
    Case(#"2 «b^{(L)}»"#, "layer 2 has no biases"),
    Case(#"«w_7^{(L)}» \cdot a^{(1)}"#, "there is no node 7 in layer 2: its nodes are 0 to 3"),
    Case(
      #"C_0 C_1 «a^{(L)}»"#, "a^{(L)} may belong to sample 0 or 1, whose losses stand beside it"),
    Case(
      #"«\frac{x_1}{y}»"#,
      "x_1 is a number and y has 4 rows: one is divided by the other element by element, which takes equal shapes"
    ),
    Case(
      #"«x_1 \odot y»"#,
      #"x_1 is a number and y has 4 rows: element by element takes equal shapes; did you mean x_1 y?"#
    ),
    Case(#"a^{(1)}(«z^{(L)}»)"#, "a^{(1)} does not depend on z^{(L)}"),
    Case(#"«a» + x"#, "a needs a layer, as in a^{(L)}"),
  ])
  func mistakes(_ test: Case) throws {
    let setting = try notesNetwork()
    let latex = test.marked.filter { $0 != "«" && $0 != "»" }
    let formula = try Formula(latex: latex)
    guard case .expression(let expression) = formula.relations[0].sides[0] else {
      Issue.record("no expression")
      return
    }
    let error = #expect(throws: MeaningError.self) { try expression.arrayValue(in: setting) }
    #expect(error?.message == test.message)
    #expect(marked(formula, error) == test.marked)
    guard error?.kind == .mismatched else { return }
    let early = #expect(throws: MeaningError.self) { try expression.shape(in: setting) }
    #expect(early == error)
  }

  private func marked(_ formula: Formula, _ error: MeaningError?) -> String? {
    guard let range = formula.range(of: FormulaPath(steps: error?.path ?? [])) else { return nil }
    let bytes = Array(formula.source.utf8)
    return [
      bytes[..<range.lowerBound], bytes[range], bytes[range.upperBound...],
    ].map { String(decoding: $0, as: UTF8.self) }.enumerated().reduce("") {
      $0 + ["", "«", "»"][$1.offset] + $1.element
    }
  }

  /// What is suggested has a value.
  @Test func suggestionsFit() throws {
    let setting = try notesNetwork()
    for latex in [
      #"W^{(L)} \delta^{(L)}"#, "a^{(L-1)} W^{(L)}", "a^{(L)} z^{(L)}", #"\delta^{(L)} a^{(L-1)}"#,
      "x^T y", "W^{(1)} W^{(L)}", "x^T x^T", #"x^T \odot x"#, "x^T (W^{(1)} x)", "y^T W^{(1)}",
    ] {
      let error = #expect(throws: MeaningError.self, "\(latex)") {
        try Expression(latex: latex).arrayValue(in: setting)
      }
      let message = error?.message ?? ""
      guard let start = message.firstRange(of: "did you mean ") else { continue }
      for suggestion in message[start.upperBound...].dropLast().split(separator: " or ") {
        #expect(
          throws: Never.self, "\(message)"
        ) {
          try Expression(latex: String(suggestion)).arrayValue(in: setting)
        }
      }
    }
  }

  @Test func aVectorIsNoNumber() throws {
    let setting = try notesNetwork()
    for (latex, message) in [
      ("a^{(L)}", "a^{(L)} has 4 rows: a number needs one index, its node"),
      (
        "W^{(L)}",
        "W^{(L)} is 4×6: a number needs two indices, the node and the node of the layer before"
      ),
      ("2 x", "2 x has 3 rows, and one number is wanted"),
    ] {
      let error = #expect(throws: MeaningError.self) {
        try Expression(latex: latex).value(in: setting)
      }
      #expect(error?.message == message)
    }
  }
}
