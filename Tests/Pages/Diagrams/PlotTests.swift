import Documents
import Testing

@testable import Pages

@Suite struct PlotTests {
  @Test func drawsAxesAndTheCurve() {
    let curve = Plot(
      [[.init(x: 0, y: 0.4), .init(x: 1, y: 0.2), .init(x: 2, y: 0.1)]],
      horizontal: .init(.words("updates"), scale: .whole),
      vertical: .init(.words("loss <C>"), scale: .linearWithZero), summary: "0: 0.4, 1: 0.2, 2: 0.1"
    )
    #expect(
      curve.svg(title: "Two & more", for: .page).text == """
        <svg xmlns="http://www.w3.org/2000/svg" class="curve" role="img" aria-label="Two &amp; more" \
        viewBox="0 0 420 290" width="420" height="290" style="color:var(--ink,#1e2126)" \
        font-family="KaTeX_Main,Times New Roman,serif" font-size="14">
        <title>Two &amp; more</title>
        <desc>0: 0.4, 1: 0.2, 2: 0.1</desc>
        <path d="M56 240H388M56 190H388M56 140H388M56 90H388M56 40H388" \
        style="fill:none;stroke:var(--line,#dcdcd4)"></path>
        <path d="M56 240H388M56 240v5M222 240v5M388 240v5" \
        style="fill:none;stroke:var(--quiet,#5b626d)"></path>
        <g style="fill:var(--quiet,#5b626d)">
        <text x="48" y="244.5" text-anchor="end">0</text>
        <text x="48" y="194.5" text-anchor="end">0.1</text>
        <text x="48" y="144.5" text-anchor="end">0.2</text>
        <text x="48" y="94.5" text-anchor="end">0.3</text>
        <text x="48" y="44.5" text-anchor="end">0.4</text>
        <text x="56" y="260" text-anchor="middle">0</text>
        <text x="222" y="260" text-anchor="middle">1</text>
        <text x="388" y="260" text-anchor="middle">2</text>
        </g>
        <g style="fill:currentColor" font-size="15">
        <text x="8" y="18">loss &lt;C&gt;</text>
        <text x="388" y="283" text-anchor="end">updates</text>
        </g>
        <path d="M56 40L222 140L388 190" \
        style="fill:none;stroke:var(--positive,#2166ac);stroke-width:2;stroke-linejoin:round"></path>
        <g style="fill:var(--positive,#2166ac)">
        <circle cx="56" cy="40" r="3.5"></circle>
        <circle cx="222" cy="140" r="3.5"></circle>
        <circle cx="388" cy="190" r="3.5"></circle>
        </g>
        </svg>
        """)
  }

  /// A tenth is a sixth of an axis of six decades.
  @Test func equalRatiosAreEqualDistances() {
    let points = (0...6).map {
      Plot.Point(x: Double($0), y: [1e-6, 1e-5, 1e-4, 1e-3, 0.01, 0.1, 1][$0])
    }
    let curve = Plot(
      [points], horizontal: .init(.words("updates"), scale: .whole),
      vertical: .init(.words("loss"), scale: .logarithmic))
    let layout = PlotLayout(curve)
    let heights = points.map { coordinate(layout.position(of: $0).y) }
    #expect(heights == ["240", "206.67", "173.33", "140", "106.67", "73.33", "40"])
    #expect(
      layout.verticalTicks.map(\.label) == ["10⁻⁶", "10⁻⁵", "10⁻⁴", "10⁻³", "10⁻²", "10⁻¹", "1"])
  }

  @Test func bringsItsColoursIntoAFileOfItsOwn() {
    let curve = Plot([], horizontal: .init(.words("")), vertical: .init(.words("")))
    let text = curve.svg(title: "None", for: .file).text
    #expect(text.contains("<style>@media (prefers-color-scheme: dark) { svg { --ground:"))
  }

  /// No drawing fails, whatever the numbers.
  @Test(
    arguments: [
      [], [0], [0, 0], [1], [-1, -2], [1e308, -1e308], [.leastNonzeroMagnitude, 1], [1e300, 1e308],
      [3, 3, 3],
      [.infinity, 1], [.nan],
    ] as [[Double]])
  func anyLosses(_ losses: [Double]) {
    let scales: [Plot.Axis.Scale] = [.linear, .linearWithZero, .whole, .logarithmic]
    for (across, up) in scales.flatMap({ across in scales.map { (across, $0) } }) {
      for start in [0, 9e18, -1e308] {
        let points = losses.enumerated().map { Plot.Point(x: start + Double($0), y: $1) }
        let plot = Plot(
          [points], horizontal: .init(.words("u"), scale: across),
          vertical: .init(.symbol("C"), scale: up),
          tangent: points.first.map { .init(at: $0, slope: $0.y, label: "") },
          marks: points.map { .init(at: $0, symbol: "a_1") })
        let text = plot.svg(title: "", for: .page).text
        #expect(text.hasSuffix("</svg>"))
        #expect(!text.contains("nan") && !text.contains("inf"))
      }
    }
  }

  /// y = x², its tangent at 1 within the frame, and a stretch of its own where the curve is cut.
  @Test func drawsATangent() {
    let plot = Plot(
      [[(-1.0, 1.0), (0, 0), (1, 1)], [(1.5, 2.25), (2, 4)]].map {
        $0.map { Plot.Point(x: $0.0, y: $0.1) }
      }, horizontal: .init(.symbol("w_{12}^{(2)}")), vertical: .init(.symbol("C_0")),
      tangent: .init(at: .init(x: 1, y: 1), slope: 2, label: "slope 2", quantity: "C@0/w.2.1.2"),
      marks: [.init(at: .init(x: 1, y: 1), quantity: "C@0/w.2.1.2")])
    func place(_ x: Double, _ y: Double) -> String {
      "\(coordinate(56 + (x + 1) / 3 * (388 - 56))) \(coordinate(240 - y / 4 * (240 - 40)))"
    }
    let curve =
      "M\(place(-1, 1))L\(place(0, 0))L\(place(1, 1))M\(place(1.5, 2.25))L\(place(2, 4))"
    let tangent = "M\(place(0.5, 0))L\(place(2, 3))"
    let point = place(1, 1).split(separator: " ")
    let drawn = plot.svg(title: "", for: .page).text.split(separator: "\n")
    let dashes = "fill:none;stroke:var(--negative,#b35806);stroke-width:2;stroke-dasharray:7 4"
    #expect(
      Array(drawn.drop { !$0.contains("--positive") })
        == """
        <path d="\(curve)" \
        style="fill:none;stroke:var(--positive,#2166ac);stroke-width:2;stroke-linejoin:round"></path>
        <path d="\(tangent)" style="\(dashes)"></path>
        <path d="M358 13H388" style="\(dashes)"></path>
        <text x="350" y="18" text-anchor="end" style="fill:var(--negative,#b35806)">slope 2</text>
        <g class="reach">
        <path d="\(tangent)" data-q="C@0/w.2.1.2"></path>
        </g>
        <g style="fill:currentColor;stroke:var(--ground,#fdfdfb);stroke-width:1.5">
        <circle cx="\(point[0])" cy="\(point[1])" r="5" data-q="C@0/w.2.1.2"></circle>
        </g>
        </svg>
        """.split(separator: "\n"))
    #expect(!plot.svg(title: "", for: .file).text.contains("data-q"))
  }

  @Test func labelsDoNotStandOnEachOther() {
    for (low, high) in [(0.0, 1.0), (100_000, 100_001), (0.00012, 0.00013), (-3e9, 1e9)] {
      let layout = PlotLayout(
        Plot(
          [[.init(x: low, y: 0), .init(x: high, y: 1)]], horizontal: .init(.symbol("x")),
          vertical: .init(.symbol("y"))))
      let ticks = layout.horizontalTicks
      #expect(ticks.count > 1)
      for (tick, next) in zip(ticks, ticks.dropFirst()) {
        #expect(next.position - tick.position > 7 * Double(tick.label.count))
      }
    }
  }

  @Test func aLevelLineIsDrawnLevel() {
    let points = (0...4).map { Plot.Point(x: Double($0), y: 0.3 + 1e-17 * Double($0)) }
    let layout = PlotLayout(
      Plot([points], horizontal: .init(.words("")), vertical: .init(.words(""))))
    #expect(Set(points.map { coordinate(layout.position(of: $0).y) }).count == 1)
  }

  struct Scale: CustomTestStringConvertible {
    let least: Double
    let most: Double
    let labels: [String]

    var testDescription: String { "\(least) to \(most)" }
  }

  @Test(arguments: [
    Scale(least: 0, most: 0.3, labels: ["0", "0.05", "0.10", "0.15", "0.20", "0.25", "0.30"]),
    Scale(least: 0, most: 0.2984, labels: ["0", "0.05", "0.10", "0.15", "0.20", "0.25", "0.30"]),
    Scale(least: 0, most: 1, labels: ["0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
    Scale(least: 0, most: 1234, labels: ["0", "500", "1000", "1500"]),
    Scale(least: -3, most: 2, labels: ["−3", "−2", "−1", "0", "1", "2"]),
    Scale(least: 0, most: 5e-9, labels: ["0", "1×10⁻⁹", "2×10⁻⁹", "3×10⁻⁹", "4×10⁻⁹", "5×10⁻⁹"]),
    Scale(least: 0, most: 2.5e9, labels: ["0", "5×10⁸", "1×10⁹", "1.5×10⁹", "2×10⁹", "2.5×10⁹"]),
    Scale(least: 0, most: 0, labels: []),
  ])
  func roundNumbers(_ scale: Scale) {
    let found = DecimalScale(from: scale.least, to: scale.most)
    #expect(found.ticks.map(\.label) == scale.labels)
    #expect(found.low <= scale.least && found.high >= scale.most)
  }

  @Test(arguments: [
    Scale(least: 0, most: 1, labels: ["0", "1"]),
    Scale(least: 2, most: 5, labels: ["2", "3", "4", "5"]),
    Scale(least: 0, most: 10_000, labels: ["0", "2000", "4000", "6000", "8000", "10000"]),
  ])
  func wholeNumbers(_ scale: Scale) {
    let found = DecimalScale(wholeFrom: scale.least, to: scale.most)
    #expect(found.ticks.map(\.label) == scale.labels)
  }

  @Test(arguments: [
    Scale(least: 0.02, most: 30, labels: ["10⁻²", "10⁻¹", "1", "10", "10²"]),
    Scale(least: 1, most: 1, labels: ["1", "10"]),
    Scale(least: 1e-12, most: 1, labels: ["10⁻¹²", "10⁻¹⁰", "10⁻⁸", "10⁻⁶", "10⁻⁴", "10⁻²", "1"]),
  ])
  func powersOfTen(_ scale: Scale) {
    let found = DecimalScale(decadesFrom: scale.least, to: scale.most)
    #expect(found.ticks.map(\.label) == scale.labels)
  }
}
