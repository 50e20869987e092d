import Expressions

/// Why a formula has no value on a network, and where in it.
public struct MeaningError: Error, Hashable, Sendable {
  /// The way from the whole expression to the part that is meant: at each step, a position in
  /// `Expression.children`.
  public var path: [Int]
  /// What was found and what would be right, as a sentence without a full stop.
  public var message: String {
    suggestion.map { "\(statement); did you mean \($0)?" } ?? statement
  }
  /// The message without its suggestion, which nobody has tried.
  public let statement: String
  private let suggestion: String?
  /// By what the checker tells what was not understood from what is wrong.
  public let kind: Kind

  /// What keeps a formula from having a value.
  public enum Kind: Hashable, Sendable {
    /// A letter or a construct to which the network gives no meaning.
    case notUnderstood
    /// It may mean several things.
    case ambiguous
    /// A node, layer or sample that does not exist; `isInSum` where the index of a sum led there.
    case absent(isInSum: Bool)
    /// A value that needs a sample of a network that has none.
    case noSamples
    /// An index that counts two different things, or something that its letter does not stand for.
    case mismatched
    /// A claim about the graph that does not hold, such as a dependency that is none.
    case untrue
    /// A term beside an ellipsis that does not follow from the others.
    case irregular
    /// An ellipsis that leads backwards, at these values of the indices.
    case emptyRow
    /// No finite value, or more work than is done for one formula.
    case noValue
  }

  public init(
    _ statement: String, suggestion: String? = nil, kind: Kind = .notUnderstood,
    at path: [Int] = []
  ) {
    self.path = path
    self.statement = statement
    self.suggestion = suggestion
    self.kind = kind
  }
}

extension MeaningError {
  static func noSample(
    _ sample: Int, of count: Int, numbering: Numbering = Numbering(), isInSum: Bool = false,
    at path: [Int] = []
  ) -> Self {
    let first = numbering.samplesFrom
    let samples =
      count == 0
      ? "the network has no samples"
      : range("the samples are", "the only sample is", first, first + count - 1)
    return Self(
      "there is no sample \(sample + first): \(samples)",
      kind: count == 0 ? .noSamples : .absent(isInSum: isInSum), at: path)
  }

  static func noNode(
    _ node: Int, inLayer layer: Int, of count: Int, numbering: Numbering, isInSum: Bool = false,
    at path: [Int]
  ) -> Self {
    let first = numbering.nodesFrom
    let nodes = range("its nodes are", "its only node is", first, first + count - 1)
    return Self(
      "there is no node \(node + first) in layer \(layer + numbering.inputLayer): \(nodes)",
      kind: .absent(isInSum: isInSum),
      at: path)
  }

  static func parameterOfSample(_ symbol: String, at path: [Int]) -> Self {
    Self(
      "\(symbol) has a sample: weights and biases are the same in all of them", kind: .mismatched,
      at: path)
  }

  static func unevenSteps(at path: [Int]) -> Self {
    Self(
      "the dots have no pattern: from one neighbour to the other every index that changes has to rise by the same number",
      at: path)
  }

  /// - Parameter first: 0 for activations, which the input has too, and 1 for what it has not.
  static func noLayer(
    _ layer: Int, depth: Int, from first: Int, numbering: Numbering, isInSum: Bool = false,
    at path: [Int]
  ) -> Self {
    let inputLayer = numbering.inputLayer
    let layers = range(
      "the network's layers are", "the network's only layer is", inputLayer + 1,
      inputLayer + depth)
    let input = first == 0 ? " (\(inputLayer) is the input)" : ""
    let message =
      layer == 0
      ? "layer \(inputLayer) is the input, which has activations only; \(layers)"
      : "there is no layer \(layer + inputLayer): \(layers)\(input)"
    return Self(message, kind: .absent(isInSum: isInSum), at: path)
  }

  /// An input or a target that is said to be of another layer.
  static func foreignLayer(
    _ layer: Int, of symbol: String, isInput: Bool, numbering: Numbering, isInSum: Bool,
    at path: [Int]
  ) -> Self {
    let own = isInput ? "inputs belong to the input" : "targets belong to the output layer"
    return Self(
      "\(symbol) is of layer \(layer + numbering.inputLayer), and \(own)",
      kind: .absent(isInSum: isInSum), at: path)
  }

  private static func range(_ several: String, _ one: String, _ first: Int, _ last: Int) -> String {
    first == last ? "\(one) \(first)" : "\(several) \(first) to \(last)"
  }
}
