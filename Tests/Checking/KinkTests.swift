import Engine
import Expressions
import Meaning
import Reading
import TestSupport
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

  /// A sign that seldom differs from another one is another one all the same.
  @Test(arguments: [
    #"g'^{(1)}(z_1^{(1)}) = g'^{(1)}(\delta_1^{(1)})"#,
    #"g'^{(1)}(w_{00}^{(1)} x_0 + w_{01}^{(1)} x_1 + w_{02}^{(1)} x_2 + w_{03}^{(1)} x_3 + w_{04}^{(1)} x_4) = g'^{(1)}(w_{00}^{(1)} x_0 + w_{01}^{(1)} x_1 + w_{02}^{(1)} x_2 + w_{03}^{(1)} x_3 + w_{03}^{(1)} x_4)"#,
    #"g'^{(1)}(z_0^{(1)}) = g'^{(1)}(z_0^{(1)} + \frac{1}{10})"#,
    #"g'^{(1)}(z_1^{(1)}) = g'^{(1)}(z_1^{(1)} - \frac{1}{10} x_0)"#,
  ])
  func isNoIdentityNearKinks(_ latex: String) throws {
    for seed in RandomRounds.first(40) {
      var random = SplitMix64(seed: UInt64(seed))
      func numbers(_ count: Int) -> [Double] {
        (0..<count).map { _ in Double.random(in: -1...1, using: &random) }
      }
      let layer = Layer(
        activation: seed % 2 == 0 ? .relu : .leakyReLU(slope: 0.1),
        weights: Matrix(rows: 2, columns: 5, elements: numbers(10)))
      let network = try Network(inputs: 5, layers: [layer], loss: .sumOfSquares)
      let setting = try Setting(
        network: network, samples: [Sample(input: numbers(5), target: numbers(2))])
      let found = try #require(
        Checker(setting).findings(in: try Formula(latex: latex)).first
      ).verdict
      #expect(found != .identity, "\(seed)")
    }
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
