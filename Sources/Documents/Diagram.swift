/// What a drawing of a graph shows: nodes in ranks, each behind all that lead to it, and the edges between them.
///
/// Of a network, a rank is a layer, and an edge a weight.
public struct Diagram: Hashable, Sendable {
  /// How much a part stands out where a drawing is about some of its parts.
  public enum Emphasis: Hashable, Sendable, CaseIterable { case dimmed, plain, lit }

  /// A number at a part of the drawing.
  public struct Label: Hashable, Sendable {
    /// What it is the value of, as LaTeX, such as `w_{12}^{(2)}`.
    public var symbol: String
    /// The printed number.
    public var value: String
    /// Whether its place says what it is, so that it may stand alone where there is no room for the symbol.
    public var mayStandAlone: Bool

    public init(symbol: String, value: String, mayStandAlone: Bool = false) {
      self.symbol = symbol
      self.value = value
      self.mayStandAlone = mayStandAlone
    }
  }

  /// A node, or the dots that stand for several.
  public struct Node: Hashable, Sendable {
    /// LaTeX, such as `a_1^{(2)}`.
    public var symbol: String
    /// The printed value, empty where none is shown.
    public var value: String
    public var emphasis: Emphasis
    /// Such as a bias, or a factor of the chain rule.
    public var below: Label?
    /// Such as a target.
    public var beside: Label?
    /// The name of what it shows, as in `QuantityMention`; nil where that has none.
    public var quantity: String?
    /// The least rank that it may have; it has a higher one where the longest way to it has more edges.
    public var rank: Int

    /// Whether it stands for nodes that are left out.
    public var isGap: Bool { symbol == #"\vdots"# }

    public init(
      symbol: String, value: String = "", emphasis: Emphasis = .plain, below: Label? = nil,
      beside: Label? = nil, quantity: String? = nil, rank: Int = 0
    ) {
      self.symbol = symbol
      self.value = value
      self.emphasis = emphasis
      self.below = below
      self.beside = beside
      self.quantity = quantity
      self.rank = rank
    }
  }

  /// A line from a node to one that is computed from it.
  public struct Edge: Hashable, Sendable {
    /// Positions among the nodes.
    public var from, to: Int
    /// What colour and strength of the line show; nil where they show nothing.
    public var weight: Double?
    /// What stands on it where there is room.
    public var label: Label?
    public var emphasis: Emphasis
    /// The name of the weight, as in `QuantityMention`; nil where it has none.
    public var quantity: String?

    public init(
      from: Int, to: Int, weight: Double? = nil, label: Label? = nil, emphasis: Emphasis = .plain,
      quantity: String? = nil
    ) {
      self.from = from
      self.to = to
      self.weight = weight
      self.label = label
      self.emphasis = emphasis
      self.quantity = quantity
    }
  }

  /// What stands above a rank.
  public struct Heading: Hashable, Sendable {
    /// Such as "layer 1" and, below it, "sigmoid".
    public var title: String
    /// Empty where nothing stands below the title.
    public var subtitle: String
    /// How many nodes there are, with those that are left out.
    public var nodes: Int

    public init(title: String, subtitle: String, nodes: Int) {
      self.title = title
      self.subtitle = subtitle
      self.nodes = nodes
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
  /// Of the first ranks.
  public var headings: [Heading]
  /// Each before those that it leads to; within a rank from top to bottom, unless another order spares crossings.
  public var nodes: [Node]
  /// In any order.
  public var edges: [Edge]

  /// - Precondition: an edge leads from a node to one behind it.
  public init(
    headings: [Heading] = [], nodes: [Node], edges: [Edge], detail: Detail = .full,
    summary: String = ""
  ) {
    precondition(
      edges.allSatisfy { 0 <= $0.from && $0.from < $0.to && $0.to < nodes.count },
      "an edge leads from a node to one behind it")
    self.detail = detail
    self.summary = summary
    self.headings = headings
    self.nodes = nodes
    self.edges = edges
  }
}
