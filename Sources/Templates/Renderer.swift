import Diagnostics

/// Writes the nodes of templates one after the other.
struct Renderer {
  /// Sections and partials in each other; a partial that includes itself for ever ends here.
  static let deepestNesting = 200
  static let longestOutput = 64 << 20
  static let tagCharge = 64

  let partials: [String: Template]
  let unknownNames: Template.UnknownNames
  let escape: (String) -> String
  private(set) var output = RenderedTemplate()
  private var depth = 0
  /// Bytes written, and a charge for every tag, so that what includes itself twice and prints
  /// nothing is stopped too.
  private var work = 0

  init(
    partials: [String: Template], unknownNames: Template.UnknownNames,
    escape: @escaping (String) -> String
  ) {
    self.partials = partials
    self.unknownNames = unknownNames
    self.escape = escape
  }

  /// - Parameter indentation: what stands before each line of the template.
  mutating func render(
    _ nodes: [Node], of template: Template, indentation: String, in stack: inout ContextStack
  ) throws(TemplateError) {
    depth += 1
    defer { depth -= 1 }
    for node in nodes {
      switch node {
      case .text(let text, let offsets): write(text, from: template, at: offsets, isLiteral: true)
      case .lineStart:
        output.append(indentation)
        work += indentation.utf8.count + 1
      case .variable(let name, let isRaw):
        try write(name, isRaw: isRaw, of: template, in: stack)
      case .section(let name, let isInverted, let content):
        try checkBounds(at: name, of: template)
        for value in contexts(of: stack[name], isInverted: isInverted) {
          if let value { stack.push(value) }
          try render(content, of: template, indentation: indentation, in: &stack)
          if value != nil { stack.pop() }
        }
      case .partial(let name, let own):
        try checkBounds(at: name, of: template)
        guard let partial = try partial(name, of: template) else { continue }
        try render(
          partial.nodes, of: partial, indentation: own.map { indentation + $0 } ?? "", in: &stack)
      }
    }
  }

  private mutating func write(
    _ text: String, from template: Template, at offsets: Range<Int>, isLiteral: Bool
  ) {
    output.append(
      text, from: SourceRange(file: template.source, offsets: offsets), isLiteral: isLiteral)
    work += text.utf8.count + 1
  }

  private mutating func write(
    _ name: Name, isRaw: Bool, of template: Template, in stack: ContextStack
  ) throws(TemplateError) {
    switch stack[name] {
    case .text(let text):
      write(isRaw ? text : escape(text), from: template, at: name.offsets, isLiteral: false)
    case .markup(let text): write(text, from: template, at: name.offsets, isLiteral: false)
    case .flag, .list, .dictionary: break
    case nil:
      if unknownNames == .error {
        throw .unknown("name", name, nearest: stack.names, in: template)
      }
    }
    try checkBounds(at: name, of: template)
  }

  /// One element for each time that a section is rendered: the value to enter, if any.
  private func contexts(of value: TemplateValue?, isInverted: Bool) -> [TemplateValue?] {
    let isPresent = value?.isPresent ?? false
    guard isPresent != isInverted else { return [] }
    switch value {
    case .list(let items) where !isInverted: return items
    case .text, .markup, .dictionary: return isInverted ? [nil] : [value]
    case .flag, .list, nil: return [nil]
    }
  }

  private func partial(_ name: Name, of template: Template) throws(TemplateError) -> Template? {
    if let partial = partials[name.text] { return partial }
    guard unknownNames == .error else { return nil }
    throw .unknown("partial", name, nearest: partials.keys, in: template)
  }

  private mutating func checkBounds(at name: Name, of template: Template) throws(TemplateError) {
    work += Self.tagCharge
    let range = SourceRange(file: template.source, offsets: name.offsets)
    if depth > Self.deepestNesting {
      throw TemplateError(
        "templates include each other more than \(Self.deepestNesting) deep", at: range)
    }
    if work > Self.longestOutput {
      throw TemplateError("the result has more than \(Self.longestOutput >> 20) MiB", at: range)
    }
  }
}

extension TemplateError {
  fileprivate static func unknown(
    _ kind: String, _ name: Name, nearest names: some Collection<String>, in template: Template
  ) -> Self {
    let part = name.parts.first ?? name.text
    let hint = names.sorted().nearest(to: part).map { "; did you mean '\($0)'?" } ?? ""
    return Self(
      "unknown \(kind) '\(name.text)'\(names.contains(part) ? "" : hint)",
      at: SourceRange(file: template.source, offsets: name.offsets))
  }
}
