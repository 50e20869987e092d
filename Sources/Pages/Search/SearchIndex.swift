import Diagnostics

/// The words of a course, for the script that searches them.
///
/// It is a script itself: a page that is opened from a folder may load nothing else.
public enum SearchIndex {
  /// What can be found of one lesson.
  public struct Lesson: Hashable, Sendable {
    /// From the folder of the site.
    public var address: String
    public var title: String
    /// In the order in which they stand.
    public var sections: [SearchSection]

    public init(address: String, title: String, sections: [SearchSection]) {
      self.address = address
      self.title = title
      self.sections = sections
    }

    /// A row for the lesson, `[address, title]`, and one for each of its sections, `[anchor, heading, text]`.
    public var rows: String {
      let rows = [[address, title]] + sections.map { [$0.anchor, $0.heading, $0.text] }
      return rows.map { "[" + $0.map(\.quotedForJSON).joined(separator: ",") + "]" }
        .joined(separator: ",\n")
    }
  }

  /// In the folder of a site's assets.
  public static let fileName = "search-index.js"

  /// The script that has the rows of lessons, in the order of the course.
  public static func script(of rows: [String]) -> String {
    "window.searchIndex = [\n" + rows.joined(separator: ",\n") + "\n];\n"
  }
}
