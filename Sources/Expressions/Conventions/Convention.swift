/// How an author writes formulas: where a layer stands, from which number things are counted, what letters mean.
///
/// An author's letters are read as those of `Expression` and printed as the author's own. Numbers stay as they are
/// written; what they count is settled where a formula meets a network.
public struct Convention: Hashable, Sendable {
  /// `a_j^{(l)}` from 0 on, with the input as layer 0.
  public static let standard = Convention()

  /// How a symbol says its layer.
  public enum LayerMark: String, Hashable, Sendable, CaseIterable {
    /// `a^{(l)}`.
    case parentheses = "paren"
    /// `a^{[l]}`; round brackets then hold a sample, `a^{[l](i)}`.
    case brackets = "bracket"
    /// `a^l`: what is raised on a letter that can have a layer is a layer, and a power wants brackets.
    case bare
  }

  /// Which way a weight's two indices lead.
  public enum WeightOrder: String, Hashable, Sendable, CaseIterable {
    /// `w_{jk}` leads to node j from node k.
    case toFrom = "to-from"
    /// `w_{jk}` leads from node j to node k.
    case fromTo = "from-to"
  }

  /// What a letter n alone may count.
  public enum LoneSize: Hashable, Sendable, CaseIterable {
    /// The number of samples, and as the index of a layer a letter like any other.
    case samples
    /// The number of output nodes.
    case outputs
    /// The last layer, where it is the index of one.
    case lastLayer
  }

  /// How symbols say their layer.
  public var layerMark = LayerMark.parentheses
  /// Which way a weight's two indices lead.
  public var weightOrder = WeightOrder.toFrom
  /// From which number things are counted.
  public var numbering = Numbering()
  /// nil where the author does not say.
  public var arrayReading: ArrayReading?
  /// What n is where neither a sum nor dots say it.
  public var loneSize = LoneSize.samples
  /// Whether each letter without indices beside a derivative or a function is a free real variable, and not only
  /// those that a function is applied to.
  public var takesLettersForVariables = false
  /// The letter of the number of samples, wherever it stands; nil where a text has none.
  public var sampleCount: String?
  /// The layer of whose units an index letter speaks, in texts that write no layers.
  public var units: [String: Index] = [:]
  /// Those that match more tokens first; of equally long ones the later named.
  package var names = [Name.output]

  /// The notation itself, in which only ŷ has a name.
  public init() {}
}

/// The first number of everything that indices count.
public struct Numbering: Hashable, Sendable {
  /// The number of a layer's first node: 0 or 1.
  public var nodesFrom = 0
  /// The number of the first sample: 0 or 1.
  public var samplesFrom = 0
  /// The number of the input as a layer.
  public var inputLayer = 0

  /// From 0, with the input as layer 0.
  public init() {}
}
