import Diagnostics
import Engine
import YAML

private let otherNames = [
  "mse": "mean-squared-error", "sse": "sum-of-squares", "bce": "binary-cross-entropy",
  "squared-error": "sum-of-squares", "log-loss": "binary-cross-entropy",
  "categorical-cross-entropy": "cross-entropy",
]

extension NetworkReader {
  mutating func loss(from node: YAMLNode) -> Loss? {
    guard let name = node.text("the loss", reporting: &diagnostics) else { return nil }
    if let loss = Loss(rawValue: name.value) { return loss }
    let hint =
      otherNames[name.value.lowercased()].map { "; did you mean '\($0)'?" }
      ?? suggestion(for: name.value, among: Loss.allCases.map(\.name))
    error("unknown loss '\(name.value)'\(hint)", at: name.range)
    return nil
  }

  /// Warns of an output layer whose activations the loss cannot take, or only by accident.
  mutating func check(
    _ loss: Loss, with output: Activation, nodes: Int?, at place: SourceRange
  ) {
    switch (loss, output) {
    case (.crossEntropy, .sigmoid), (.binaryCrossEntropy, .sigmoid): break
    case (.crossEntropy, .softmax): break
    case (.binaryCrossEntropy, .softmax):
      warn(
        "binary-cross-entropy judges each output by itself, but those of softmax share; "
          + "did you mean 'cross-entropy'?", at: place)
    case (.crossEntropy, _), (.binaryCrossEntropy, _):
      warn(
        "\(loss.name) takes logarithms of the outputs, and \(output.name) does not keep them "
          + "between 0 and 1; sigmoid and softmax do", at: place)
    case (.sumOfSquares, _), (.halfSumOfSquares, _), (.meanSquaredError, _): break
    }
    if output == .softmax, nodes == 1 {
      warn("softmax over a single output is always 1", at: place)
    }
  }

  /// Reports a target that the loss is not defined for.
  mutating func check(
    _ target: [Double], places: (Int) -> SourceRange, whole: SourceRange, loss: Loss
  ) {
    switch loss {
    case .sumOfSquares, .halfSumOfSquares, .meanSquaredError: return
    case .crossEntropy, .binaryCrossEntropy: break
    }
    for (j, y) in target.enumerated() where !(0...1).contains(y) {
      error("a target of \(loss.name) must lie between 0 and 1", at: places(j))
      return
    }
    if loss == .crossEntropy, !hasWarnedOfTargetSum, abs(target.reduce(0, +) - 1) > 1e-9 {
      hasWarnedOfTargetSum = true
      warn("the targets of cross-entropy should add up to 1", at: whole)
    }
  }

  private mutating func warn(_ message: String, at range: SourceRange) {
    diagnostics.append(.warning(message, at: range))
  }
}
