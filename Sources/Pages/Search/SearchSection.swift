/// What a search can find: a heading and the words below it, down to the next heading.
public struct SearchSection: Hashable, Sendable {
  /// The heading's id; empty for what stands before the first heading.
  public var anchor: String
  /// Empty where the anchor is.
  public var heading: String
  /// Prose and formulas as a reader reads them, on one line.
  public var text: String

  public init(anchor: String = "", heading: String = "", text: String = "") {
    self.anchor = anchor
    self.heading = heading
    self.text = text
  }
}
