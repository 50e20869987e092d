public import Diagnostics
public import Templates

/// The templates of whole pages, with `<% %>` for delimiters: built in, or an author's.
public struct PageTemplates: Sendable {
  let page: Template
  let partials: [String: Template]
  let styleSheet: [UInt8]
  let script: [UInt8]
  let searchScript: [UInt8]

  /// The names of the files that an author's folder may put in place of the built-in ones.
  public static let names = builtIn.keys.sorted()

  /// - Parameter files: an author's templates, by name (`page.html`).
  public init(overriding files: [String: SourceFile] = [:]) throws(TemplateError) {
    page = try Self.template("page.html", files)
    partials = ["contents.html": try Self.template("contents.html", files)]
    styleSheet = files["page.css"]?.text ?? Self.builtIn["page.css"] ?? []
    script = files["page.js"]?.text ?? Self.builtIn["page.js"] ?? []
    searchScript = files["search.js"]?.text ?? Self.builtIn["search.js"] ?? []
  }

  private static func template(
    _ name: String, _ files: [String: SourceFile]
  ) throws(TemplateError) -> Template {
    let text = String(decoding: files[name]?.text ?? builtIn[name] ?? [], as: UTF8.self)
    return try Template(text, name: files[name]?.path ?? name, delimiters: .percent)
  }

  private static let builtIn = [
    "page.html": PackageResources.page_html,
    "contents.html": PackageResources.contents_html,
    "page.css": PackageResources.page_css,
    "page.js": PackageResources.page_js,
    "search.js": PackageResources.search_js,
  ]
}
