import Engine
import Foundation
import Testing

@testable import Expressions
@testable import Meaning
@testable import Reading

/// Where activations lie at their ends, what a formula comes to is compared with 1,000-digit arithmetic: the table that
/// `Scripts/tabulate_saturation.py` writes.
@Suite struct SaturationTests {
  struct Line: CustomTestStringConvertible, Sendable {
    let setting: Setting
    let latex: String
    let expected: Double
    let testDescription: String
  }

  private static func lines() throws -> [Line] {
    let table = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Engine/Tables/saturation.txt")
    return try String(contentsOf: table, encoding: .utf8).split(separator: "\n").map { line in
      let cells = line.split(separator: "\t").map(String.init)
      let z = try cells[2].split(separator: ",").map { try #require(Double($0)) }
      let y = try cells[3].split(separator: ",").map { try #require(Double($0)) }
      let activation: Activation =
        switch cells[0] {
        case "sigmoid": .sigmoid
        case "tanh": .tanh
        default: .softmax
        }
      let loss: Loss =
        switch cells[1] {
        case "cross-entropy": .crossEntropy
        case "binary-cross-entropy": .binaryCrossEntropy
        default: .sumOfSquares
        }
      var weights = Matrix(
        rows: z.count, columns: z.count,
        elements: Array(repeating: 0, count: z.count * z.count))
      for node in z.indices { weights[node, node] = 1 }
      let network = try Network(
        inputs: z.count, layers: [Layer(activation: activation, weights: weights)], loss: loss)
      return Line(
        setting: try Setting(network: network, samples: [Sample(input: z, target: y)]),
        latex: cells[4], expected: try #require(Double(cells[5])), testDescription: String(line))
    }
  }

  @Test func formulasAreExact() throws {
    let lines = try Self.lines()
    #expect(lines.count > 400)
    for line in lines {
      let value = try Expression(latex: line.latex).value(in: line.setting)
      // An exponential of x is as far off as x times its last place; below 1e-290 numbers lose digits, and end.
      let tolerance = max(4e-13 * line.expected.magnitude, 1e-303)
      #expect(
        (value - line.expected).magnitude <= tolerance,
        "\(line.testDescription): \(value)")
    }
  }

  /// What prints is what is said: each line of arithmetic gives the value, or says that it is about that.
  @Test func printedLinesAgreeWithThem() throws {
    for line in try Self.lines() {
      let printed = try Expression(latex: line.latex).arithmetic(in: line.setting)
      guard let result = printed.result.arithmeticValue, line.expected.magnitude > 1e-290 else {
        continue
      }
      #expect(
        (result - line.expected).magnitude <= 5.1e-4 * line.expected.magnitude,
        "\(line.testDescription): \(printed.numbers.latex) = \(printed.result.latex)")
      guard !printed.isApproximate, let numbers = printed.numbers.arithmeticValue else { continue }
      #expect(
        (numbers - line.expected).magnitude <= 1e-3 * line.expected.magnitude,
        "\(line.testDescription): \(printed.numbers.latex) = \(printed.result.latex)")
    }
  }
}
