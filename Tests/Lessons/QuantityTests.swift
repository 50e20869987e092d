import Documents
import Testing

/// A lesson's text above `sigmoidNetwork`: what its formulas speak of, and what the page says of each quantity.
private func quantities(_ text: String) throws -> String {
  let folder = try LessonFolder(["lesson.md": text + "\n" + sigmoidNetwork])
  let (lesson, diagnostics) = try folder.lesson("lesson.md")
  let mentions = lesson.document.formulas.flatMap { formula, _ in
    formula.mentions.map { mention in
      let text = Array(formula.latex.utf8)
      return "\(String(decoding: text[mention.range], as: UTF8.self)): \(mention.quantity)"
    }
  }
  let notes = lesson.document.quantities.map {
    "\($0.quantity): \($0.equation), \($0.meaning.plainText)"
  }
  return diagnostics + (mentions + [""] + notes).joined(separator: "\n")
}

@Test(arguments: [
  (
    "$w_{10}^{(L)}$",
    #"""
    w_{10}^{(L)}: w.2.1.0

    w.2.1.0: w_{10}^{(L)} = 0.4, the weight from node 0 of layer 1 to node 1 of layer 2
    """#
  ),
  (
    "$b_2^{(1)}$ and $x_1$ and $z_0^{(1)}$",
    #"""
    b_2^{(1)}: b.1.2
    x_1: a.0.1@0
    z_0^{(1)}: z.1.0@0

    b.1.2: b_2^{(1)} = -0.5, the bias of node 2 in layer 1
    a.0.1@0: x_1 = 0, input 1 of the network
    z.1.0@0: z_0^{(1)} = 0.1, the pre-activation of node 0 in layer 1
    """#
  ),
  // A letter stands for all nodes.
  (
    "$a_j^{(L)} - y_j$",
    #"""
    a_j^{(L)}: a.2.*@0
    y_j: y.*@0

    a.2.*@0: a_j^{(L)} = 0.5714,\; 0.6732, the activation of any node in layer 2
    y.*@0: y_j = 1,\; 0, the target of any output node
    """#
  ),
  // What is put in for a question is the value of what is asked.
  (
    "$C_0 = ?$",
    #"""
    C_0: C@0
    0.6369: C@0

    C@0: C_0 = 0.6369, the loss
    """#
  ),
  (
    "`{value} a_0^{(L)}`",
    #"""
    0.5714: a.2.0@0

    a.2.0@0: a_0^{(L)} = 0.5714, the activation of node 0 in layer 2
    """#
  ),
])
func aPageSaysWhatItsFormulasSpeakOf(_ text: String, _ expected: String) throws {
  #expect(try quantities(text) == expected)
}

/// The numbers that stand for symbols are known as theirs.
@Test func aNumberIsKnownAsTheValueThatItIs() throws {
  #expect(
    try quantities(#"$$\frac{\partial z_0^{(L)}}{\partial w_{01}^{(L)}} w_{01}^{(L)} - y_0 = ??$$"#)
      == #"""
      \frac{\partial z_0^{(L)}}{\partial w_{01}^{(L)}}: z.2.0@0/w.2.0.1
      z_0^{(L)}: z.2.0@0
      w_{01}^{(L)}: w.2.0.1
      w_{01}^{(L)}: w.2.0.1
      y_0: y.0@0
      0.4258: z.2.0@0/w.2.0.1
      0.2: w.2.0.1
      1: y.0@0

      z.2.0@0/w.2.0.1: \frac{\partial z_0^{(L)}}{\partial w_{01}^{(L)}} = 0.4258, how the pre-activation of node 0 in layer 2 responds to the weight from node 1 of layer 1 to node 0 of layer 2
      z.2.0@0: z_0^{(L)} = 0.2877, the pre-activation of node 0 in layer 2
      w.2.0.1: w_{01}^{(L)} = 0.2, the weight from node 1 of layer 1 to node 0 of layer 2
      y.0@0: y_0 = 1, the target of output node 0
      """#)
}

/// A note counts as the author counts who wrote its symbol, whatever was drawn before.
@Test func aNoteHasItsAuthorsSpelling() throws {
  let lesson = """
    ---
    notation: {layer: bracket, nodes-from: 1}
    ---

    """
  let network = sigmoidNetwork.replacing(" fold=hidden", with: "")
  let folder = try LessonFolder(["lesson.md": lesson + network + "\n\n$w_{21}^{[2]}$\n"])
  let (worked, diagnostics) = try folder.lesson("lesson.md")
  #expect(diagnostics == "")
  let note = try #require(worked.document.quantities.first { $0.quantity == "w.2.1.0" })
  #expect(note.equation == "w_{21}^{[2]} = 0.4")
  #expect(note.meaning.plainText == "the weight from node 1 of layer 1 to node 2 of layer 2")
  #expect(worked.document.quantities.count { $0.quantity == "w.2.1.0" } == 1)
}
