import Lessons
import Testing

/// In a lesson without a network, what is said of numbers alone is checked.
@Suite struct ArithmeticTests {
  @Test(arguments: [
    ("$2 + 2 = 4$", ["identity"]),
    ("$2 + 2 = 5$", ["false"]),
    (#"$\frac{1}{2}(0.01 - 0.7491)^2 = 0.2731$"#, ["identity"]),
    (#"$\frac{1}{2}(0.01 - 0.7491)^2 = 0.2741$"#, ["false"]),
    (#"$\sigma(0.3775) = 0.59327$ and $\tanh(1) \approx 0.76$"#, ["identity", "identity"]),
    (#"$C = \frac{1}{2}(0.5)^2 = 0.125$"#, ["not checked", "identity"]),
    (#"$C = \frac{1}{2}(0.5)^2 = 0.225$"#, ["not checked", "false"]),
    ("$C = y$", ["not checked"]),
    ("$2 + 2 = 5$ <!-- false: a joke -->", ["as stated"]),
    ("$3 > 2$", ["identity"]),
    (#"$w \leftarrow 2$"#, ["not checked"]),
  ])
  func isDecided(_ text: String, _ expected: [String]) throws {
    let folder = try LessonFolder(["lesson.md": text])
    let found = try folder.lesson("lesson.md").lesson.checked.map { relation in
      switch relation.standing {
      case .decided(.identity): "identity"
      case .decided(.false): "false"
      case .notChecked, .decided(.notChecked): "not checked"
      case .failsAsStated: "as stated"
      case .decided(.here), .exempt, .holdsAgainstStatement: "else"
      }
    }
    #expect(found == expected)
  }
}
