public import Documents
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
    /// The heading's id.
    public var anchor: String
    /// The heading's words, without links.
    public var title: TrustedMarkup

    public init(level: Int, anchor: String, title: TrustedMarkup) {
      self.level = level
      self.anchor = anchor
      self.title = title
    }
  }

  /// The style sheets and the script of a page that holds them itself.
  public struct EmbeddedAssets: Hashable, Sendable {
    var styles: String
    var script: String
  }

  /// Where a page has its style sheets, fonts and scripts.
  public enum Assets: Hashable, Sendable {
    /// In the folder of `PageAsset.all`: the relative way there, without a slash at the end.
    case folder(String)
    /// In itself.
    case embedded(EmbeddedAssets)
  }

  public var title: String
  /// Such as `en`; of the page's own words too, where it has them in this language.
  public var language: String
  /// The index of the course; nil on the index itself.
  public var course: Link?
  /// The lesson before; nil on the first and on the index.
  public var previous: Link?
  /// The lesson behind; nil on the last.
  public var next: Link?
  /// The headings that the table of contents lists.
  public var contents: [Entry]
  /// The body of the lesson.
  public var main: TrustedMarkup
  /// What is said of the quantities that `main` names as `data-q`; empty where it names none.
  public var quantities: TrustedMarkup
  /// All of the course, in its order. The index lists them in its text, a lesson above it.
  public var lessons: [Link]
  /// Where in `lessons` this page stands; nil on the index.
  public var place: Int?
  /// Whether the folder of the assets holds a `SearchIndex`.
  public var hasSearch: Bool
  /// Where its style sheets, fonts and scripts are.
  public var assets: Assets
  /// How many of its equations were checked; empty where it has none.
  public var checks: String
  /// The program and its version.
  public var generator: String
  /// What the lesson says of itself.
  public var metadata = Metadata()
  /// What stands around it.
  public var frame = Frame()

  public init(
    title: String, language: String = "en", course: Link? = nil, previous: Link? = nil,
    next: Link? = nil, contents: [Entry] = [], main: TrustedMarkup,
    quantities: TrustedMarkup = TrustedMarkup(trusting: ""), lessons: [Link] = [],
    place: Int? = nil,
    hasSearch: Bool = false, assets: Assets = .folder("assets"), checks: String = "",
    generator: String
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
    self.place = place
    self.hasSearch = hasSearch
    self.assets = assets
    self.checks = checks
    self.generator = generator
  }

  /// The page as text, by the template `page.html`.
  ///
  /// - Throws: where an author's template asks for a name that no page has.
  public func html(_ templates: PageTemplates) throws(TemplateError) -> String {
    try templates.page.render(
      value, partials: templates.partials(in: Language(tag: language) ?? .english),
      unknownNames: .error, escape: escapedForHTML)
  }

  /// The page with what it needs of these in itself.
  public func embedding(_ assets: EmbeddableAssets) -> HTMLPage {
    var page = self
    page.assets = .embedded(
      assets.assets(for: [main, quantities, frame.footer] + contents.map(\.title)))
    return page
  }

  private var value: TemplateValue {
    var value: [String: TemplateValue] = [
      "title": .text(title),
      "language": .text(language),
      "generator": .text(generator),
      "checks": .text(checks),
      "hasChecks": .flag(!checks.isEmpty),
      "course": course.value,
      "previous": previous.value,
      "next": next.value,
      "contents": .list(contents.map(\.value)),
      "lessons": .list(lessons.indices.map { lessons[$0].value(isCurrent: $0 == place) }),
      "place": (lessons.count > 1 ? place : nil).map {
        ["number": .text("\($0 + 1)"), "count": .text("\(lessons.count)")]
      }
        ?? .flag(false),
      "main": .markup(main.text),
      "quantities": .markup(quantities.text),
      "hasQuantities": .flag(!quantities.text.isEmpty),
      "hasCourse": .flag(course != nil),
      "hasNeighbours": .flag(previous != nil || next != nil),
      "hasContents": .flag(contents.count > 1),
      "hasIndex": .flag(place == nil && !lessons.isEmpty),
      "hasHeader": .flag(course != nil || hasSearch || frame.logo != nil),
      "hasSearch": .flag(hasSearch),
    ]
    value.merge(metadataValues) { own, _ in own }
    value.merge(frameValues) { own, _ in own }
    // A page has one of the two names. A template that asks for the other one would be incomplete.
    switch assets {
    case .folder(let folder): value["assets"] = .text(folder)
    case .embedded(let assets):
      value["embedded"] = ["styles": .markup(assets.styles), "script": .markup(assets.script)]
    }
    return .dictionary(value)
  }
}

extension HTMLPage.Link {
  fileprivate var value: TemplateValue {
    ["title": .text(title), "address": .text(address)]
  }

  fileprivate func value(isCurrent: Bool) -> TemplateValue {
    ["title": .text(title), "address": .text(address), "isCurrent": .flag(isCurrent)]
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
