/// What a drawing of a network shows: columns of nodes from the input to the output, and the
/// weights between neighbouring columns.
public struct NetworkDiagram: Hashable, Sendable {
  public struct Node: Hashable, Sendable {
    /// LaTeX, such as `a_1^{(2)}`.
    public var symbol: String
    /// The printed value, empty where none is shown.
    public var value: String

    public init(symbol: String, value: String) {
      self.symbol = symbol
      self.value = value
    }
  }

  public struct Column: Hashable, Sendable {
    /// Such as "layer 1" and, below it, "sigmoid".
    public var title: String
    public var subtitle: String
    public var nodes: [Node]
    /// The printed bias of each node; empty where the layer has none.
    public var biases: [String]

    public init(title: String, subtitle: String, nodes: [Node], biases: [String] = []) {
      self.title = title
      self.subtitle = subtitle
      self.nodes = nodes
      self.biases = biases
    }
  }

  /// The weight from node `from` of one column to node `to` of the next.
  public struct Edge: Hashable, Sendable {
    public var column: Int
    public var from: Int
    public var to: Int
    public var weight: Double
    public var value: String

    /// - Parameter column: the column of the edge's end, from 1.
    public init(column: Int, from: Int, to: Int, weight: Double, value: String) {
      self.column = column
      self.from = from
      self.to = to
      self.weight = weight
      self.value = value
    }
  }

  public var columns: [Column]
  public var edges: [Edge]
  /// The printed targets, one per node of the last column; empty where there are none.
  public var targets: [String]

  public init(columns: [Column], edges: [Edge], targets: [String]) {
    self.columns = columns
    self.edges = edges
    self.targets = targets
  }
}
