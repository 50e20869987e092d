import Lessons
import Testing

/// Authors say once how their vectors, gradients and Jacobians lie, and are held to it.
@Suite struct ArrayNotationTests {
  @Test(arguments: [
    (
      "{vectors: rows, weight: from-to}",
      [
        #"z^{(l)} = a^{(l-1)} W^{(l)}"#,
        #"\delta^{(l)} = \delta^{(l+1)} (W^{(l+1)})^T \odot g'^{(l)}(z^{(l)})"#,
        #"\frac{\partial C_0}{\partial W^{(l)}} = (a^{(l-1)})^T \delta^{(l)}"#,
        #"Z^{(1)} = X W^{(1)}"#,
      ]
    ),
    (
      "{vectors: rows}",
      [
        #"z^{(l)} = a^{(l-1)} (W^{(l)})^T"#,
        #"\delta^{(l)} = \delta^{(l+1)} W^{(l+1)} \odot g'^{(l)}(z^{(l)})"#,
        #"\frac{\partial C_0}{\partial W^{(l)}} = (\delta^{(l)})^T a^{(l-1)}"#,
      ]
    ),
    (
      "{gradients: rows}",
      [
        #"\frac{\partial C_0}{\partial z^{(l)}} = \frac{\partial C_0}{\partial a^{(l)}} \frac{\partial a^{(l)}}{\partial z^{(l)}}"#,
        #"\frac{\partial C_0}{\partial W^{(l)}} = a^{(l-1)} (\delta^{(l)})^T"#,
      ]
    ),
    (
      "{jacobians: denominator}",
      [
        #"\frac{\partial C_0}{\partial z^{(l)}} = \frac{\partial a^{(l)}}{\partial z^{(l)}} \frac{\partial C_0}{\partial a^{(l)}}"#,
        #"\frac{\partial z^{(l)}}{\partial a^{(l-1)}} = (W^{(l)})^T"#,
      ]
    ),
    (
      "{jacobians: diagonal}",
      [
        #"\frac{\partial a^{(l)}}{\partial z^{(l)}} = g'^{(l)}(z^{(l)})"#,
        #"\frac{\partial C_0}{\partial z^{(l)}} = \frac{\partial C_0}{\partial a^{(l)}} \odot \frac{\partial a^{(l)}}{\partial z^{(l)}}"#,
      ]
    ),
  ])
  func isRead(_ notation: String, _ formulas: [String]) throws {
    let text = formulas.map { "$$\($0)$$\n\n" }.joined()
    let folder = try LessonFolder([
      "lesson.md": "---\nnotation: \(notation)\n---\n\(text)\(smallNetwork)"
    ])
    let (lesson, diagnostics) = try folder.lesson("lesson.md")
    #expect(diagnostics == "")
    #expect(lesson.checked.count == formulas.count)
    for relation in lesson.checked {
      guard case .decided(.identity) = relation.standing else {
        Issue.record("\(relation.latex): \(relation.standing)")
        continue
      }
    }
  }

  /// What may be another author's way is a slip of one who said that it is not his.
  @Test func aSlipIsFalseOnceTheAuthorSaidSo() throws {
    let folder = try LessonFolder([
      "lesson.md": #"""
      ---
      notation: {vectors: columns}
      ---
      $\frac{\partial C_0}{\partial W^{(l)}} = (a^{(l-1)})^T \delta^{(l)}$
      """# + smallNetwork,
      "misspelt.md": "---\nnotation: {vectors: columns, jacobians: diagnal}\n---\n",
    ])
    #expect(
      try folder.lesson("lesson.md").diagnostics == #"""
        lesson.md:4:42: error: \left(a^{(l-1)}\right)^T is a row of 2 and \delta^{(l)} has 3 rows: the product does not exist
          $\frac{\partial C_0}{\partial W^{(l)}} = (a^{(l-1)})^T \delta^{(l)}$
                                                   ^~~~~~~~~~~~~~~~~~~~~~~~~~
          with \delta^{(l)} (a^{(l-1)})^T for (a^{(l-1)})^T \delta^{(l)} it holds

        """#)
    #expect(
      try folder.lesson("misspelt.md").diagnostics == #"""
        misspelt.md:2:41: error: unknown 'jacobians' 'diagnal'; did you mean 'diagonal'?
          notation: {vectors: columns, jacobians: diagnal}
                                                  ^~~~~~~

        """#)
  }
}
