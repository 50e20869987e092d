import Diagnostics

/// Matches the starts and ends of sections.
struct TemplateParser {
  /// Sections in sections; what is deeper is refused.
  static let deepestNesting = 100

  private struct OpenSection {
    let name: Name
    let isInverted: Bool
    let tag: Range<Int>
    /// What stood before the section on its level.
    let before: [Node]
  }

  private let source: SourceFile
  private var open: [OpenSection] = []
  private var nodes: [Node] = []
  private var isAtLineStart = true

  init(_ source: SourceFile) { self.source = source }

  mutating func nodes(of tokens: [Token]) throws(TemplateError) -> [Node] {
    for token in tokens {
      switch token {
      case .text(let offsets):
        startLine()
        append(text: offsets)
      case .lineEnd(let offsets):
        append(text: offsets)
        isAtLineStart = true
      case .tag(let tag):
        try append(tag)
      }
    }
    if let section = open.last { throw .unclosedSection(section.name, at: self[section.tag]) }
    return nodes
  }

  private mutating func startLine() {
    if isAtLineStart { nodes.append(.lineStart) }
    isAtLineStart = false
  }

  private mutating func append(text offsets: Range<Int>) {
    let text = String(decoding: source.text[offsets], as: UTF8.self)
    if case .text(let before, let place)? = nodes.last, place.upperBound == offsets.lowerBound {
      nodes[nodes.count - 1] = .text(
        before + text, at: place.lowerBound..<offsets.upperBound)
    } else {
      nodes.append(.text(text, at: offsets))
    }
  }

  private mutating func append(_ tag: Tag) throws(TemplateError) {
    switch tag.kind {
    case .comment, .delimiters: break
    case .variable(let name, let isRaw):
      startLine()
      nodes.append(.variable(name, isRaw: isRaw))
    case .partial(let name, let indentation):
      if indentation == nil { startLine() }
      nodes.append(.partial(name, indentation: indentation))
    case .sectionStart(let name, let isInverted):
      guard open.count < Self.deepestNesting else {
        throw .nestedTooDeeply(at: self[tag.offsets])
      }
      open.append(
        OpenSection(name: name, isInverted: isInverted, tag: tag.offsets, before: nodes))
      nodes = []
    case .sectionEnd(let name):
      guard let section = open.popLast() else { throw .notOpen(name, at: self[tag.offsets]) }
      guard section.name.text == name.text else {
        let line = source.position(of: section.tag.lowerBound).line
        throw .endOfAnother(name, open: section.name, line: line, at: self[tag.offsets])
      }
      nodes = section.before + [.section(section.name, isInverted: section.isInverted, nodes)]
    }
  }

  private subscript(offsets: Range<Int>) -> SourceRange {
    SourceRange(file: source, offsets: offsets)
  }
}

extension TemplateError {
  fileprivate static func unclosedSection(_ name: Name, at range: SourceRange) -> Self {
    Self("section '\(name.text)' is not closed before the template ends", at: range)
  }

  fileprivate static func notOpen(_ name: Name, at range: SourceRange) -> Self {
    Self("this ends section '\(name.text)', but no section is open", at: range)
  }

  fileprivate static func endOfAnother(
    _ name: Name, open: Name, line: Int, at range: SourceRange
  ) -> Self {
    Self(
      "this ends section '\(name.text)'; expected the end of '\(open.text)', open since line \(line)",
      at: range)
  }

  fileprivate static func nestedTooDeeply(at range: SourceRange) -> Self {
    Self("sections are nested more than \(TemplateParser.deepestNesting) deep", at: range)
  }
}
