import Testing

@testable import Engine

/// Models that are no chain of layers, each with what follows from its formulas by hand.
@Suite struct ModelShapeTests {
  private static func given(_ count: Int) -> Family { Family(.activation, axes: [count], .given) }

  private static func computed(_ axes: [Int], _ formula: Model.Formula) -> Family {
    Family(.preActivation, axes: axes, .formula(formula))
  }

  /// q = x₀ + x₁, f = q x₂ + x₀, at x = (−2, 5, −4).
  static let circuit = Model([
    given(3),
    computed([], .add([.element(0, [.init([])]), .element(0, [.init([], plus: 1)])])),
    computed(
      [],
      .add([
        .multiply([.element(1, []), .element(0, [.init([], plus: 2)])]), .element(0, [.init([])]),
      ])),
  ])

  @Test func aValueThatIsUsedTwice() {
    let values = Self.circuit.values { _ in [-2.0, 5, -4] }
    #expect(values == [[-2, 5, -4], [3], [-14]])
    let f = Model.Element(2, [])
    #expect(Self.circuit.derivatives(of: f, at: values) == [[-3, -4, 3], [-4], [1]])
    #expect(
      (0..<3).map { Self.circuit.pathCount(from: Model.Element(0, [$0]), to: f, most: 9) }
        == [2, 1, 1])
    #expect(Self.circuit.users(of: 0) == [1, 2])
  }

  /// yᵢ = Σᵤ x₂ᵢ₊ᵤ wᵤ for i = 0, 1 and u = 0, 1, 2: a convolution with stride 2.
  static let convolution: Model = {
    let u = Model.Bound(0, count: 3)
    let window = Model.Address([.init(.own(axis: 0), times: 2), .init(.bound(u))])
    return Model([
      given(5), given(3),
      computed([2], .sum(over: u, .multiply([.element(0, [window]), .element(1, [.bound(u)])]))),
    ])
  }()

  @Test func aWindowThatMoves() {
    let model = Self.convolution
    let values = model.values { $0 == 0 ? [1.0, 2, 3, 4, 5] : [1, 0, -1] }
    #expect(values[2] == [-2, -2])
    #expect(
      (0..<5).map { model.elements(of: 2, taking: Model.Element(0, [$0])).map { $0.index[0] } }
        == [[0], [0], [0, 1], [1], [1]])
    #expect(
      model.derivatives(of: Model.Element(2, [1]), at: values)
        == [[0, 0, 1, 0, -1], [3, 4, 5], [0, 1]])
    let sources = model.sources(of: Model.Element(2, [0]))
    #expect(
      (0..<5).map { sources.contains(Model.Element(0, [$0])) } == [true, true, true, false, false])
    #expect((0..<3).allSatisfy { sources.contains(Model.Element(1, [$0])) })
    #expect(model.reach(of: Model.Element(0, [2])).contains(Model.Element(2, [1])))
    #expect(!model.reach(of: Model.Element(0, [1])).contains(Model.Element(2, [1])))
  }

  /// What stands in place of its elements: rᵢ = qᵢ² with qᵢ = x₂ᵢ / Σₖ xₖ.
  @Test func formulasInPlaceOfElements() {
    let k = Model.Bound(0, count: 4)
    let model = Model([
      Self.given(4),
      Self.computed(
        [2],
        .quotient(
          .element(0, [.init([.init(.own(axis: 0), times: 2)])]),
          .sum(over: k, .element(0, [.bound(k)])))),
      Self.computed([2], .multiply([.element(1, [.own(0)]), .element(1, [.own(0)])])),
    ])
    let inlined = model.inlining(1)
    #expect(inlined.users(of: 1).isEmpty && inlined.users(of: 0) == [1, 2])
    let numbers = [1.0, 2, 3, 4]
    #expect(model.values { _ in numbers }[2] == inlined.values { _ in numbers }[2])
    let varied = inlined.values { _ in numbers.map { Jet($0, d1: $0 == 3 ? 1 : 0) } }[2]
    let derivatives = (0..<2).map {
      model.derivatives(of: Model.Element(2, [$0]), at: model.values { _ in numbers })[0][2]
    }
    // d(0.1²) = −2 · 0.1 · 0.01 and d(0.3²) = 2 · 0.3 · 0.07
    for (index, expected) in [-0.002, 0.042].enumerated() {
      #expect(abs(derivatives[index] - expected) < 1e-15)
      #expect(abs(varied[index].d1 - expected) < 1e-15)
    }
  }
}
