/// Why a formula has no value on a network, and where in it.
public struct MeaningError: Error, Hashable, Sendable {
  /// The way from the whole expression to the part that is meant: at each step, a position in
  /// `Expression.children`.
  public var path: [Int]
  /// What was found and what would be right, as a sentence without a full stop.
  public let message: String

  public init(_ message: String, at path: [Int] = []) {
    self.path = path
    self.message = message
  }
}

extension MeaningError {
  static func noSample(_ sample: Int, of count: Int, at path: [Int] = []) -> Self {
    count == 0
      ? Self("there is no sample \(sample): the network has no samples", at: path)
      : Self(
        "there is no sample \(sample): \(range("the samples are", "the only sample is", 0, count - 1))",
        at: path)
  }

  static func noNode(_ node: Int, inLayer layer: Int, of count: Int, at path: [Int]) -> Self {
    let nodes = range("its nodes are", "its only node is", 0, count - 1)
    return Self("there is no node \(node) in layer \(layer): \(nodes)", at: path)
  }

  /// - Parameter first: 0 for activations, which the input has too, and 1 for what it has not.
  static func noLayer(_ layer: Int, depth: Int, from first: Int, at path: [Int]) -> Self {
    let layers = range("the network's layers are", "the network's only layer is", 1, depth)
    let input = first == 0 ? " (0 is the input)" : ""
    guard layer != 0 else {
      return Self("layer 0 is the input, which has activations only; \(layers)", at: path)
    }
    return Self("there is no layer \(layer): \(layers)\(input)", at: path)
  }

  private static func range(_ several: String, _ one: String, _ first: Int, _ last: Int) -> String {
    first == last ? "\(one) \(first)" : "\(several) \(first) to \(last)"
  }
}
