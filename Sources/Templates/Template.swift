import Diagnostics

/// A Mustache template, read once and rendered as often as wanted.
///
/// All of the Mustache specification but its optional modules: variables, sections, inverted
/// sections, comments, partials and set delimiters.
///
///     let template = try Template("Hello, {{name}}!", name: "greeting")
///     try template.render(["name": "world"], escape: { $0 })   // "Hello, world!"
public struct Template: Sendable {
  let source: SourceFile
  let nodes: [Node]

  /// Reads a template. `name` is the path that errors name.
  ///
  /// - Throws: where a tag or a section never ends, or ends what did not begin.
  public init(
    _ text: String, name: String, delimiters: Delimiters = .braces
  ) throws(TemplateError) {
    source = SourceFile(path: name, text: text)
    var scanner = TagScanner(source, delimiters: delimiters)
    var parser = TemplateParser(source)
    nodes = try parser.nodes(of: standaloneTagsTrimmed(try scanner.tokens(), in: source.text))
  }

  /// The template filled with a value.
  ///
  /// A name that the value does not have prints nothing, and so does a partial that is not there,
  /// unless `unknownNames` says otherwise. `escape` is what becomes of a text before it is put in.
  ///
  /// - Throws: where partials include each other more than 200 deep, or the result has more than
  ///   64 MiB.
  public func render(
    _ value: TemplateValue,
    partials: [String: Template] = [:],
    unknownNames: UnknownNames = .empty,
    escape: @escaping (String) -> String
  ) throws(TemplateError) -> String {
    try rendered(value, partials: partials, unknownNames: unknownNames, escape: escape).text
  }

  /// The same, with the places in the templates that its pieces are from.
  public func rendered(
    _ value: TemplateValue,
    partials: [String: Template] = [:],
    unknownNames: UnknownNames = .empty,
    escape: @escaping (String) -> String
  ) throws(TemplateError) -> RenderedTemplate {
    var renderer = Renderer(partials: partials, unknownNames: unknownNames, escape: escape)
    var stack = ContextStack(value)
    try renderer.render(nodes, of: self, indentation: "", in: &stack)
    return renderer.output
  }

  /// What becomes of a variable or a partial whose name nothing has.
  public enum UnknownNames: Hashable, Sendable {
    /// Nothing is put in, as the Mustache specification asks for.
    case empty
    /// Rendering fails with the nearest known name. Sections may still ask for what is not there.
    case error
  }
}

/// A piece of a template.
indirect enum Node: Hashable, Sendable {
  /// - Parameter at: where it stands in the template.
  case text(String, at: Range<Int>)
  /// A line of the template begins here and holds something: where a partial's indentation goes.
  case lineStart
  case variable(Name, isRaw: Bool)
  case section(Name, isInverted: Bool, [Node])
  /// - Parameter indentation: what stands before the tag where it has its line for itself;
  ///   nil where it has not.
  case partial(Name, indentation: String?)
}

/// A dotted name; without parts, `.`, the innermost value itself.
struct Name: Hashable, Sendable {
  let text: String
  let parts: [String]
  let offsets: Range<Int>
}
