import Diagnostics
import Templates

/// The words of the walkthroughs: a Mustache template for each part, with `<% %>` for delimiters.
public struct Words: Sendable {
  private var templates: [Language: [String: Template]]
  private var language: Language
  /// What is found wrong with them where they are put.
  public var findings = TemplateFindings()
  /// Whether an author's words stand among them.
  private var areOverridden = false

  /// The built-in words.
  public init(in language: Language = .english) {
    self = .builtIn
    findings = TemplateFindings()
    self.language = language
  }

  /// The built-in words with those in place of them that an author's folder holds, by file name
  /// (`factor-weight.md`, of German alone `factor-weight.de.md`).
  public init(overriding files: [String: SourceFile], reporting diagnostics: inout [Diagnostic]) {
    self = .builtIn
    findings = TemplateFindings()
    areOverridden = !files.isEmpty
    // What is for one language goes in place of what is for all.
    for (name, file) in files.sorted(by: { ($0.key.dots, $0.key) < ($1.key.dots, $1.key) }) {
      guard let (part, language) = Words.Part.named(name) else {
        diagnostics.append(.unknownTemplate(name, in: file))
        continue
      }
      do {
        let template = try Self.template(
          String(decoding: file.text, as: UTF8.self), name: file.path)
        for language in language.map({ [$0] }) ?? Language.allCases {
          templates[language]?[part.rawValue] = template
        }
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
  }

  /// The same words in the language of a tag such as `de-AT`; in English, with a warning, where there are none in it.
  public func translated(
    to tag: String, at range: SourceRange, reporting diagnostics: inout [Diagnostic]
  ) -> Words {
    let language = Language(tag: tag)
    // An author's own words may be in any language.
    if language == nil, !areOverridden { diagnostics.append(.untranslated(tag, at: range)) }
    var words = self
    words.language = language ?? .english
    return words
  }

  /// The names of the files that an author's folder may hold.
  public static var fileNames: [String] { Words.Part.allCases.map(\.fileName) }

  /// One part as lesson Markdown.
  func render(_ part: Words.Part, _ value: TemplateValue) throws(TemplateError) -> String {
    try rendered(part, value).text
  }

  func rendered(
    _ part: Words.Part, _ value: TemplateValue
  ) throws(TemplateError) -> RenderedTemplate {
    guard let templates = templates[language], let template = templates[part.rawValue] else {
      return RenderedTemplate()
    }
    return try template.rendered(
      value, partials: templates, unknownNames: .error, escape: markdownEscaped)
  }

  private static let builtIn: Words = {
    var templates: [Language: [String: Template]] = [:]
    for language in Language.allCases {
      for part in Words.Part.allCases {
        do throws(TemplateError) {
          templates[language, default: [:]][part.rawValue] = try template(
            String(decoding: part.builtIn(in: language), as: UTF8.self),
            name: "templates/words/\(part.fileName(in: language))")
        } catch {
          preconditionFailure("a built-in template cannot be read: \(error.diagnostic.message)")
        }
      }
    }
    return Words(templates: templates, language: .english)
  }()

  private init(templates: [Language: [String: Template]], language: Language) {
    self.templates = templates
    self.language = language
  }

  /// The line end at the end of a file is no part of its words.
  private static func template(
    _ text: String, name: String
  ) throws(TemplateError) -> Template {
    var text = Substring(text)
    while text.last?.isNewline == true { text.removeLast() }
    return try Template(String(text), name: name, delimiters: .percent)
  }
}

extension Diagnostic {
  fileprivate static func unknownTemplate(_ name: String, in file: SourceFile) -> Diagnostic {
    let suggestion = Words.fileNames.nearest(to: name).map { "; did you mean '\($0)'?" } ?? ""
    return .warning(
      "no walkthrough has a part called '\(name)'\(suggestion)",
      at: SourceRange(file: file, offsets: 0..<0))
  }
}

extension String {
  fileprivate var dots: Int { count { $0 == "." } }
}
