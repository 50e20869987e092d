import Documents
import Testing

@testable import Pages

/// Places are letters in the order of nodes; a bend is a dot.
@Suite struct DiagramRanksTests {
  private func ranks(_ nodes: String, _ edges: [String]) -> [String] {
    let letters = Array(nodes)
    let ranks = DiagramRanks(
      of: Diagram(
        nodes: letters.map { Diagram.Node(symbol: String($0)) },
        edges: edges.compactMap { edge in
          guard let from = edge.first.flatMap(letters.firstIndex),
            let to = edge.last.flatMap(letters.firstIndex)
          else { return nil }
          return Diagram.Edge(from: from, to: to)
        }))
    return ranks.rows.map { String($0.map { ranks.isBend($0) ? "." : letters[$0] }) }
  }

  @Test func followTheLongestWay() {
    #expect(ranks("xyzqf", ["xq", "yq", "qf", "zf"]) == ["xyz", "q.", "f"])
    #expect(ranks("xhf", ["xh", "hf", "xf"]) == ["x", "h.", "f"])
    #expect(ranks("abcd", ["ab", "bc", "cd", "ad", "bd"]) == ["a", "b.", "c..", "d"])
    #expect(ranks("xy", []) == ["xy"])
    #expect(ranks("", []) == [])
  }

  /// Two losses, and a value that both use.
  @Test func mayEndInSeveral() {
    #expect(ranks("xabuv", ["xa", "xb", "au", "bu", "bv"]) == ["x", "ab", "uv"])
  }

  @Test func spareCrossings() {
    #expect(ranks("xypq", ["xq", "yp"]) == ["xy", "qp"])
    #expect(ranks("xyzpqr", ["xr", "yq", "zp"]) == ["xyz", "rqp"])
    // A bend passes where its neighbours are.
    #expect(ranks("xyzhf", ["xf", "yh", "zf", "hf"]) == ["xyz", ".h.", "f"])
  }

  @Test func keepTheOrderOfNetworks() {
    for sizes in [[3, 2, 4], [1, 1], [2, 9, 3, 2]] {
      let diagram = Diagram.network(sizes)
      var first = 0
      for (row, size) in zip(DiagramRanks(of: diagram).rows, sizes) {
        #expect(row == Array(first..<first + size))
        first += size
      }
    }
  }

  @Test func keepAGapInItsPlace() {
    let nodes = ["x", "a", #"\vdots"#, "b"].enumerated().map {
      Diagram.Node(symbol: $0.element, rank: $0.offset == 0 ? 0 : 1)
    }
    let diagram = Diagram(nodes: nodes, edges: [.init(from: 0, to: 1), .init(from: 0, to: 3)])
    #expect(DiagramRanks(of: diagram).rows == [[0], [1, 2, 3]])
  }
}
