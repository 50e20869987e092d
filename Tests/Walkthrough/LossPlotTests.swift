import Documents
import Engine
import Expressions
import Meaning
import Reading
import Testing

@testable import Derivations
@testable import Wording

@Suite struct LossPlotTests {
  struct Case: CustomTestStringConvertible {
    let network: String
    let loss: String?
    let parameter: String
    let quantity: Quantity

    var testDescription: String { "\(network): \(loss ?? "loss") along \(parameter)" }
  }

  static let cases = [
    Case(
      network: "notes", loss: nil, parameter: "w_{12}^{(L)}",
      quantity: .weight(layer: 2, to: 1, from: 2)),
    Case(
      network: "notes", loss: "C_2", parameter: "w_{01}^{(1)}",
      quantity: .weight(layer: 1, to: 0, from: 1)),
    Case(
      network: "notes", loss: "C", parameter: "w_{01}^{(1)}",
      quantity: .weight(layer: 1, to: 0, from: 1)),
    Case(
      network: "notes", loss: "C_{01}", parameter: "w_{12}^{(L)}",
      quantity: .weight(layer: 2, to: 1, from: 2)),
    Case(
      network: "mazur", loss: nil, parameter: "b_1^{(1)}", quantity: .bias(layer: 1, node: 1)),
    Case(
      network: "classes", loss: "C", parameter: "w_{20}^{(L)}",
      quantity: .weight(layer: 2, to: 2, from: 0)),
  ]

  /// Each point of the curve is what a forward pass with that weight gives, and its differences around the
  /// network's own value are the slope.
  @Test(arguments: cases)
  func isTheLossOfEachWeight(_ plotted: Case) throws {
    let setting = try Fixture.named(plotted.network)
    let plot = try LossPlot(
      of: plotted.loss.map { try symbol($0) }, along: symbol(plotted.parameter), in: setting)
    func loss(_ weight: Double) throws -> Double {
      let losses = try setting.samples.map { sample in
        try setting.network.forwardPass(on: sample, as: Double.self) { quantity, value in
          quantity == plotted.quantity ? weight : value
        }
      }
      return switch plotted.loss {
      case "C": losses.reduce(0) { $0 + $1.loss } / Double(losses.count)
      case "C_2": losses[2].loss
      case "C_{01}": losses[0].lossShare(node: 1)
      default: losses[0].loss
      }
    }
    let points = try #require(plot.curve.first)
    #expect(plot.curve.count == 1 && points.count >= PlotRange.points)
    for point in points {
      let expected = try loss(point.x)
      #expect(abs(point.y - expected) <= 1e-12 * max(1, abs(expected)))
    }
    let own = plot.value.value
    let step = 1e-5
    let difference = (try loss(own + step) - loss(own - step)) / (2 * step)
    #expect(abs(plot.slope.value - difference) <= 1e-8 * max(1, abs(difference)))
    let center = try #require(points.firstIndex { $0.x == own })
    #expect(abs(points[center].y - plot.point.y) <= 1e-12 && plot.point.x == own)
    let (before, after) = (points[center - 1], points[center + 1])
    #expect(abs((after.y - before.y) / (after.x - before.x) - plot.slope.value) <= 0.02)
  }

  struct Shape: CustomTestStringConvertible {
    let name: String
    let slope: Double
    let low: Double
    let high: Double
    let curve: @Sendable (Double) -> Double

    var testDescription: String { name }
  }

  /// A parabola shows its bottom, a step its foot, and what is level what becomes of it.
  @Test(arguments: [
    Shape(name: "near the bottom", slope: 2, low: -2, high: 2) { ($0 + 1) * ($0 + 1) },
    Shape(name: "far from the bottom", slope: 200, low: -200, high: 200) {
      ($0 + 100) * ($0 + 100)
    },
    Shape(name: "a steep step", slope: 250, low: -0.005, high: 0.005) {
      1 / (1 + Engine.exp(-1000 * $0))
    },
    Shape(name: "level everywhere", slope: 0, low: -1, high: 1) { _ in 0.3 },
    Shape(name: "level up to a kink", slope: 0, low: -10, high: 10) { max($0 - 7, 0) },
    Shape(name: "straight everywhere", slope: 3, low: -1, high: 1) { 3 * $0 },
    Shape(name: "no number anywhere", slope: .nan, low: -1, high: 1) { _ in .nan },
  ])
  func showsWhatThereIsToSee(_ shape: Shape) {
    let (low, high) = PlotRange().around(0, slope: shape.slope, of: shape.curve)
    #expect(low == shape.low && high == shape.high)
  }

  @Test func keepsToTheRangeThatIsGiven() throws {
    let setting = try Fixture.mazur()
    let plot = try LossPlot(
      of: nil, along: symbol("w_{00}^{(L)}"), over: PlotRange(from: 1, to: 3), in: setting)
    #expect(plot.curve.first?.first?.x == 1 && plot.curve.first?.last?.x == 3)
    #expect(!plot.showsPoint)
    guard case .figure(let figure) = try plot.blocks(words: Words())[0],
      case .plot(let drawn) = figure.content
    else {
      Issue.record("a plot is a figure")
      return
    }
    #expect(drawn.marks.isEmpty && drawn.tangent == nil)
    #expect(
      figure.caption.plainText
        == #"C_0 as a function of w_{00}^{(L)} alone. At w_{00}^{(L)} = 0.4, beyond what is drawn, it is 0.2984, and the slope there is \frac{\partial C_0}{\partial w_{00}^{(L)}} = 0.08217: the loss grows with w_{00}^{(L)}."#
    )
  }

  @Test func isCutWhereTheLossIsNoNumber() {
    let steps = [-2.0, -1, 0, 1, 2]
    let stretches = CurvePoint.stretches(at: steps) {
      $0 == 0 ? .nan : $0 == 2 ? .infinity : $0 * $0
    }
    #expect(stretches.map { $0.map(\.x) } == [[-2, -1], [1]])
  }

  @Test func saysWhereItStandsAtAKink() throws {
    let setting = try Setting(
      network: Network(
        inputs: 1,
        layers: [
          Fixture.layer(.relu, [[1], [1]], [-1, 0]), Fixture.layer(.identity, [[1, 1]]),
        ], loss: .sumOfSquares), samples: [Sample(input: [1], target: [5])])
    for (parameter, isAtKink, slope) in [
      ("b_0^{(1)}", true, 0.0), ("b_1^{(1)}", false, -8), ("w_{00}^{(1)}", true, 0),
      ("w_{00}^{(2)}", false, 0),
    ] {
      let plot = try LossPlot(of: nil, along: symbol(parameter), in: setting)
      #expect(plot.isAtKink == isAtKink && plot.slope.value == slope)
    }
  }

  private func symbol(_ latex: String) throws -> Symbol {
    guard case .symbol(let symbol) = try Expression(latex: latex) else {
      throw WalkthroughError(.request, latex)
    }
    return symbol
  }
}
