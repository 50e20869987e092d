/// What a drawing of a curve over two axes shows.
public struct Plot: Hashable, Sendable {
  /// In the units of the axes.
  public struct Point: Hashable, Sendable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// What an axis measures, and how its numbers are spread.
  public struct Axis: Hashable, Sendable {
    /// What stands beside an axis.
    public enum Title: Hashable, Sendable {
      /// Such as "updates".
      case words(String)
      /// LaTeX, such as `w_{12}^{(2)}`.
      case symbol(String)
    }

    /// How numbers are spread over an axis.
    public enum Scale: Hashable, Sendable {
      /// Equal distances are equal differences.
      case linear
      /// From 0, or to it.
      case linearWithZero
      /// Of numbers between which there are none.
      case whole
      /// Equal distances are equal ratios. All numbers are then above 0.
      case logarithmic
    }

    public var title: Title
    public var scale: Scale

    public init(_ title: Title, scale: Scale = .linear) {
      self.title = title
      self.scale = scale
    }
  }

  /// The line that touches the curve in a point.
  public struct Tangent: Hashable, Sendable {
    public var point: Point
    /// In units of the vertical axis for one of the horizontal.
    public var slope: Double
    /// What is said of it beside the curve, such as "slope 0.25".
    public var label: String
    /// The name of the derivative that its slope is, as in `QuantityMention`; nil where it has none.
    public var quantity: String?

    public init(at point: Point, slope: Double, label: String, quantity: String? = nil) {
      self.point = point
      self.slope = slope
      self.label = label
      self.quantity = quantity
    }
  }

  /// A point of the curve that stands out.
  public struct Mark: Hashable, Sendable {
    public var point: Point
    /// LaTeX that stands beside it; empty where nothing does.
    public var symbol: String
    /// The name of what it shows, as in `QuantityMention`; nil where that has none.
    public var quantity: String?

    public init(at point: Point, symbol: String = "", quantity: String? = nil) {
      self.point = point
      self.symbol = symbol
      self.quantity = quantity
    }
  }

  public var horizontal: Axis
  public var vertical: Axis
  /// Stretches of finite points, from left to right.
  public var curve: [[Point]]
  /// nil where none is drawn.
  public var tangent: Tangent?
  /// Points of the curve that stand out.
  public var marks: [Mark]
  /// What it shows, in words.
  public var summary: String

  public init(
    _ curve: [[Point]], horizontal: Axis, vertical: Axis, tangent: Tangent? = nil,
    marks: [Mark] = [], summary: String = ""
  ) {
    self.curve = curve
    self.horizontal = horizontal
    self.vertical = vertical
    self.tangent = tangent
    self.marks = marks
    self.summary = summary
  }
}
