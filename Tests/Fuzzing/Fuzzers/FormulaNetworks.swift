import Course
import Diagnostics
import Networks
import Expressions
import Meaning

/// What formulas are checked on, and the notations that they are read in.
enum FormulaNetworks {
  struct Unreadable: Error, CustomStringConvertible { let description: String }

  static let notations = [
    "", "notation: {layer: bracket, nodes-from: 1, samples-from: 1, vectors: columns}\n",
    "notation: {layer: bare, input-layer: 1, activation: '\\sigma', gradients: rows}\n",
    "notation: {weight: from-to, vectors: rows, jacobians: denominator, loss: J}\nnames: {'net_{o1}': 'z_0^{(2)}', 'b_1': '[b_0^{(1)}, b_1^{(1)}]'}\n",
    "notation: {units: {i: l-1, j: l, k: l+1}}\n",
  ]

  static func convention(_ notation: String) throws -> Convention {
    var diagnostics: [Diagnostic] = []
    let settings = CourseSettings(
      SourceFile(path: CourseSettings.fileName, text: notation), reporting: &diagnostics)
    let convention = settings.notation.convention(reporting: &diagnostics)
    if let error = diagnostics.first { throw Unreadable(description: error.message) }
    return convention
  }

  static func all(in place: FuzzPlace) throws -> [NetworkDescription] {
    try texts.map { text in
      var diagnostics: [Diagnostic] = []
      let network = NetworkDescription(
        file: SourceFile(path: "net.yaml", text: text), in: SourceFolder(path: place.folder),
        reporting: &diagnostics)
      guard let network else {
        throw Unreadable(description: DiagnosticPrinter().report(diagnostics))
      }
      return network
    }
  }

  private static let texts = [
    """
    inputs: 3
    layers:
      - {nodes: 6, activation: sigmoid, weights: {random: uniform, from: -1, to: 1, seed: 7, decimals: 2}}
      - {nodes: 4, activation: sigmoid, weights: {random: uniform, from: -1, to: 1, seed: 8, decimals: 2}}
    loss: sum-of-squares
    samples:
      - {input: [0.2, 0.7, 0.1], target: [0, 1, 0, 0]}
      - {input: [-0.2, 0.3, 0.5], target: [1, 0, 0.5, 0]}
    training: {rate: 0.5}
    """,
    """
    inputs: 2
    layers:
      - {nodes: 2, activation: tanh, weights: [[.15, .20], [.25, .30]], biases: [.35, .35]}
      - {nodes: 2, activation: sigmoid, weights: [[.40, .45], [.50, .55]], biases: [.60, .60]}
    loss: half-sum-of-squares
    samples:
      - {input: [.05, .10], target: [.01, .99]}
    training: {rate: 0.5, momentum: 0.9}
    """,
    """
    inputs: 2
    layers:
      - {nodes: 3, activation: relu, weights: [[1, -1], [0.5, 0.25], [-1, 2]], biases: [0, 0.1, -0.2]}
      - {nodes: 3, activation: softmax, weights: [[1, 0, 2], [0, 1, 1], [-1, 1, 0.5]], biases: [0, 0, 0]}
    loss: cross-entropy
    samples:
      - {input: [1, 2], target: [0, 0, 1]}
      - {input: [0, -1], target: [1, 0, 0]}
      - {input: [0.5, 0.5], target: [0, 1, 0]}
    """,
    """
    inputs: 1
    layers:
      - {nodes: 1, activation: {leaky-relu: {slope: 0.1}}, weights: [[2]], biases: [-1]}
      - {nodes: 1, activation: gelu, weights: [[-3]]}
      - {nodes: 1, activation: identity, weights: [[0.5]], biases: [0]}
      - {nodes: 1, activation: sigmoid, weights: [[1.5]], biases: [1]}
    loss: binary-cross-entropy
    samples:
      - {input: [1], target: [1]}
    training: {rate: 0.1, order: online}
    """,
  ]
}
