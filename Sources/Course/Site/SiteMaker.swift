/// What built a site: the same versions of both make the same bytes of the same lessons.
public struct SiteMaker: Hashable, Sendable {
  /// The version of chainrule, without a commit.
  public let chainrule: String
  /// The version of KaTeX.
  public let katex: String

  public init(chainrule: String, katex: String) {
    self.chainrule = chainrule
    self.katex = katex
  }
}
