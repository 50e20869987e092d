/// What is read beyond CommonMark.
public struct MarkdownExtensions: OptionSet, Hashable, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  /// `$…$`, `$$…$$` and fenced blocks whose info is `math`.
  public static let mathematics = Self(rawValue: 1)
  /// Pipe tables.
  public static let tables = Self(rawValue: 2)
  /// `<details>` and `<summary>` around Markdown.
  public static let folds = Self(rawValue: 4)

  /// Labels of formulas and figures, and captions of tables and blocks.
  public static let captions = Self(rawValue: 8)

  /// What lessons are read with.
  public static let all: Self = [.mathematics, .tables, .folds, .captions]
}
