import Foundation
import TestSupport
import Testing

struct DiagramTests {
  private static let network = """
    inputs: 2
    layers:
    - {nodes: 2, activation: sigmoid, weights: [[0.15, 0.20], [0.25, 0.30]], biases: [0.35, 0.35]}
    - {nodes: 2, activation: sigmoid, weights: [[0.40, 0.45], [0.50, 0.55]], biases: [0.60, 0.60]}
    loss: half-sum-of-squares
    samples:
    - {input: [0.05, 0.10], target: [0.01, 0.99]}
    """

  @Test func drawsTheNetworkIntoOneFile() throws {
    let folder = try TemporaryFolder(["net.yaml": Self.network])
    #expect(try chainrule("diagram", "net.yaml", "-o", "net.svg", in: folder.path) == Run())
    let svg = try String(contentsOfFile: folder.path + "/net.svg", encoding: .utf8)
    #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(svg.hasSuffix("</svg>\n"))
    #expect(
      svg.contains("@font-face { font-family: KaTeX_Main; font-style: normal; src: url(data:"))
    // Nothing is asked of another place.
    let addresses = svg.replacing("http://www.w3.org/2000/svg", with: "")
    #expect(!addresses.contains("http"))
    #expect(Self.labels(svg).contains("b(L)1=0.60"))
    #expect(
      svg.contains(
        "<desc>input: 2 nodes; layer 1 (sigmoid): 2 nodes; layer 2 (sigmoid): 2 nodes. The wider an edge, "
          + "the larger its weight; dashed edges are negative.</desc>"))
  }

  @Test func speaksTheLanguageOfTheLesson() throws {
    let folder = try TemporaryFolder([
      "net.yaml": Self.network, "lektion.md": "---\nlang: de\nnetwork: net.yaml\n---\n",
    ])
    let run = try chainrule("diagram", "lektion.md", in: folder.path)
    let words = run.output.matches(of: />([A-Z][a-z]+ ?[0-9.]*)<\/text>/).map { String($0.1) }
    #expect(words == ["Eingabe", "Schicht 1", "Schicht 2"])
    #expect(
      run.output.contains(
        "<desc>Eingabe: 2 Knoten; Schicht 1 (sigmoid): 2 Knoten; Schicht 2 (sigmoid): 2 Knoten. "
          + "Je breiter eine Kante ist, desto größer ist ihr Gewicht; gestrichelte Kanten sind negativ.</desc>"
      ))
  }

  /// ∂z/∂w is the input 0.05; a₀ = 0.5933 has the slope 0.5933 · 0.4067 = 0.2413, and so on.
  @Test func writesTheFactorsAlongThePaths() throws {
    let folder = try TemporaryFolder(["net.yaml": Self.network])
    let run = try chainrule("diagram", "net.yaml", #"w_{00}^{(1)}"#, in: folder.path)
    #expect(run.status == 0)
    #expect(
      Self.labels(run.output) == [
        "∂a(1)0/∂z(1)0=0.2413", "∂a(2)0/∂z(2)0=0.1868", "∂a(2)1/∂z(2)1=0.1755",
        "∂z(1)0/∂w(1)00=0.05", "w(2)00=0.40", "w(2)10=0.50",
        "∂C0/∂a(2)0=0.7414", "∂C0/∂a(2)1=−0.2171",
      ])
    #expect(run.output.contains("Lit are the paths from w_00^(1) to C_0.</title>"))
  }

  /// What stands at nodes and on edges, each upper index before the lower.
  private static func labels(_ svg: String) -> [String] {
    svg.matches(of: /<text font-size="12".*?<\/text>/)
      .map { String($0.output.replacing(/<[^>]*>/, with: "")) }
  }

  @Test func saysWhatCannotBeDrawn() throws {
    let folder = try TemporaryFolder(["net.yaml": Self.network])
    #expect(
      try chainrule("diagram", "net.yaml", #"w_{09}^{(1)}"#, "-o", "x.svg", in: folder.path)
        == Run(
          error: #"""
            quantity:1:1: error: there is no node 9 in layer 0: its nodes are 0 to 1
              w_{09}^{(1)}
              ^~~~~~~~~~~~
            1 error

            """#, status: 1))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/x.svg"))
    #expect(
      try chainrule("diagram", "none.yaml", in: folder.path)
        == Run(error: "chainrule: error: 'none.yaml' does not exist\n", status: 2))
    #expect(
      try chainrule("diagram", "net.yaml", "-o", "none/x.svg", in: folder.path)
        == Run(error: "chainrule: error: 'none/x.svg' cannot be written\n", status: 2))
  }
}
