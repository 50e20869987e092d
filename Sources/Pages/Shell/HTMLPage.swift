public import Templates

/// A whole page: a lesson, or the index of a course.
///
/// Needs no script and no address but its neighbours', so that it reads from a folder as well as
/// from a server.
public struct HTMLPage: Sendable {
  /// A page and the way there from this one.
  public struct Link: Hashable, Sendable {
    public var title: String
    /// Relative.
    public var address: String

    public init(title: String, address: String) {
      self.title = title
      self.address = address
    }
  }

  /// A heading in the table of contents.
  public struct Entry: Hashable, Sendable {
    /// As the heading's, from 2.
    public var level: Int
    public var anchor: String
    public var title: TrustedMarkup

    public init(level: Int, anchor: String, title: TrustedMarkup) {
      self.level = level
      self.anchor = anchor
      self.title = title
    }
  }

  public var title: String
  /// Such as `en`; of the page's own words too, where it has them in this language.
  public var language: String
  /// The index of the course; nil on the index itself.
  public var course: Link?
  public var previous: Link?
  public var next: Link?
  public var contents: [Entry]
  public var main: TrustedMarkup
  /// What is said of the quantities that `main` names as `data-q`; empty where it names none.
  public var quantities: TrustedMarkup
  /// What the index lists; empty on a lesson.
  public var lessons: [Link]
  /// The way to the folder of `PageAsset.all`, relative, without a slash at the end.
  public var assets: String
  /// How many of its equations were checked; empty where it has none.
  public var checks: String
  /// The program and its version.
  public var generator: String

  public init(
    title: String, language: String = "en", course: Link? = nil, previous: Link? = nil,
    next: Link? = nil, contents: [Entry] = [], main: TrustedMarkup,
    quantities: TrustedMarkup = TrustedMarkup(trusting: ""), lessons: [Link] = [],
    assets: String = "assets", checks: String = "", generator: String
  ) {
    self.title = title
    self.language = language
    self.course = course
    self.previous = previous
    self.next = next
    self.contents = contents
    self.main = main
    self.quantities = quantities
    self.lessons = lessons
    self.assets = assets
    self.checks = checks
    self.generator = generator
  }

  /// The page as text, by the template `page.html`.
  public func html(_ templates: PageTemplates) throws(TemplateError) -> String {
    try templates.page.render(
      value, partials: templates.partials(in: Language(tag: language) ?? .english),
      unknownNames: .error, escape: escapedForHTML)
  }

  private var value: TemplateValue {
    [
      "title": .text(title),
      "language": .text(language),
      "generator": .text(generator),
      "assets": .text(assets),
      "checks": .text(checks),
      "hasChecks": .flag(!checks.isEmpty),
      "course": course.value,
      "previous": previous.value,
      "next": next.value,
      "contents": .list(contents.map(\.value)),
      "lessons": .list(lessons.map(\.value)),
      "main": .markup(main.text),
      "quantities": .markup(quantities.text),
      "hasQuantities": .flag(!quantities.text.isEmpty),
      "hasCourse": .flag(course != nil),
      "hasNeighbours": .flag(previous != nil || next != nil),
      "hasContents": .flag(contents.count > 1),
      "hasIndex": .flag(!lessons.isEmpty),
    ]
  }
}

extension HTMLPage.Link {
  fileprivate var value: TemplateValue {
    ["title": .text(title), "address": .text(address)]
  }
}

extension HTMLPage.Link? {
  fileprivate var value: TemplateValue { map(\.value) ?? .flag(false) }
}

extension HTMLPage.Entry {
  fileprivate var value: TemplateValue {
    ["level": .text("\(level)"), "anchor": .text(anchor), "title": .markup(title.text)]
  }
}

private func escapedForHTML(_ text: String) -> String {
  var html = HTMLText()
  html.text(text)
  return html.markup.text
}
