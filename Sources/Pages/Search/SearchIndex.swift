import Diagnostics

/// The words of a course, for the script that searches them.
///
/// It is a script itself: a page that is opened from a folder may load nothing else.
public struct SearchIndex: Hashable, Sendable {
  public struct Lesson: Hashable, Sendable {
    /// From the folder of the site.
    public var address: String
    public var title: String
    public var sections: [SearchSection]

    public init(address: String, title: String, sections: [SearchSection]) {
      self.address = address
      self.title = title
      self.sections = sections
    }
  }

  public static let fileName = "search-index.js"

  /// In the order of the course.
  public var lessons: [Lesson]

  public init(lessons: [Lesson]) { self.lessons = lessons }

  /// A row for each section, after one for its lesson: `[anchor, heading, text]`, `[address, title]`.
  public var script: String {
    let rows = lessons.flatMap { lesson in
      [[lesson.address, lesson.title]]
        + lesson.sections.map { [$0.anchor, $0.heading, $0.text] }
    }
    let lines = rows.map { "[" + $0.map(\.quotedForJSON).joined(separator: ",") + "]" }
    return "window.searchIndex = [\n" + lines.joined(separator: ",\n") + "\n];\n"
  }
}
