import Testing

@testable import Notation

/// One formula and the tree that it is read as.
struct ReadingCase: CustomTestStringConvertible, Sendable {
  let latex: String
  let tree: String

  init(_ latex: String, _ tree: String) {
    self.latex = latex
    self.tree = tree
  }

  var testDescription: String { latex }
}

@Suite struct ReadingTests {
  @Test(arguments: [
    ReadingCase(#"\frac{\partial C_0}{\partial w_{12}^{(L)}}"#, "(d/dw_12^(L) C_0)"),
    ReadingCase(#"2(a_1^{(L)} - y_1)"#, "(* 2 (+ a_1^(L) (- y_1)))"),
  ])
  func reads(_ test: ReadingCase) throws {
    #expect(dump(try Formula(latex: test.latex)) == test.tree)
  }
}
