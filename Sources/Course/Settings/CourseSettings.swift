public import Diagnostics
public import Documents
public import Lessons

/// What a lessons folder's `chainrule.yaml` says. All of it may be left out.
public struct CourseSettings: Hashable, Sendable {
  /// The file of the lessons folder that holds them.
  public static let fileName = "chainrule.yaml"

  /// A text of the file and its place.
  public struct Entry: Hashable, Sendable {
    public let text: String
    /// Where it stands.
    public let range: SourceRange

    public init(text: String, range: SourceRange) {
      self.text = text
      self.range = range
    }
  }

  /// The course's title; the folder's name where nil.
  public var title: String?
  /// The language of the pages, as HTML's `lang` wants it; English where nil.
  public var language: Entry?
  /// Lessons, and folders of lessons, in the order of the course.
  public var order: [Entry] = []
  /// Relative to the lessons folder and inside it.
  public var output: Entry?
  /// What lessons are written as; all formats where nil.
  public var formats: [PageFormat]?
  /// Significant digits of printed values.
  public var digits: Int?
  /// The file of the network for lessons that have none.
  public var network: Entry?
  /// The folder of the words that stand in place of the built-in ones.
  public var templates: Entry?
  /// Whether raw HTML in lessons goes onto pages.
  public var allowsRawHTML = false
  /// How the lessons write formulas.
  public var notation = NotationSettings()
  /// Of lessons that name none.
  public var authors: [Author] = []
  /// Of lessons that name none.
  public var license: License?
  /// Where the site will be found, with a slash at its end.
  public var address: String?
  /// Where the lessons are changed; without it pages have no link for that.
  public var repository: SourceRepository?
  /// Markdown that stands below every page.
  public var footer: Entry?
  /// Markup for the head of every page. Only where raw HTML is allowed.
  public var head: Entry?
  /// A style sheet beside the own one.
  public var style: Entry?
  /// An image that stands before the course's title.
  public var logo: Entry?
  /// The image that browsers show for a page.
  public var favicon: Entry?

  public init() {}
}

/// What a lesson can be written as.
public enum PageFormat: String, Hashable, Sendable, CaseIterable {
  /// A page a lesson, `.html`, or a Markdown file, `.md`.
  case html, markdown
}
