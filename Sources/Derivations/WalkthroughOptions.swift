/// How much a walkthrough shows.
public struct WalkthroughOptions: Hashable, Sendable {
  /// How much is written of each step.
  public enum Detail: String, Hashable, Sendable, CaseIterable {
    /// Every step, with the reason for it.
    case full
    /// The chain rule, a line for each factor, their product.
    case terse
  }

  public var detail: Detail
  /// Significant digits of a printed value.
  public var digits: Int

  public init(detail: Detail = .full, digits: Int = 4) {
    self.detail = detail
    self.digits = digits
  }
}
