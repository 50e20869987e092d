/// What a drawing of the loss over a training shows.
public struct LossCurve: Hashable, Sendable {
  public struct Point: Hashable, Sendable {
    /// How many updates were made.
    public var updates: Int
    /// Finite.
    public var loss: Double

    public init(updates: Int, loss: Double) {
      self.updates = updates
      self.loss = loss
    }
  }

  /// In the order of their updates.
  public var points: [Point]
  /// Whether equal distances on the axis of the loss are equal ratios. All losses are then above 0.
  public var isLogarithmic: Bool
  /// Such as "updates".
  public var updatesTitle: String
  /// Such as "loss".
  public var lossTitle: String
  /// What the curve shows, in words.
  public var summary: String

  public init(
    points: [Point], isLogarithmic: Bool = false, updatesTitle: String, lossTitle: String,
    summary: String = ""
  ) {
    self.points = points
    self.isLogarithmic = isLogarithmic
    self.updatesTitle = updatesTitle
    self.lossTitle = lossTitle
    self.summary = summary
  }
}
