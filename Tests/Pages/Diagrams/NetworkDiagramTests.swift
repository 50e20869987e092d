import Documents
import Testing

@testable import Pages

@Suite struct NetworkDiagramTests {
  @Test func drawsEveryPartOfASmallNetwork() {
    let diagram = NetworkDiagram(
      columns: [
        .init(title: "input", subtitle: "", nodes: [.init(symbol: "x_0", value: "0.05")]),
        .init(
          title: "layer 1", subtitle: "sigmoid <g>",
          nodes: [.init(symbol: "a_0^{(1)}", value: "0.6225", quantity: "a.1.0@0")],
          biases: ["bias 0.35"]),
      ],
      edges: [
        .init(column: 1, from: 0, to: 0, weight: -0.5, value: "-0.50", quantity: "w.1.0.0")
      ],
      targets: ["target 0.99"], summary: "One <and> one.")
    #expect(
      diagram.svg(title: "One & one", for: .page).text == """
        <svg xmlns="http://www.w3.org/2000/svg" class="network" role="img" aria-label="One &amp; one" \
        viewBox="0 0 354 128" width="354" height="128" style="color:var(--ink,#1e2126)" \
        font-family="KaTeX_Main,Times New Roman,serif" text-anchor="middle">
        <title>One &amp; one</title>
        <desc>One &lt;and&gt; one.</desc>
        <g style="fill:none;stroke:var(--positive,#2166ac)">
        </g>
        <g style="fill:none;stroke:var(--negative,#b35806);stroke-dasharray:6 3">
        <path d="M59 89L219 89" stroke-width="3.2" stroke-opacity="0.95"></path>
        </g>
        <g class="reach">
        <path d="M59 89L219 89" data-q="w.1.0.0"></path>
        </g>
        <g style="fill:var(--ground,#fdfdfb);stroke:currentColor;stroke-width:1.25">
        <circle cx="59" cy="89" r="25"></circle>
        <circle cx="219" cy="89" r="25" data-q="a.1.0@0"></circle>
        </g>
        <g style="fill:currentColor">
        <text x="59" y="18" font-size="15">input</text>
        <text font-size="16" text-anchor="start"><tspan x="52.34" y="88" font-style="italic" \
        font-family="KaTeX_Math,Times New Roman,serif">x</tspan>\
        <tspan x="61.46" y="92" font-size="10">0</tspan></text>
        <text x="59" y="102" font-size="11">0.05</text>
        <text x="219" y="18" font-size="15">layer 1</text>
        <text x="219" y="35" font-size="13" style="fill:var(--quiet,#5b626d)">sigmoid &lt;g&gt;</text>
        <text font-size="16" text-anchor="start"><tspan x="207.34" y="88" font-style="italic" \
        font-family="KaTeX_Math,Times New Roman,serif">a</tspan>\
        <tspan x="216.46" y="82" font-size="10">(1)</tspan><tspan x="216.46" y="92" font-size="10">0</tspan></text>
        <text x="219" y="102" font-size="11">0.6225</text>
        </g>
        <g style="fill:var(--quiet,#5b626d);stroke:var(--ground,#fdfdfb);stroke-width:5;paint-order:stroke" \
        font-size="12">
        <text x="139" y="92.5">-0.50</text>
        <text x="219" y="126">bias 0.35</text>
        <text x="252" y="92.5" text-anchor="start">target 0.99</text>
        </g>
        </svg>
        """)
  }

  @Test func aGapHasNeitherBiasNorTarget() {
    let nodes = ["a_0", #"\vdots"#, "a_9"].map { NetworkDiagram.Node(symbol: $0, value: "") }
    let diagram = NetworkDiagram(
      columns: [
        .init(title: "input", subtitle: "", nodes: [.init(symbol: "x_0", value: "")]),
        .init(title: "layer 1", subtitle: "", nodes: nodes, biases: ["bias 0.5", "", "bias 0.25"]),
      ], edges: [], targets: ["target 1", "", "target 0"])
    let texts = diagram.svg(title: "", for: .page).text
      .matches(of: />((?:bias|target)[^<]*)</).map { String($0.1) }
    #expect(texts == ["bias 0.5", "bias 0.25", "target 1", "target 0"])
  }

  @Test func drawsItsOutlineWithWhatIsLit() {
    let diagram = NetworkDiagram(
      columns: [
        .init(
          title: "input", subtitle: "",
          nodes: [
            .init(symbol: "x_0", value: "", emphasis: .lit, quantity: "a.0.0@0"),
            .init(symbol: "x_1", value: "", emphasis: .dimmed),
          ]),
        .init(title: "", subtitle: "", nodes: [.init(symbol: "a_0", value: "", emphasis: .lit)]),
      ],
      edges: [
        .init(
          column: 1, from: 0, to: 0, weight: 1, value: "1", emphasis: .lit, quantity: "w.1.0.0"),
        .init(column: 1, from: 1, to: 0, weight: 1, value: "1", emphasis: .dimmed),
      ], targets: [], detail: .outline)
    #expect(
      diagram.svg(title: "Step <1>", for: .page).text == """
        <svg xmlns="http://www.w3.org/2000/svg" class="network outline" role="img"\
         aria-label="Step &lt;1&gt;" viewBox="0 0 124 66" width="124" height="66"\
         font-family="KaTeX_Main,Times New Roman,serif">
        <g class="off-path">
        <path d="M20 46L104 33"></path>
        </g>
        <g class="on-path">
        <path d="M20 20L104 33" data-q="w.1.0.0"></path>
        </g>
        <circle cx="20" cy="20" r="16" class="on-path" data-q="a.0.0@0"></circle>
        <text font-size="13.6" text-anchor="start"><tspan x="14.34" y="24" font-style="italic"\
         font-family="KaTeX_Math,Times New Roman,serif">x</tspan>\
        <tspan x="22.21" y="27.4" font-size="8.5">0</tspan></text>
        <circle cx="20" cy="46" r="5" class="off-path"></circle>
        <circle cx="104" cy="33" r="16" class="on-path"></circle>
        <text font-size="13.6" text-anchor="start"><tspan x="98.34" y="37" font-style="italic"\
         font-family="KaTeX_Math,Times New Roman,serif">a</tspan>\
        <tspan x="106.21" y="40.4" font-size="8.5">0</tspan></text>
        </svg>
        """)
  }

  @Test func bringsItsColoursIntoAFileOfItsOwn() {
    let text = network([2, 2]).svg(title: "Two", for: .file).text
    #expect(text.contains("<style>@media (prefers-color-scheme: dark) { svg { --ground:"))
    #expect(text == network([2, 2]).svg(title: "Two", for: .file).text)
  }

  @Test func drawsLargeLayersByTheirEnds() {
    let diagram = network([784, 128, 64, 10])
    let text = diagram.svg(title: "Large", for: .page).text
    #expect(text.utf8.count < 40_000)
    #expect(text.split(separator: "<circle").count - 1 == 8 + 8 + 8 + 10)
    #expect(text.split(separator: "<path").count - 1 == 8 * 8 + 8 * 8 + 8 * 10)
    #expect(text.split(separator: ">⋮<").count - 1 == 3)
    #expect(NetworkDiagramLayout(diagram).slots[0] == [0, 1, 2, 3, 4, nil, 781, 782, 783])
    #expect(NetworkDiagramLayout(network([12])).slots[0] == Array(0..<12))
  }

  /// Printed at 12 px, a value needs some 13 px of height, and its node 25 px of radius.
  @Test func writesNoWeightOverAnother() {
    for before in 1...12 {
      for here in 1...12 {
        let diagram = network([before, here])
        let layout = NetworkDiagramLayout(diagram)
        guard layout.showsWeights[1] else {
          #expect(before * here > 8)
          continue
        }
        let points = diagram.edges.compactMap { edge in
          layout.ends(of: edge).map { layout.labelPoint(from: $0.start, to: $0.end, column: 1) }
        }
        let heights = points.map(\.y).sorted()
        #expect(points.count == before * here)
        #expect(zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 >= 22 })
        #expect(points.allSatisfy { $0.x - layout.x(column: 0) > 50 })
        #expect(points.allSatisfy { layout.x(column: 1) - $0.x > 50 })
      }
    }
  }

  @Test func drawsWhatIsNotANumberAsThin() {
    var diagram = network([1, 2])
    diagram.edges[0].weight = .nan
    diagram.edges[1].weight = -.infinity
    let text = diagram.svg(title: "Odd", for: .page).text
    #expect(!text.contains("nan") && !text.contains("inf"))
    let empty = NetworkDiagram(columns: [], edges: diagram.edges, targets: ["target 1"])
    #expect(empty.svg(title: "None", for: .page).text.hasSuffix("</svg>"))
  }

  @Test func keepsASymbolInsideItsNode() {
    let diagram = NetworkDiagram(
      columns: [
        .init(title: "", subtitle: "", nodes: [.init(symbol: "a_{12}^{(L-1)}", value: "")])
      ],
      edges: [], targets: [])
    #expect(
      diagram.svg(title: "One", for: .page).text.contains(
        """
        <tspan x="42.34" y="94" font-style="italic" \
        font-family="KaTeX_Math,Times New Roman,serif">a</tspan>\
        <tspan x="51.46" y="88" font-size="10">(<tspan font-style="italic" \
        font-family="KaTeX_Math,Times New Roman,serif">L</tspan>−1)</tspan>\
        <tspan x="51.46" y="98" font-size="10">12</tspan>
        """))
  }

  @Test(arguments: [
    (0.0, "0"), (-0.004, "0"), (12.5, "12.5"), (1.0 / 3, "0.33"), (-2.05, "-2.05"), (7.999, "8"),
  ])
  func printsShortCoordinates(_ value: Double, _ expected: String) {
    #expect(coordinate(value) == expected)
  }

  private func network(_ sizes: [Int]) -> NetworkDiagram {
    var edges: [NetworkDiagram.Edge] = []
    for column in sizes.indices.dropFirst() {
      for to in 0..<sizes[column] {
        for from in 0..<sizes[column - 1] {
          let weight = Double((from * 7 + to * 13) % 11 - 5) / 10
          edges.append(
            .init(column: column, from: from, to: to, weight: weight, value: "\(weight)"))
        }
      }
    }
    let columns = sizes.enumerated().map { index, count in
      NetworkDiagram.Column(
        title: "layer \(index)", subtitle: "",
        nodes: (0..<count).map { .init(symbol: "a_{\($0)}", value: "0") })
    }
    return NetworkDiagram(columns: columns, edges: edges, targets: [])
  }
}
