import Engine
import Foundation
import Expressions
import Meaning
import Reading

@testable import Checking

/// A kind of network, with single edits of relations that are true of it.
///
/// Its folder in `Tables` says in the first line of `relations.txt` what networks it means, and has the truth of each
/// edit, which `Scripts/mutate_relations.py` settles without this program.
struct MutantFrame: Hashable, Sendable, CustomStringConvertible {
  let name: String

  static let all = [
    "3-6-4", "one-layer", "one-sample", "three-layers", "four-layers", "five-layers",
    "softmax-cross-entropy", "softmax-one-sample", "softmax-squares",
  ].map(MutantFrame.init)

  var description: String { name }

  /// Whether it is that of the source notes, of which there are as many edits as of all others.
  var isFirst: Bool { name == "3-6-4" }

  struct Mutant: CustomStringConvertible {
    let frame: MutantFrame
    let kind: String
    let truth: String
    let latex: String

    var description: String { "\(frame), \(kind): \(latex)" }
  }

  func relations() throws -> [String] {
    try lines(of: "relations.txt").filter { !$0.hasPrefix("#") }.map(String.init)
  }

  func mutants() throws -> [Mutant] {
    try rows(of: "mutants.tsv").map {
      Mutant(frame: self, kind: $0[0], truth: $0[1], latex: $0[3])
    }
  }

  /// The truth of what was suggested, as far as it is settled.
  func truths() throws -> [String: String] {
    Dictionary(try rows(of: "mends.tsv").map { ($0[1], $0[0]) }) { first, _ in first }
  }

  private func rows(of table: String) throws -> [[String]] {
    try lines(of: table).map { $0.split(separator: "\t").map(String.init) }
  }

  private func lines(of table: String) throws -> [Substring] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Tables/\(name)/\(table)")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
  }
}

extension MutantFrame {
  private struct BadHead: Error {
    let frame: String
    let part: String
  }

  /// A network of this kind with numbers drawn at random, the same in every run.
  func setting() throws -> Setting {
    let head = try head()
    func part(_ key: String) throws -> String {
      guard let text = head[key] else { throw BadHead(frame: name, part: key) }
      return text
    }
    let widths = try part("widths").split(separator: " ").compactMap { Int($0) }
    let activations = try part("activations").split(separator: " ").map { word in
      guard let activation = Self.activations[String(word)] else {
        throw BadHead(frame: name, part: String(word))
      }
      return activation
    }
    guard let loss = Self.losses[try part("loss")], let samples = Int(try part("samples")) else {
      throw BadHead(frame: name, part: "loss or samples")
    }
    let hasBiases = try part("biases") == "yes"
    var numbers = Numbers()
    let layers = zip(activations, zip(widths, widths.dropFirst())).map { activation, widths in
      Layer(
        activation: activation,
        weights: Matrix(
          rows: widths.1, columns: widths.0, elements: numbers.next(widths.0 * widths.1)),
        biases: hasBiases ? numbers.next(widths.1) : nil)
    }
    // What an author of rows or of other Jacobians would mean is no slip of his.
    var convention = Convention.standard
    convention.arrayReading = []
    return try Setting(
      network: Network(inputs: widths[0], layers: layers, loss: loss),
      samples: (0..<samples).map { _ in
        let input = numbers.next(widths[0])
        let target = numbers.next(widths[widths.count - 1])
        return Sample(input: input, target: loss == .crossEntropy ? target.sharesOfOne : target)
      },
      convention: convention)
  }

  private func head() throws -> [String: String] {
    let line = try lines(of: "relations.txt").first ?? ""
    let parts = line.drop { "# ".contains($0) }.split(separator: "|").map { part in
      part.split(separator: ":").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    return Dictionary(parts.filter { $0.count == 2 }.map { ($0[0], $0[1]) }) { first, _ in first }
  }

  private static let activations: [String: Activation] = [
    "tanh": .tanh, "softplus": .softplus, "sigmoid": .sigmoid, "silu": .silu, "gelu": .gelu,
    "softmax": .softmax,
  ]

  private static let losses: [String: Loss] = [
    "sum of squares": .sumOfSquares, "half sum of squares": .halfSumOfSquares,
    "cross-entropy": .crossEntropy,
  ]
}

/// From −1 to 1, by a linear congruential generator.
private struct Numbers {
  private var state: UInt64 = 7

  mutating func next(_ count: Int) -> [Double] {
    (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) * 0x1p-53 * 2 - 1
    }
  }
}

extension [Double] {
  /// Positive numbers that add up to 1.
  fileprivate var sharesOfOne: [Double] {
    let positive = map { $0 + 2 }
    return positive.map { $0 / positive.reduce(0, +) }
  }
}
