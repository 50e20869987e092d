import Engine
import Testing

@testable import Expressions
@testable import Meaning
@testable import Reading

/// Matrices with a column for each sample, against the engine's passes over one sample after the other.
@Suite struct BatchTests {
  /// An element by its node and the passes of its sample.
  static let matrices: [(latex: String, layer: Int, element: @Sendable (Pass, Int) -> Double)] = [
    ("X", 0, { $0.forward.input[$1] }),
    ("A^{(0)}", 0, { $0.a(0, $1) }),
    ("Y", 2, { $0.y($1) }),
    ("A^{(L)}", 2, { $0.a(2, $1) }),
    ("W^{(L)} A^{(L-1)} + b^{(L)}", 2, { $0.z(2, $1) }),
    ("b^{(1)} + W^{(1)} X", 1, { $0.z(1, $1) }),
    ("g^{(1)}(Z^{(1)})", 1, { $0.a(1, $1) }),
    (#"\Delta^{(L)}"#, 2, { $0.delta(2, $1) }),
    (#"(A^{(L)} - Y) \odot g'^{(L)}(Z^{(L)})"#, 2, { $0.delta(2, $1) }),
    (#"W^{(L)T} D^{(L)} \odot g'^{(1)}(Z^{(1)})"#, 1, { $0.delta(1, $1) }),
  ]

  @Test(arguments: matrices.indices)
  func columnsAreSamples(_ number: Int) throws {
    let test = Self.matrices[number]
    let expression = try Expression(latex: test.latex)
    for sizes in [[3, 6, 4], [2, 2, 2]] {
      let setting = try layeredNetwork(sizes, seed: 5)
      let passes = try setting.samples.indices.map { try Pass(setting, sample: $0) }
      let rows = (0..<sizes[test.layer]).map { j in passes.map { test.element($0, j) } }
      expect(try expression.arrayValue(in: setting), rows, "\(test.latex)")
      #expect(try expression.shape(in: setting) == ArrayShape(rows: rows.count, columns: 3))
    }
  }

  @Test func theirProductsAreTheGradientOfTheMean() throws {
    let setting = try layeredNetwork([3, 6, 4], seed: 5)
    let found = try Expression(latex: #"\frac{1}{3} \Delta^{(L)} A^{(L-1)T}"#)
      .arrayValue(in: setting)
    let weights = try setting.network.gradient(on: setting.samples).layers[1].weights
    let rows = (0..<4).map { j in (0..<6).map { weights[j, $0] } }
    expect(found, rows, "the mean over 3 samples")
  }

  @Test(arguments: [
    ("A^{(L)} - y", "A^{(L)} is 4×3 and y has 4 rows: they cannot be added"),
    (
      #"\frac{\partial C}{\partial Z^{(L)}}"#,
      "Z^{(L)} holds the values of all samples, and a derivative is understood by those of one"
    ),
  ])
  func mistakes(latex: String, message: String) throws {
    let setting = try notesNetwork()
    let error = #expect(throws: MeaningError.self) {
      try Expression(latex: latex).arrayValue(in: setting)
    }
    #expect(error?.message == message)
  }
}
