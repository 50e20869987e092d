import Engine
import Notation
import Testing

@testable import Checking

/// What holds on a network and a few like it because some of their nodes are on one side of a kink is no identity.
@Suite struct KinkTests {
  @Test(arguments: [
    #"2 \delta_0^{(1)} = \delta_0^{(1)}"#,
    #"\frac{\partial C_0}{\partial w_{00}^{(1)}} = -\delta_0^{(1)} x_0"#,
    #"\delta_0^{(1)} = 0"#,
    #"g'^{(1)}(z_0^{(1)}) = g'^{(2)}(z_0^{(2)})"#,
    #"a_0^{(1)} = z_0^{(1)}"#,
  ])
  func isNoIdentity(_ latex: String) throws {
    #expect(try verdict(latex, samples: 1) != .identity, "\(latex)")
  }

  @Test(arguments: [
    #"\delta_0^{(1)} = \frac{\partial C_0}{\partial a_0^{(1)}} g'^{(1)}(z_0^{(1)})"#,
    #"a_j^{(l)} = \max(0, z_j^{(l)})"#,
    #"(g'^{(1)}(z_0^{(1)}))^2 = g'^{(1)}(z_0^{(1)})"#,
  ])
  func isIdentity(_ latex: String) throws {
    #expect(try verdict(latex, samples: 1) == .identity, "\(latex)")
  }

  /// As many samples as the lesson has.
  @Test(arguments: [2, 3, 4]) func allSamplesCanBeWritten(count: Int) throws {
    let losses = (0..<count).map { "C_\($0)" }.joined(separator: " + ")
    #expect(try verdict(#"C = \frac{1}{\#(count)} (\#(losses))"#, samples: count) == .identity)
  }

  private func verdict(_ latex: String, samples: Int) throws -> Verdict {
    let layer = Layer(
      activation: .relu, weights: Matrix(rows: 2, columns: 2, elements: [0.3, -0.5, 0.7, 0.2]))
    let sample = Sample(input: [0.4, 0.9], target: [0.5, -0.3])
    let setting = try Setting(
      network: Network(
        inputs: 2, layers: Array(repeating: layer, count: 4), loss: .sumOfSquares),
      samples: (0..<samples).map { number in
        Sample(input: [0.4 + Double(number), 0.9], target: sample.target)
      })
    let findings = Checker(setting).findings(in: try Formula(latex: latex))
    return try #require(findings.first).verdict
  }
}
