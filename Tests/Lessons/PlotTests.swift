import Documents
import Testing

@Suite struct PlotTests {
  struct Case: CustomTestStringConvertible {
    let settings: String
    let line: String
    let caption: String

    var testDescription: String { settings + line }
  }

  /// Symbols are read as their author writes them, and shown as the program does.
  @Test(arguments: [
    Case(
      settings: "names: {'w_5': 'w_{01}^{(2)}'}", line: "loss along w_5",
      caption:
        #"C_0 as a function of w_{01}^{(L)} alone. At w_{01}^{(L)} = .45 it is 0.2984, and the slope of the tangent is \frac{\partial C_0}{\partial w_{01}^{(L)}} = 0.08267: the loss grows with w_{01}^{(L)}."#
    ),
    Case(
      settings: "names: {'b_1': '[b_0^{(1)}, b_1^{(1)}]'}", line: "C along b_1",
      caption:
        #"C as a function of b_1 alone. At b_1 = 0.35 it is 0.2984, and the slope of the tangent is \frac{\partial C}{\partial b_1} = 0.01873: the loss grows with b_1."#
    ),
    Case(
      settings:
        "notation: {layer: bracket, nodes-from: 1, samples-from: 1, weight: from-to, loss: J}",
      line: "J_1 along w_{21}^{[2]}",
      caption:
        #"C_0 as a function of w_{01}^{(L)} alone. At w_{01}^{(L)} = .45 it is 0.2984, and the slope of the tangent is \frac{\partial C_0}{\partial w_{01}^{(L)}} = 0.08267: the loss grows with w_{01}^{(L)}."#
    ),
    Case(
      settings: "notation: {nodes-from: 1, input-layer: 1}",
      line: "activation of layer 3 at node 2",
      caption:
        #"Layer L applies the sigmoid. Node 1 stands at z_1^{(L)} = 1.225 and a_1^{(L)} = 0.7729. The slope of the tangent is \frac{\partial a_1^{(L)}}{\partial z_1^{(L)}} = g'^{(L)}(z_1^{(L)}) = 0.1755."#
    ),
  ])
  func countAsTheirAuthorDoes(_ example: Case) throws {
    let folder = try LessonFolder([
      "lesson.md": """
      ---
      title: Mazur
      \(example.settings)
      ---

      ```network
      inputs: 2
      layers:
        - {nodes: 2, activation: sigmoid, weights: [[.15, .20], [.25, .30]], biases: [.35, .35]}
        - {nodes: 2, activation: sigmoid, weights: [[.40, .45], [.50, .55]], biases: [.60, .60]}
      loss: half-sum-of-squares
      samples: [{input: [.05, .10], target: [.01, .99]}]
      ```

      ```plot
      \(example.line)
      ```
      """
    ])
    let (lesson, diagnostics) = try folder.lesson("lesson.md")
    #expect(diagnostics == "")
    let captions = lesson.document.blocks.compactMap { block -> String? in
      guard case .figure(let figure) = block, case .plot = figure.content else { return nil }
      return figure.caption.plainText
    }
    #expect(captions == [example.caption])
  }
}
