import Diagnostics
import Templates

/// The words of the walkthroughs: a Mustache template for each part, with `<% %>` for delimiters.
public struct Words: Sendable {
  private var templates: [String: Template]

  /// The built-in words.
  public init() { self = .builtIn }

  /// The built-in words with those in place of them that an author's folder holds, by file name
  /// (`factor-weight.md`).
  public init(overriding files: [String: SourceFile], reporting diagnostics: inout [Diagnostic]) {
    self = .builtIn
    for (name, file) in files.sorted(by: { $0.key < $1.key }) {
      guard let part = Part.Template(fileName: name) else {
        diagnostics.append(.unknownTemplate(name, in: file))
        continue
      }
      do {
        templates[part.rawValue] = try Self.template(
          String(decoding: file.text, as: UTF8.self), name: file.path)
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
  }

  /// The names of the files that an author's folder may hold.
  public static var fileNames: [String] { Part.Template.allCases.map(\.fileName) }

  /// One part as lesson Markdown.
  func render(_ part: Part.Template, _ value: TemplateValue) throws(TemplateError) -> String {
    guard let template = templates[part.rawValue] else { return "" }
    return try template.render(
      value, partials: templates, unknownNames: .error, escape: markdownEscaped)
  }

  private static let builtIn: Words = {
    var templates: [String: Template] = [:]
    for part in Part.Template.allCases {
      do throws(TemplateError) {
        templates[part.rawValue] = try template(
          String(decoding: part.builtIn, as: UTF8.self), name: "templates/words/\(part.fileName)")
      } catch {
        preconditionFailure("a built-in template cannot be read: \(error.diagnostic.message)")
      }
    }
    return Words(templates: templates)
  }()

  private init(templates: [String: Template]) { self.templates = templates }

  /// The line end at the end of a file is no part of its words.
  private static func template(
    _ text: String, name: String
  ) throws(TemplateError) -> Template {
    var text = Substring(text)
    while text.last?.isNewline == true { text = text.dropLast() }
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
