import TestSupport
import Testing

struct ExplainTests {
  private static let network = """
    inputs: 2
    layers:
      - nodes: 2
        activation: sigmoid
        weights: [[.15, .20], [.25, .30]]
        biases: [.35, .35]
      - nodes: 2
        activation: sigmoid
        weights: [[.40, .45], [.50, .55]]
        biases: [.60, .60]
    loss: half-sum-of-squares
    samples:
      - input: [.05, .10]
        target: [.01, .99]

    """
  private static let weight = #"\frac{\partial C_0}{\partial w_{00}^{(L)}}"#
  /// By hand, with a pocket calculator.
  private static let derivation = """
        ∂C₀/∂w₀₀⁽ᴸ⁾ = (∂C₀/∂a₀⁽ᴸ⁾)(∂a₀⁽ᴸ⁾/∂z₀⁽ᴸ⁾)(∂z₀⁽ᴸ⁾/∂w₀₀⁽ᴸ⁾)

            ∂C₀/∂a₀⁽ᴸ⁾ = a₀⁽ᴸ⁾ − y₀ = 0.7514 − .01 = 0.7414
         ∂a₀⁽ᴸ⁾/∂z₀⁽ᴸ⁾ = a₀⁽ᴸ⁾(1 − a₀⁽ᴸ⁾) = 0.7514(1 − 0.7514) = 0.1868
        ∂z₀⁽ᴸ⁾/∂w₀₀⁽ᴸ⁾ = a₀⁽ᴸ⁻¹⁾ = 0.5933

        ∂C₀/∂w₀₀⁽ᴸ⁾ = (∂C₀/∂a₀⁽ᴸ⁾)(∂a₀⁽ᴸ⁾/∂z₀⁽ᴸ⁾)(∂z₀⁽ᴸ⁾/∂w₀₀⁽ᴸ⁾)
                    = (a₀⁽ᴸ⁾ − y₀)g′⁽ᴸ⁾(z₀⁽ᴸ⁾) a₀⁽ᴸ⁻¹⁾
                    = 0.7414 · 0.1868 · 0.5933
                    = 0.08217

    """

  private let folder: TemporaryFolder

  init() throws {
    let nested = Self.network.replacing(".40", with: ".44")
    folder = try TemporaryFolder([
      "net.yaml": Self.network, "broken.yaml": "inputs: two\n",
      "lesson.md": "# No $unclosed\n\n```network\n\(Self.network)```\n\n"
        + "```network\nname: second\n\(nested)```\n",
      "lektion.md": "---\nlang: de\nnetwork: net.yaml\n---\n",
    ])
  }

  @Test(arguments: ["net.yaml", "lesson.md"])
  func derivesOnAFileOrALesson(_ file: String) throws {
    #expect(
      try chainrule("explain", file, Self.weight, "--detail", "terse", in: folder.path)
        == Run(output: Self.derivation))
  }

  @Test func takesTheNetworkOfAName() throws {
    let run = try chainrule(
      "explain", "lesson.md", Self.weight, "--detail=terse", "--network=second", in: folder.path)
    #expect(run.status == 0)
    #expect(run.error == "")
    #expect(run.output != Self.derivation)
  }

  @Test func speaksTheLanguageOfTheLesson() throws {
    let run = try chainrule("explain", "lektion.md", Self.weight, in: folder.path)
    #expect(run.error == "")
    #expect(
      run.output.hasPrefix(
        """
        Wie ändert sich der Verlust C₀ von Beispiel 0, wenn sich das Gewicht w₀₀⁽ᴸ⁾ von
        Knoten 0 in Schicht L − 1 zu Knoten 0 in Schicht L ein wenig ändert? Das sagt
        die Ableitung

            ∂C₀/∂w₀₀⁽ᴸ⁾

        """))
    #expect(run.output.hasSuffix("und die Ableitung ist 0.08217.\n"))
  }

  @Test(arguments: [
    (
      ["net.yaml", #"\frac{\partial C_0}{\partial w_{09}^{(L)}}"#],
      #"""
      quantity:1:30: error: there is no node 9 in layer 1: its nodes are 0 to 1
        \frac{\partial C_0}{\partial w_{09}^{(L)}}
                                     ^~~~~~~~~~~~
      1 error

      """#
    ),
    (
      ["net.yaml", weight, "--sample", "1"],
      """
      error: there is no sample 1: the network has only sample 0
      1 error

      """
    ),
    (
      ["net.yaml", weight, "--after", "3"],
      """
      error: an update needs the network's learning rate: training: {rate: 0.5}
      1 error

      """
    ),
    (
      ["lesson.md", weight, "--network", "secnod"],
      """
      error: no network is called 'secnod'; did you mean 'second'?
      1 error

      """
    ),
  ])
  func saysWhatIsWrong(_ words: [String], _ error: String) throws {
    #expect(
      try chainrule(["explain"] + words, in: folder.path) == Run(error: error, status: 1))
  }

  @Test func cannotRunWithoutTheFile() throws {
    #expect(
      try chainrule("explain", "nowhere.yaml", Self.weight, in: folder.path)
        == Run(error: "chainrule: error: 'nowhere.yaml' does not exist\n", status: 2))
  }

  @Test func reportsAnUnreadableNetwork() throws {
    #expect(
      try chainrule("explain", "broken.yaml", Self.weight, in: folder.path)
        == Run(
          error: """
            broken.yaml:1:1: error: the network has no 'layers'
              inputs: two
              ^~~~~~~~~~~
            broken.yaml:1:1: error: the network has no 'loss'
              inputs: two
              ^~~~~~~~~~~
            broken.yaml:1:9: error: 'two' is not a number
              inputs: two
                      ^~~
            3 errors

            """, status: 1))
  }

  /// As lessons of a course are: with its network, its notation and its words.
  @Test func areOfTheCourseOfALesson() throws {
    let folder = try TemporaryFolder([
      "course/chainrule.yaml":
        "network: net.yaml\nlang: de\nnotation: {layer: bracket, nodes-from: 1}\n",
      "course/net.yaml": CheckedCourse.network, "course/deep/a.md": "# A\n",
    ])
    for path in ["course/deep/a.md", folder.path + "/course/deep/a.md"] {
      let run = try chainrule(
        "explain", path, #"\frac{\partial C_0}{\partial b_1^{[1]}}"#, "--detail", "terse",
        in: folder.path)
      #expect(run.status == 0 && run.error.isEmpty, "\(run)")
      #expect(run.output.contains("∂C₀/∂b₀⁽ᴸ⁻¹⁾ = "), "\(run)")
    }
    #expect(try chainrule("export", "course/deep/a.md", in: folder.path).status == 0)
  }
}
