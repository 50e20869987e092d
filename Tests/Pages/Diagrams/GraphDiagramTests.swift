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
    #expect(
      diagram.svg(title: "q = x + y, f = q z", for: .page).text == """
        <svg xmlns="http://www.w3.org/2000/svg" class="network" role="img" aria-label="q = x + y, f = q z" \
        viewBox="0 0 446 214" width="446" height="214" style="color:var(--ink,#1e2126)" \
        font-family="KaTeX_Main,Times New Roman,serif" text-anchor="middle">
        <title>q = x + y, f = q z</title>
        <g style="fill:none;stroke:currentColor">
        <path d="M59 35L227 70" stroke-width="1.5" stroke-opacity="0.6"></path>
        <path d="M59 105L227 70" stroke-width="1.5" stroke-opacity="0.6"></path>
        <path d="M227 70L387 105" stroke-width="1.5" stroke-opacity="0.6"></path>
        <path d="M59 175C130.5 175 130.5 140 202 140H252C319.5 140 319.5 105 387 105" stroke-width="1.5" \
        stroke-opacity="0.6"></path>
        </g>
        <g style="fill:var(--ground,#fdfdfb);stroke:currentColor;stroke-width:1.25">
        <circle cx="59" cy="35" r="25"></circle>
        <circle cx="59" cy="105" r="25"></circle>
        <circle cx="59" cy="175" r="25"></circle>
        <circle cx="227" cy="70" r="25"></circle>
        <circle cx="387" cy="105" r="25"></circle>
        </g>
        <g style="fill:currentColor">
        <text font-size="16" text-anchor="start"><tspan x="54.84" y="34" font-style="italic" \
        font-family="KaTeX_Math,Times New Roman,serif">x</tspan></text>
        <text x="59" y="48" font-size="11">−2</text>
        <text font-size="16" text-anchor="start"><tspan x="55.32" y="104" font-style="italic" \
        font-family="KaTeX_Math,Times New Roman,serif">y</tspan></text>
        <text x="59" y="118" font-size="11">5</text>
        <text font-size="16" text-anchor="start"><tspan x="55.32" y="174" font-style="italic" \
        font-family="KaTeX_Math,Times New Roman,serif">z</tspan></text>
        <text x="59" y="188" font-size="11">−4</text>
        <text font-size="16" text-anchor="start"><tspan x="222.84" y="69" font-style="italic" \
        font-family="KaTeX_Math,Times New Roman,serif">q</tspan></text>
        <text x="227" y="83" font-size="11">3</text>
        <text font-size="16" text-anchor="start"><tspan x="382.84" y="104" font-style="italic" \
        font-family="KaTeX_Math,Times New Roman,serif">f</tspan></text>
        <text x="387" y="118" font-size="11">−12</text>
        </g>
        <g class="grounds" style="fill:var(--ground,#fdfdfb);pointer-events:none">
        <rect x="112.52" y="45.25" width="60.96" height="14.5"></rect>
        <rect x="112.88" y="80.25" width="60.24" height="14.5"></rect>
        <rect x="271.84" y="80.25" width="70.32" height="14.5"></rect>
        <rect x="196.88" y="132.75" width="60.24" height="14.5"></rect>
        </g>
        <g class="labels" style="fill:var(--quiet,#5b626d)">
        <text font-size="12" text-anchor="start"><tspan x="115.52" y="56">∂</tspan><tspan x="121.76" y="56" \
        font-style="italic" font-family="KaTeX_Math,Times New Roman,serif">q</tspan><tspan x="129.2" \
        y="56">/</tspan><tspan x="135.44" y="56">∂</tspan><tspan x="141.68" y="56" font-style="italic" \
        font-family="KaTeX_Math,Times New Roman,serif">x</tspan><tspan x="151.52" y="56">=</tspan><tspan x="164.24" \
        y="56">1</tspan></text>
        <text font-size="12" text-anchor="start"><tspan x="115.88" y="91">∂</tspan><tspan x="122.12" y="91" \
        font-style="italic" font-family="KaTeX_Math,Times New Roman,serif">q</tspan><tspan x="129.56" \
        y="91">/</tspan><tspan x="135.8" y="91">∂</tspan><tspan x="142.04" y="91" font-style="italic" \
        font-family="KaTeX_Math,Times New Roman,serif">y</tspan><tspan x="151.16" y="91">=</tspan><tspan x="163.88" \
        y="91">1</tspan></text>
        <text font-size="12" text-anchor="start"><tspan x="274.84" y="91">∂</tspan><tspan x="281.08" y="91" \
        font-style="italic" font-family="KaTeX_Math,Times New Roman,serif">f</tspan><tspan x="288.52" \
        y="91">/</tspan><tspan x="294.76" y="91">∂</tspan><tspan x="301" y="91" font-style="italic" \
        font-family="KaTeX_Math,Times New Roman,serif">q</tspan><tspan x="310.84" y="91">=</tspan><tspan x="323.56" \
        y="91">−4</tspan></text>
        <text font-size="12" text-anchor="start"><tspan x="199.88" y="143.5">∂</tspan><tspan x="206.12" y="143.5" \
        font-style="italic" font-family="KaTeX_Math,Times New Roman,serif">f</tspan><tspan x="213.56" \
        y="143.5">/</tspan><tspan x="219.8" y="143.5">∂</tspan><tspan x="226.04" y="143.5" font-style="italic" \
        font-family="KaTeX_Math,Times New Roman,serif">z</tspan><tspan x="235.16" y="143.5">=</tspan><tspan \
        x="247.88" y="143.5">3</tspan></text>
        </g>
        </svg>
        """)
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
    #expect(
      diagram.svg(title: "a = h + x", for: .page).text == """
        <svg xmlns="http://www.w3.org/2000/svg" class="network" role="img" aria-label="a = h + x" viewBox="0 0 748 \
        214" width="748" height="214" style="color:var(--ink,#1e2126)" font-family="KaTeX_Main,Times New \
        Roman,serif" text-anchor="middle">
        <title>a = h + x</title>
        <g style="fill:none;stroke:var(--positive,#2166ac);opacity:0.3">
        </g>
        <g style="fill:none;stroke:var(--negative,#b35806);stroke-dasharray:6 3;opacity:0.3">
        </g>
        <g style="fill:none;stroke:var(--positive,#2166ac)">
        </g>
        <g style="fill:none;stroke:var(--negative,#b35806);stroke-dasharray:6 3">
        </g>
        <g style="fill:none;stroke:var(--positive,#2166ac)">
        <path d="M59 105L269 35" stroke-width="4.4" stroke-opacity="1"></path>
        </g>
        <g style="fill:none;stroke:var(--negative,#b35806);stroke-dasharray:6 3">
        </g>
        <g style="fill:none;stroke:currentColor">
        <path d="M269 35L479 70" stroke-width="2.2" stroke-opacity="0.85"></path>
        <path d="M59 105C151.5 105 151.5 105 244 105H294C386.5 105 386.5 70 479 70" stroke-width="2.2" \
        stroke-opacity="0.85"></path>
        <path d="M479 70L689 70" stroke-width="2.2" stroke-opacity="0.85"></path>
        <path d="M479 70L689 140" stroke-width="1" stroke-opacity="0.2"></path>
        <path d="M59 105C151.5 105 151.5 175 244 175H294C374 175 374 140 454 140H504C596.5 140 596.5 140 689 140" \
        stroke-width="1" stroke-opacity="0.2"></path>
        </g>
        <g style="fill:var(--ground,#fdfdfb);stroke:currentColor;stroke-width:1.25">
        <circle cx="59" cy="105" r="25" style="stroke-width:3"></circle>
        <circle cx="269" cy="35" r="25" style="stroke-width:3"></circle>
        <circle cx="479" cy="70" r="25" style="stroke-width:3"></circle>
        <circle cx="689" cy="70" r="25" style="stroke-width:3"></circle>
        <circle cx="689" cy="140" r="25" style="stroke-opacity:0.3"></circle>
        </g>
        <g style="fill:currentColor">
        <text font-size="16" text-anchor="start"><tspan x="54.84" y="104" font-style="italic" \
        font-family="KaTeX_Math,Times New Roman,serif">x</tspan></text>
        <text x="59" y="118" font-size="11">0.5</text>
        <text font-size="16" text-anchor="start"><tspan x="264.84" y="34" font-style="italic" \
        font-family="KaTeX_Math,Times New Roman,serif">h</tspan></text>
        <text x="269" y="48" font-size="11">0.4621</text>
        <text font-size="16" text-anchor="start"><tspan x="474.84" y="69" font-style="italic" \
        font-family="KaTeX_Math,Times New Roman,serif">a</tspan></text>
        <text x="479" y="83" font-size="11">0.9621</text>
        <text font-size="16" text-anchor="start"><tspan x="680.74" y="75" font-style="italic" \
        font-family="KaTeX_Math,Times New Roman,serif">C</tspan><tspan x="693.06" y="79" \
        font-size="10">1</tspan></text>
        <g opacity="0.45"><text font-size="16" text-anchor="start"><tspan x="680.74" y="145" font-style="italic" \
        font-family="KaTeX_Math,Times New Roman,serif">C</tspan><tspan x="693.06" y="149" \
        font-size="10">2</tspan></text>
        </g></g>
        <g class="grounds" style="fill:var(--ground,#fdfdfb);pointer-events:none">
        <rect x="119.42" y="62.75" width="89.16" height="14.5"></rect>
        <rect x="343.52" y="45.25" width="60.96" height="14.5"></rect>
        <rect x="238.52" y="97.75" width="60.96" height="14.5"></rect>
        </g>
        <g class="labels" style="fill:var(--quiet,#5b626d)">
        <text font-size="12" text-anchor="start"><tspan x="122.42" y="73.5">∂</tspan><tspan x="128.66" y="73.5" \
        font-style="italic" font-family="KaTeX_Math,Times New Roman,serif">h</tspan><tspan x="136.1" \
        y="73.5">/</tspan><tspan x="142.34" y="73.5">∂</tspan><tspan x="148.58" y="73.5" font-style="italic" \
        font-family="KaTeX_Math,Times New Roman,serif">x</tspan><tspan x="158.42" y="73.5">=</tspan><tspan \
        x="171.14" y="73.5">0.7864</tspan></text>
        <text font-size="12" text-anchor="start"><tspan x="346.52" y="56">∂</tspan><tspan x="352.76" y="56" \
        font-style="italic" font-family="KaTeX_Math,Times New Roman,serif">a</tspan><tspan x="360.2" \
        y="56">/</tspan><tspan x="366.44" y="56">∂</tspan><tspan x="372.68" y="56" font-style="italic" \
        font-family="KaTeX_Math,Times New Roman,serif">h</tspan><tspan x="382.52" y="56">=</tspan><tspan x="395.24" \
        y="56">1</tspan></text>
        <text font-size="12" text-anchor="start"><tspan x="241.52" y="108.5">∂</tspan><tspan x="247.76" y="108.5" \
        font-style="italic" font-family="KaTeX_Math,Times New Roman,serif">a</tspan><tspan x="255.2" \
        y="108.5">/</tspan><tspan x="261.44" y="108.5">∂</tspan><tspan x="267.68" y="108.5" font-style="italic" \
        font-family="KaTeX_Math,Times New Roman,serif">x</tspan><tspan x="277.52" y="108.5">=</tspan><tspan \
        x="290.24" y="108.5">1</tspan></text>
        </g>
        </svg>
        """)
  }
}
