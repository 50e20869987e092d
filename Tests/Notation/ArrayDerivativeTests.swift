import Engine
import Testing

@testable import Expressions
@testable import Meaning
@testable import Reading

/// Gradients and derivatives by vectors and matrices, against the engine's backward pass.
@Suite struct ArrayDerivativeTests {
  @Test(arguments: [
    ArrayCase(#"\nabla_a C_1"#) { p in
      p.column(p.depth) { p.backward.activationDerivative(layer: p.depth, node: $0) }
    },
    ArrayCase(#"\nabla_{a^{(1)}} C_1"#) { p in
      p.column(1) { p.backward.activationDerivative(layer: 1, node: $0) }
    },
    ArrayCase(#"\nabla_a C_1 \odot g'^{(L)}(z^{(L)})"#) { p in
      p.column(p.depth) { p.delta(p.depth, $0) }
    },
    ArrayCase(#"\frac{\partial C_1}{\partial z^{(1)}}"#) { p in p.column(1) { p.delta(1, $0) } },
    ArrayCase(#"\frac{\partial C_1}{\partial W^{(1)}}"#) { p in
      p.matrix(1) { p.delta(1, $0) * p.a(0, $1) }
    },
    ArrayCase(#"\nabla_{W^{(L)}} C_1"#) { p in
      p.matrix(p.depth) { p.delta(p.depth, $0) * p.a(p.depth - 1, $1) }
    },
    ArrayCase(#"\frac{\partial C_1}{\partial b^{(1)}}"#) { p in p.column(1) { p.delta(1, $0) } },
    ArrayCase(#"\frac{\partial C_1}{\partial w_1^{(L)}}"#) { p in
      p.column(p.depth - 1) { p.delta(p.depth, 1) * p.a(p.depth - 1, $0) }
    },
    ArrayCase(#"\frac{\partial z^{(L)}}{\partial a^{(L-1)}}"#) { p in
      p.matrix(p.depth) { p.w(p.depth, $0, $1) }
    },
    ArrayCase(#"\left(\frac{\partial z^{(L)}}{\partial a^{(L-1)}}\right)^T \delta^{(L)}"#) { p in
      p.column(p.depth - 1) { p.backward.activationDerivative(layer: p.depth - 1, node: $0) }
    },
    ArrayCase(#"\frac{\partial a^{(1)}}{\partial z_1^{(1)}}"#) { p in
      p.column(1) { $0 == 1 ? p.slope(1, 1) : 0 }
    },
    ArrayCase(#"\frac{\partial}{\partial a^{(L)}} (a^{(L)} - y)^T (a^{(L)} - y)"#) { p in
      p.column(p.depth) { 2 * (p.a(p.depth, $0) - p.y($0)) }
    },
    ArrayCase(#"\frac{\partial}{\partial w_{10}^{(L)}} w_1^{(L)T} a^{(L-1)}"#) { p in
      [[p.a(p.depth - 1, 0)]]
    },
    ArrayCase(#"\frac{\partial}{\partial w_{10}^{(L)}} (W^{(L)} a^{(L-1)})"#) { p in
      p.column(p.depth) { $0 == 1 ? p.a(p.depth - 1, 0) : 0 }
    },
  ])
  func formulas(_ test: ArrayCase) throws {
    let expression = try Expression(latex: test.latex)
    for sizes in [[3, 6, 4], [2, 2, 2], [4, 3, 5, 2]] {
      let setting = try layeredNetwork(sizes, seed: 7)
      let value = try expression.arrayValue(in: setting)
      expect(value, test.loops(try Pass(setting, sample: 1)), "\(sizes)")
      #expect(try expression.shape(in: setting) == value.shape)
    }
  }

  @Test func theTotalLossHasTheEnginesGradient() throws {
    for sizes in [[3, 6, 4], [2, 2, 2]] {
      let setting = try layeredNetwork(sizes, seed: 3)
      let gradient = try setting.network.gradient(on: setting.samples)
      for l in 1..<sizes.count {
        let weights = gradient.layers[l - 1].weights
        let rows = (0..<weights.rows).map { j in (0..<weights.columns).map { weights[j, $0] } }
        let latex = #"\frac{\partial C}{\partial W^{(\#(l))}}"#
        expect(try Expression(latex: latex).arrayValue(in: setting), rows, "\(latex)")
      }
    }
  }

  @Test(arguments: [
    (#"\nabla_a z^{(L)}"#, "z^{(L)} has 4 rows, and a gradient is taken of a number"),
    (
      #"\frac{\partial W^{(L)}}{\partial x}"#,
      "W^{(L)} is 4×6 and x has 3 rows: their derivatives make no matrix; a number is differentiated by a matrix, a vector by a vector"
    ),
    (
      #"\frac{\partial C_0}{\partial \delta^{(L)}}"#,
      #"\delta^{(L)} is itself a derivative and cannot vary alone"#
    ),
  ])
  func mistakes(latex: String, message: String) throws {
    let setting = try notesNetwork()
    let error = #expect(throws: MeaningError.self) {
      try Expression(latex: latex).arrayValue(in: setting)
    }
    #expect(error?.message == message)
  }

  /// The sides of the four equations of backpropagation, at every layer where they exist.
  @Test(arguments: [
    [#"z^{(l)}"#, "W^{(l)} a^{(l-1)} + b^{(l)}"],
    [
      #"\delta^{(l)}"#,
      #"\left((W^{(l+1)})^T \delta^{(l+1)}\right) \odot g'^{(l)}(z^{(l)})"#,
    ],
    [#"\frac{\partial C_1}{\partial W^{(l)}}"#, #"\delta^{(l)} (a^{(l-1)})^T"#],
    [#"\frac{\partial C_1}{\partial b^{(l)}}"#, #"\delta^{(l)}"#],
    ["z_j^{(l)}", #"w_j^{(l)} \cdot a^{(l-1)} + b_j^{(l)}"#],
  ])
  func sidesOfARelation(_ latex: [String]) throws {
    let setting = try layeredNetwork([4, 3, 5, 2])
    let relation = try ResolvedRelation(
      latex.map { latex throws in try Expression(latex: latex) }, in: setting)
    let evaluator = RelationEvaluator(relation, in: setting)
    var compared = 0
    for indices in evaluator.assignments(limit: 100) {
      guard let left = try? evaluator.value(ofSide: 0, at: indices),
        let right = try? evaluator.value(ofSide: 1, at: indices)
      else { continue }
      compared += 1
      for (l, r) in zip(left.elements, right.elements) { #expect(abs(l - r) <= 1e-13) }
    }
    #expect(compared >= 2)
  }
}
