/// Markup that goes onto the page as it is. Whoever makes one answers for it.
public struct TrustedMarkup: Hashable, Sendable {
  public let text: String

  public init(trusting text: String) { self.text = text }
}
