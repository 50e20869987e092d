import Documents
import Testing

@testable import Pages

@Suite struct DiagramTests {
  @Test func drawsEveryPartOfASmallNetwork() {
    let diagram = Diagram(
      headings: [
        .init(title: "input", subtitle: "", nodes: 1),
        .init(title: "layer 1", subtitle: "sigmoid <g>", nodes: 1),
      ],
      nodes: [
        .init(symbol: "x_0", value: "0.05"),
        .init(
          symbol: "a_0^{(1)}", value: "0.6225",
          below: .init(symbol: "b_0^{(1)}", value: "0.35"),
          beside: .init(symbol: "y_0", value: "0.99"), quantity: "a.1.0@0"),
      ],
      edges: [
        .init(
          from: 0, to: 1, weight: -0.5,
          label: .init(symbol: "w_{00}^{(1)}", value: "−0.50", mayStandAlone: true),
          quantity: "w.1.0.0")
      ], summary: "One <and> one.")
    #expect(
      diagram.svg(title: "One & one", for: .page).text == """
        <svg xmlns="http://www.w3.org/2000/svg" class="network" role="img" aria-label="One &amp; one" viewBox="0 0 \
        354 132" width="354" height="132" style="color:var(--ink,#1e2126)" font-family="KaTeX_Main,Times New \
        Roman,serif" text-anchor="middle">
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
        font-family="KaTeX_Math,Times New Roman,serif">x</tspan><tspan x="61.46" y="92" \
        font-size="10">0</tspan></text>
        <text x="59" y="102" font-size="11">0.05</text>
        <text x="219" y="18" font-size="15">layer 1</text>
        <text x="219" y="35" font-size="13" style="fill:var(--quiet,#5b626d)">sigmoid &lt;g&gt;</text>
        <text font-size="16" text-anchor="start"><tspan x="207.34" y="88" font-style="italic" \
        font-family="KaTeX_Math,Times New Roman,serif">a</tspan><tspan x="216.46" y="82" \
        font-size="10">(1)</tspan><tspan x="216.46" y="92" font-size="10">0</tspan></text>
        <text x="219" y="102" font-size="11">0.6225</text>
        </g>
        <g class="grounds" style="fill:var(--ground,#fdfdfb);pointer-events:none">
        <rect x="188.9" y="115.25" width="60.2" height="14.5"></rect>
        <rect x="249" y="81.75" width="54.35" height="14.5"></rect>
        <rect x="102.66" y="81.75" width="72.68" height="14.5"></rect>
        </g>
        <g class="labels" style="fill:var(--quiet,#5b626d)">
        <text font-size="12" text-anchor="start"><tspan x="191.9" y="126" font-style="italic" \
        font-family="KaTeX_Math,Times New Roman,serif">b</tspan><tspan x="198.22" y="121.5" \
        font-size="7.5">(1)</tspan><tspan x="198.22" y="129" font-size="7.5">0</tspan><tspan x="211.42" \
        y="126">=</tspan><tspan x="224.14" y="126">0.35</tspan></text>
        <text font-size="12" text-anchor="start"><tspan x="252" y="92.5" font-style="italic" \
        font-family="KaTeX_Math,Times New Roman,serif">y</tspan><tspan x="258.32" y="95.5" \
        font-size="7.5">0</tspan><tspan x="265.67" y="92.5">=</tspan><tspan x="278.39" y="92.5">0.99</tspan></text>
        <text font-size="12" text-anchor="start"><tspan x="105.66" y="92.5" font-style="italic" \
        font-family="KaTeX_Math,Times New Roman,serif">w</tspan><tspan x="115.1" y="88" \
        font-size="7.5">(1)</tspan><tspan x="115.1" y="95.5" font-size="7.5">00</tspan><tspan x="128.3" \
        y="92.5">=</tspan><tspan x="141.02" y="92.5">−0.50</tspan></text>
        </g>
        </svg>
        """)
  }

  @Test func drawsItsOutlineWithWhatIsLit() {
    let diagram = Diagram(
      nodes: [
        .init(symbol: "x_0", emphasis: .lit, quantity: "a.0.0@0"),
        .init(symbol: "x_1", emphasis: .dimmed), .init(symbol: "a_0", emphasis: .lit),
      ],
      edges: [
        .init(from: 0, to: 2, weight: 1, emphasis: .lit, quantity: "w.1.0.0"),
        .init(from: 1, to: 2, weight: 1, emphasis: .dimmed),
      ], detail: .outline)
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

  @Test func drawsWhatIsNotANumberAsThin() {
    var diagram = network([1, 2])
    diagram.edges[0].weight = .nan
    diagram.edges[1].weight = -.infinity
    let text = diagram.svg(title: "Odd", for: .page).text
    #expect(!text.contains("nan") && !text.contains("inf"))
    let empty = Diagram(nodes: [], edges: [])
    #expect(empty.svg(title: "None", for: .page).text.hasSuffix("</svg>"))
  }

  @Test func keepsASymbolInsideItsNode() {
    let diagram = Diagram(
      headings: [.init(title: "input", subtitle: "", nodes: 1)],
      nodes: [.init(symbol: "a_{12}^{(L-1)}")], edges: [])
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

  private func network(_ sizes: [Int]) -> Diagram { .network(sizes) }
}
