import Templates

extension HTMLPage {
  /// What stands around the lesson on all pages of a course.
  public struct Frame: Hashable, Sendable {
    /// A style sheet after the page's own.
    public enum Style: Hashable, Sendable {
      /// A file of the site, by the way there from the page.
      case address(String)
      /// Which the page holds in itself.
      case rules(String)
    }

    /// Markup for the end of the page's head.
    public var head = TrustedMarkup(trusting: "")
    /// nil where there is none.
    public var style: Style?
    /// The addresses of two images.
    public var logo: String?
    /// nil where browsers are to show their own.
    public var favicon: String?
    /// What stands below the lesson; empty where nothing does.
    public var footer = TrustedMarkup(trusting: "")
    /// Where the lesson is changed.
    public var edit: String?
    /// Where the page will be found.
    public var canonical: String?
    /// As it stands beside the logo; empty on a page by itself.
    public var courseTitle = ""

    /// Nothing around the lesson.
    public init() {}
  }

  /// What the template `page.html` is told of it.
  var frameValues: [String: TemplateValue] {
    var values: [String: TemplateValue] = [
      "head": .markup(frame.head.text),
      "footer": .markup(frame.footer.text),
      "logo": .text(frame.logo ?? ""),
      "favicon": .text(frame.favicon ?? ""),
      "edit": .text(frame.edit ?? ""),
      "canonical": .text(frame.canonical ?? ""),
      "style": .flag(false),
      "rules": .flag(false),
    ]
    switch frame.style {
    case .address(let address): values["style"] = .text(address)
    case .rules(let rules):
      values["rules"] = .markup(rules.replacing("</style", with: "<\\/style"))
    case nil: break
    }
    return values
  }
}
