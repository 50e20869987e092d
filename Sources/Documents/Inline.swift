public import Diagnostics

/// A piece of a line of prose.
public indirect enum Inline: Hashable, Sendable {
  /// Plain words.
  case text(String)
  /// What stands between backticks.
  case code(CodeSpan)
  /// Mathematics in a line.
  case formula(Formula)
  /// What stands between single `*` or `_`.
  case emphasis([Inline])
  /// What stands between two of them.
  case strong([Inline])
  /// Words that lead elsewhere.
  case link(Link)
  /// An image in a line.
  case image(Image)
  /// Raw HTML as the author wrote it.
  case html(RawHTML)
  /// The end of a line that means no more than a blank.
  case softBreak
  /// The end of a line that stays one.
  case lineBreak
}

/// Code in a line. In a lesson `{value} C_0` is a question, in whose place the value comes.
public struct CodeSpan: Hashable, Sendable {
  /// Without its backticks.
  public var text: String
  /// Where `text` stands, without its backticks.
  @NotCompared public var range: SourceRange?

  public init(_ text: String, range: SourceRange? = nil) {
    self.text = text
    self.range = range
  }
}

/// Words that lead elsewhere.
public struct Link: Hashable, Sendable {
  /// As the author wrote it: an address, a path, `#` and an id.
  public var destination: String
  /// What is said of it on hovering; empty where nothing is.
  public var title: String
  /// Empty where the link is to say by itself what it leads to.
  public var content: [Inline]
  /// Where it stands in the lesson.
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

/// An image by its address.
public struct Image: Hashable, Sendable {
  /// As the author wrote it: an address or a path.
  public var source: String
  /// What is said of it on hovering; empty where nothing is.
  public var title: String
  /// What stands for the image where it cannot be seen.
  public var alternative: [Inline]
  /// Where it stands in the lesson.
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
