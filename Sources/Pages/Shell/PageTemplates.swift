public import Diagnostics
public import Templates
import YAML

/// The templates of whole pages, with `<% %>` for delimiters: built in, or an author's.
public struct PageTemplates: Sendable {
  let page: Template
  private let contents: Template
  private let words: [Language: [String: Template]]
  let styleSheet: [UInt8]
  let script: [UInt8]
  let searchScript: [UInt8]

  /// The names of the files that an author's folder may put in place of the built-in ones.
  public static let names = builtIn.keys.sorted()

  /// The built-in templates, with an author's in place of some.
  ///
  /// - Parameter files: an author's templates, by name (`page.html`).
  /// - Throws: where one of them is no Mustache.
  public init(overriding files: [String: SourceFile] = [:]) throws(TemplateError) {
    page = try Self.template("page.html", files)
    contents = try Self.template("contents.html", files)
    words = try Self.words(files)
    styleSheet = files["page.css"]?.text ?? Self.builtIn["page.css"] ?? []
    script = files["page.js"]?.text ?? Self.builtIn["page.js"] ?? []
    searchScript = files["search.js"]?.text ?? Self.builtIn["search.js"] ?? []
  }

  /// What a page in this language includes: its parts, and its words by their keys.
  func partials(in language: Language) -> [String: Template] {
    var partials = words[language] ?? [:]
    partials["contents.html"] = contents
    return partials
  }

  /// An author's words in place of the built-in ones, key by key.
  private static func words(
    _ files: [String: SourceFile]
  ) throws(TemplateError) -> [Language: [String: Template]] {
    var words: [Language: [String: Template]] = [:]
    for language in Language.allCases {
      let name = "words.\(language.rawValue).yaml"
      let text = String(decoding: builtIn[name] ?? [], as: UTF8.self)
      words[language] = try Self.words(in: SourceFile(path: name, text: text))
      if let file = files[name] {
        words[language]?.merge(try Self.words(in: file)) { _, own in own }
      }
    }
    return words
  }

  private static func words(in file: SourceFile) throws(TemplateError) -> [String: Template] {
    var diagnostics: [Diagnostic] = []
    let node = YAMLNode(SourceText(file.range), reporting: &diagnostics)
    var words: [String: Template] = [:]
    if case .mapping(let mapping)? = node {
      for entry in mapping.entries {
        guard let text = entry.value.text("'\(entry.key.text)'", reporting: &diagnostics) else {
          continue
        }
        words[entry.key.text] = try Template(
          text.value, name: file.path, delimiters: .percent)
      }
    } else if let node, !node.isNull {
      diagnostics.append(
        .error("expected a mapping such as 'next: …', found \(node.kind)", at: node.range))
    }
    if let error = diagnostics.first { throw TemplateError(error) }
    return words
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
    "words.en.yaml": PackageResources.words_en_yaml,
    "words.de.yaml": PackageResources.words_de_yaml,
  ]
}
