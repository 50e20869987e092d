import Documents
import Testing

@testable import Pages

/// Graphs that are no networks, drawn whole.
@Suite struct GraphDiagramTests {
  private func label(_ quantity: String, _ varied: String, _ value: String) -> Diagram.Label {
    .init(symbol: #"\frac{\partial \#(quantity)}{\partial \#(varied)}"#, value: value)
  }

  /// q = x + y, f = q z.
  @Test func drawsASumThatIsMultiplied() {
    let diagram = Diagram(
      nodes: [
        .init(symbol: "x", value: "−2"), .init(symbol: "y", value: "5"),
        .init(symbol: "z", value: "−4"), .init(symbol: "q", value: "3"),
        .init(symbol: "f", value: "−12"),
      ],
      edges: [
        .init(from: 0, to: 3, label: label("q", "x", "1")),
        .init(from: 1, to: 3, label: label("q", "y", "1")),
        .init(from: 3, to: 4, label: label("f", "q", "−4")),
        .init(from: 2, to: 4, label: label("f", "z", "3")),
      ])
    #expect(diagram.svg(title: "q = x + y, f = q z", for: .page).text == "")
  }

  /// a = h + x, where h is computed from x: the paths from x to both losses are lit.
  @Test func drawsAConnectionThatSkipsARank() {
    let diagram = Diagram(
      nodes: [
        .init(symbol: "x", value: "0.5", emphasis: .lit),
        .init(symbol: "h", value: "0.4621", emphasis: .lit),
        .init(symbol: "a", value: "0.9621", emphasis: .lit), .init(symbol: "C_1", emphasis: .lit),
        .init(symbol: "C_2", emphasis: .dimmed),
      ],
      edges: [
        .init(from: 0, to: 1, weight: 1, label: label("h", "x", "0.7864"), emphasis: .lit),
        .init(from: 1, to: 2, label: label("a", "h", "1"), emphasis: .lit),
        .init(from: 0, to: 2, label: label("a", "x", "1"), emphasis: .lit),
        .init(from: 2, to: 3, emphasis: .lit), .init(from: 2, to: 4, emphasis: .dimmed),
        .init(from: 0, to: 4, emphasis: .dimmed),
      ])
    #expect(diagram.svg(title: "a = h + x", for: .page).text == "")
  }
}
