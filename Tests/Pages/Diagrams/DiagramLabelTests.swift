import Documents
import Testing

@testable import Pages

/// No label stands over another or over a node, and none is left out where there are few enough.
@Suite struct DiagramLabelTests {
  private static func expectRoom(in diagram: Diagram) {
    let labels = DiagramLabels(of: diagram)
    let layout = labels.layout
    #expect(labels.crowdedRanks.isEmpty)
    for (number, label) in labels.placed.enumerated() {
      let (corner, box) = (label.box.corner, label.box)
      #expect(labels.placed[..<number].allSatisfy { !$0.box.meets(box) })
      #expect(
        layout.places.allSatisfy {
          !box.meetsCircle(around: $0, radius: DiagramLayout.radius)
        })
      #expect(corner.x >= 0 && corner.x + box.width <= layout.width)
      #expect(corner.y >= 0 && corner.y + box.height <= layout.height)
    }
    let crowded = diagram.edges.count {
      $0.label != nil && !layout.showsLabels[layout.ranks.rank[$0.to]]
    }
    let all = diagram.nodes.count { $0.below != nil } + diagram.edges.count { $0.label != nil }
    #expect(labels.placed.count == all - crowded)
  }

  @Test func ofWeightsAndBiases() {
    for before in 1...12 {
      for here in 1...12 {
        Self.expectRoom(in: .network([before, here]))
        Self.expectRoom(in: .network([2, before, here]))
      }
    }
  }

  @Test func ofFactorsAlongPaths() {
    for inputs in [1, 3] {
      for hidden in 1...5 {
        for outputs in [1, 2, 3, 4, 8, 9] {
          for to in Set([0, hidden - 1]) {
            for from in Set([0, inputs - 1]) {
              Self.expectRoom(in: .network([inputs, hidden, outputs], litFrom: (to, from)))
              Self.expectRoom(in: .network([inputs, hidden, 2, outputs], litFrom: (to, from)))
            }
          }
        }
      }
    }
  }

  /// Names need more room than there is beside crossing edges; the numbers of weights say enough there.
  @Test func namesAreLeftOutTogether() {
    func texts(_ diagram: Diagram) -> [String] {
      diagram.svg(title: "", for: .page).text.matches(of: /<text font-size="12".*?<\/text>/)
        .map { String($0.output.replacing(/<[^>]*>/, with: "")) }
    }
    #expect(texts(.network([1, 1])) == ["b(L)0=−0.35", "w(L)00=-0.5"])
    #expect(
      texts(.network([1, 1, 2, 2])).suffix(7)
        == ["-0.5", "-0.5", "-0.3", "-0.5", "0.2", "-0.3", "0.4"])
  }
}
