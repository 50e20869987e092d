/// What a drawing of a network shows: columns of nodes from the input to the output, and the
/// weights between neighbouring columns.
public struct NetworkDiagram: Hashable, Sendable {
  /// How much a part stands out where a drawing is about some of its parts.
  public enum Emphasis: Hashable, Sendable, CaseIterable { case dimmed, plain, lit }

  /// A node, or the dots that stand for several.
  public struct Node: Hashable, Sendable {
    /// LaTeX, such as `a_1^{(2)}`.
    public var symbol: String
    /// The printed value, empty where none is shown.
    public var value: String
    public var emphasis: Emphasis
    /// What stands below it, such as a factor of the chain rule; empty where nothing does.
    public var note: String
    /// The name of what it shows, as in `QuantityMention`; nil where that has none.
    public var quantity: String?

    /// Whether it stands for nodes that are left out.
    public var isGap: Bool { symbol == #"\vdots"# }

    public init(
      symbol: String, value: String, emphasis: Emphasis = .plain, note: String = "",
      quantity: String? = nil
    ) {
      self.symbol = symbol
      self.value = value
      self.emphasis = emphasis
      self.note = note
      self.quantity = quantity
    }
  }

  /// A layer.
  public struct Column: Hashable, Sendable {
    /// Such as "layer 1" and, below it, "sigmoid".
    public var title: String
    /// Empty where nothing stands below the title.
    public var subtitle: String
    /// From top to bottom.
    public var nodes: [Node]
    /// The bias of each node as it is written below it, such as "bias 0.35"; empty where the layer has none.
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
    /// The column of the edge's end, from 1.
    public var column: Int
    /// A position among the nodes of the column before.
    public var from: Int
    /// A position among the nodes of the column.
    public var to: Int
    /// What colour and strength of the line show.
    public var weight: Double
    /// What stands on it where there is room; empty where nothing does.
    public var value: String
    public var emphasis: Emphasis
    /// The name of the weight, as in `QuantityMention`; nil where it has none.
    public var quantity: String?

    public init(
      column: Int, from: Int, to: Int, weight: Double, value: String,
      emphasis: Emphasis = .plain, quantity: String? = nil
    ) {
      self.column = column
      self.from = from
      self.to = to
      self.weight = weight
      self.value = value
      self.emphasis = emphasis
      self.quantity = quantity
    }
  }

  /// The loss behind the last column.
  public struct Loss: Hashable, Sendable {
    /// Its symbol and value.
    public var node: Node
    /// From each node of the last column; its `value` stands on it.
    public var inputs: [Input]

    /// The line from a node of the last column.
    public struct Input: Hashable, Sendable {
      public var value: String
      public var emphasis: Emphasis

      public init(value: String, emphasis: Emphasis) {
        self.value = value
        self.emphasis = emphasis
      }
    }

    public init(node: Node, inputs: [Input]) {
      self.node = node
      self.inputs = inputs
    }
  }

  /// How much of it can be read.
  public enum Detail: Hashable, Sendable {
    case full
    /// Small: the symbols of what is lit, and no numbers.
    case outline
  }

  public var detail: Detail
  /// What it shows, in words; empty where that is not said.
  public var summary: String
  /// From the input to the output.
  public var columns: [Column]
  /// In any order.
  public var edges: [Edge]
  /// The target of each node of the last column as it is written beside it, such as "target 0.99"; empty where there
  /// are none.
  public var targets: [String]
  /// nil where the loss is not drawn.
  public var loss: Loss?

  public init(
    columns: [Column], edges: [Edge], targets: [String], loss: Loss? = nil,
    detail: Detail = .full, summary: String = ""
  ) {
    self.detail = detail
    self.summary = summary
    self.columns = columns
    self.edges = edges
    self.targets = targets
    self.loss = loss
  }
}
