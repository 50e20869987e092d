public import Diagnostics

/// A piece of a line of prose.
public indirect enum Inline: Hashable, Sendable {
  case text(String)
  case code(CodeSpan)
  case formula(Formula)
  case emphasis([Inline])
  case strong([Inline])
  case link(Link)
  case image(Image)
  case html(RawHTML)
  case softBreak
  case lineBreak
}

public struct CodeSpan: Hashable, Sendable {
  public var text: String
  /// Where `text` stands, without its backticks.
  @NotCompared public var range: SourceRange?

  public init(_ text: String, range: SourceRange? = nil) {
    self.text = text
    self.range = range
  }
}

public struct Link: Hashable, Sendable {
  public var destination: String
  public var title: String
  public var content: [Inline]
  @NotCompared public var range: SourceRange?

  public init(
    destination: String, title: String = "", content: [Inline], range: SourceRange? = nil
  ) {
    self.destination = destination
    self.title = title
    self.content = content
    self.range = range
  }
}

public struct Image: Hashable, Sendable {
  public var source: String
  public var title: String
  /// What stands for the image where it cannot be seen.
  public var alternative: [Inline]
  @NotCompared public var range: SourceRange?

  public init(
    source: String, title: String = "", alternative: [Inline], range: SourceRange? = nil
  ) {
    self.source = source
    self.title = title
    self.alternative = alternative
    self.range = range
  }
}
