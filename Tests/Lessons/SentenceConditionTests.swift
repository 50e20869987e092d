import Lessons
import Testing

/// A formula is held to what its sentence says of where it holds.
@Suite struct SentenceConditionTests {
  private static let network = """


    ```network
    inputs: 2
    layers:
      - nodes: 3
        activation: relu
        weights: [[0.5, -0.2], [-0.3, -0.4], [0.5, 0.6]]
      - nodes: 2
        activation: sigmoid
        weights: [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]]
    loss: half-sum-of-squares
    samples: [{input: [1, 0.5], target: [0.2, 0.3]}]
    ```

    """

  @Test(arguments: [
    // Values that a network can have decide it where they are so.
    ("Where $z_j^{(1)} > 0$ we have $a_j^{(1)} = z_j^{(1)}$.", ["identity"]),
    ("We have $a_j^{(1)} = z_j^{(1)}$ for all $z_j^{(1)} > 0$.", ["identity"]),
    ("Here $a_j^{(1)} = 0$ as long as $z_j^{(1)} \\le 0$.", ["identity"]),
    ("Here $a_j^{(1)} = 0$ as long as $z_j^{(1)} > 0$.", ["false"]),
    ("If $j \\ne k$, then $\\frac{\\partial a_j^{(L)}}{\\partial z_k^{(L)}} = 0$.", ["identity"]),
    // What cannot be set leaves it open.
    ("If z is positive, $a_j^{(1)} = z_j^{(1)}$.", ["not checked"]),
    ("$a_j^{(1)} = z_j^{(1)}$ whenever the pre-activation is positive.", ["not checked"]),
    (
      "If $y_0 = 1$, then $\\frac{\\partial C_0}{\\partial a_0^{(L)}} = a_0^{(L)} - 1$.",
      ["not checked", "not checked"]
    ),
    // A sentence before it says nothing of it, nor does a word that is no condition.
    ("If z is positive, it is copied. Now $a_j^{(1)} = z_j^{(1)}$.", ["false"]),
    ("In this network $a_j^{(1)} = z_j^{(1)}$, whether z is positive or not.", ["false"]),
    // What is a condition is no claim, and what holds needs none.
    ("Assume that $y_0 = 0.7$.", ["not checked"]),
    ("We know that $y_0 = 0.7$.", ["false"]),
    ("If z is positive, $z_j^{(1)} = \\sum_k w_{jk}^{(1)} x_k$.", ["identity"]),
  ])
  func isHeeded(_ sentence: String, _ expected: [String]) throws {
    #expect(try standings(of: sentence) == expected)
  }

  private static let slope = "\\frac{\\partial a_j^{(L)}}{\\partial z_k^{(L)}}"

  /// What holds under a condition that the text has set up further above is left open; a heading ends it.
  @Test(arguments: [
    (
      "**Case 1: $j = k$.** There is one path.\n\n$$\(slope) = a_j^{(L)}(1 - a_j^{(L)})$$",
      ["not checked"]
    ),
    (
      "When $j \\ne k$, there is none. Then\n\n$$\(slope) = 0$$\n\nwhich also means\n\n$$\(slope) = -0$$",
      ["not checked", "not checked"]
    ),
    ("## Where $j \\ne k$\n\nIt is clear.\n\n- Now $\(slope) = 0$.", ["not checked"]),
    (
      "When $j \\ne k$, there is none.\n\n$$\n\\begin{equation*}\n\(slope) = 0\n\\end{equation*}\n$$",
      ["not checked"]
    ),
    ("1. $j \\ne k$. No path.\n\n   $$\(slope) = 0$$", ["not checked"]),
    ("## Where $j \\ne k$\n\n## Always\n\n$$\(slope) = 0$$", ["false"]),
    (
      "Where $j \\ne k$, it is clear.\(String(repeating: "\n\nMore.", count: 12))\n\n$$\(slope) = 0$$",
      ["false"]
    ),
    ("$$\(slope) = 0$$\n\nThere is no path where $j \\ne k$.", ["false"]),
    ("**Case 1: $j = k$.** There is no path.\n\n$$\(slope) = 0$$", ["false"]),
    (
      "**Case 1: $j = k$.** One path.\n\n$$\(slope) = a_j^{(L)}(1 - a_j^{(L)})$$\n\n**Case 2: $j \\ne k$.** None.\n\n$$\(slope) = 0$$",
      ["not checked", "not checked"]
    ),
  ])
  func standsUntilAHeading(_ text: String, _ expected: [String]) throws {
    #expect(try standings(of: text) == expected)
  }

  @Test func isNamedWithItsLine() throws {
    let folder = try LessonFolder([
      "lesson.md":
        "Where $j \\ne k$, there is no path. Then\n\n$$\(Self.slope) = 0$$\(Self.network)"
    ])
    guard
      case .notChecked(let reason)? = try folder.lesson("lesson.md").lesson.checked.first?.standing
    else {
      Issue.record("it is decided")
      return
    }
    #expect(
      reason
        == "it holds under the condition j \\ne k of line 1: write it beside the formula if it is meant"
    )
  }

  private func standings(of text: String) throws -> [String] {
    let folder = try LessonFolder(["lesson.md": text + Self.network])
    return try folder.lesson("lesson.md").lesson.checked.map { relation in
      switch relation.standing {
      case .decided(.identity): "identity"
      case .decided(.here): "here"
      case .decided(.false): "false"
      case .notChecked: "not checked"
      case .decided(.notChecked), .exempt, .failsAsStated, .holdsAgainstStatement: "else"
      }
    }
  }
}
