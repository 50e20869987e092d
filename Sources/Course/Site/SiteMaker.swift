/// What built a site: the same versions of both make the same bytes of the same lessons.
public struct SiteMaker: Hashable, Sendable {
  public let chainrule: String
  public let katex: String

  public init(chainrule: String, katex: String) {
    self.chainrule = chainrule
    self.katex = katex
  }
}
