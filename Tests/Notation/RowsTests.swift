import Testing

@testable import Expressions
@testable import Reading

struct RowsCase: CustomTestStringConvertible {
  let latex: String
  let width: Double
  let rows: [String]

  init(_ latex: String, within width: Double, _ rows: [String]) {
    (self.latex, self.width, self.rows) = (latex, width, rows)
  }

  var testDescription: String { "\(latex) within \(width)" }
}

@Test(
  "Wide sums break before a sign",
  arguments: [
    RowsCase("a_0 + a_1 + a_2", within: 10, ["a_0 + a_1 + a_2"]),
    RowsCase("a_0 + a_1 + a_2", within: 4, ["a_0 + a_1", "+ a_2"]),
    RowsCase("a_0 - a_1 - a_2", within: 2, ["a_0", "-a_1", "-a_2"]),
    RowsCase(
      #"\frac{\partial}{\partial a_0} (a_0 + a_1 + a_2)"#, within: 8,
      [#"\frac{\partial}{\partial a_0} \Bigl(a_0 + a_1"#, #"+ a_2\Bigr)"#]),
    RowsCase("a_0 a_1 a_2 a_3", within: 1, ["a_0 a_1 a_2 a_3"]),
    RowsCase("1234567 + 0.5", within: 4.5, ["1234567", "+ 0.5"]),
  ])
func rowsOfWideSums(_ example: RowsCase) throws {
  let rows = try Expression(latex: example.latex).latexRows(within: example.width)
  #expect(rows == example.rows)
}

@Test("Rows read back as the sum that was broken")
func rowsReadBack() throws {
  let latex = #"\frac{\partial}{\partial a_0} (a_0 - a_1 + a_2 a_3 - a_4)"#
  let expression = try Expression(latex: latex)
  for width in stride(from: 1.0, through: 20, by: 0.5) {
    let rows = expression.latexRows(within: width).joined(separator: #" \\ &\quad "#)
    let formula = try Formula(latex: #"\begin{aligned} C &= \#(rows) \end{aligned}"#)
    #expect(
      formula.relations.map(\.sides) == [
        [.expression(.symbol(Symbol("C"))), .expression(expression)]
      ])
  }
}
