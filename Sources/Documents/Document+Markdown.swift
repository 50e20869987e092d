public import Diagnostics

extension Document {
  /// How deep blocks may lie in one another, and pieces of prose in one another.
  static let nestingLimit = 200

  /// Reads a lesson's Markdown.
  ///
  /// - Parameter frontMatter: is left out of the document.
  public init(
    markdown file: SourceFile, after frontMatter: FrontMatter? = nil,
    extensions: MarkdownExtensions = .all, reporting diagnostics: inout [Diagnostic]
  ) {
    self.init()
    let start = frontMatter?.end ?? 0
    guard let markdown = CMarkDocument(parsing: Array(file.text[start...])) else { return }
    let tree = markdown.tree(limit: Self.nestingLimit).document
    blocks = tree.children.compactMap(Block.init)
  }
}

extension Block {
  fileprivate init?(_ node: CMarkNode) {
    switch node.kind {
    case .quote: self = .quote(node.children.compactMap(Block.init))
    case .list(let start, let isTight):
      let items = node.children.map { $0.children.compactMap(Block.init) }
      self = .list(List(start: start, isTight: isTight, items: items))
    case .codeBlock(let info, let text): self = .code(CodeBlock(info: info, text: text))
    case .htmlBlock(let text): self = .html(RawHTML(text))
    case .paragraph: self = .paragraph(node.children.compactMap(Inline.init))
    case .heading(let level):
      self = .heading(Heading(level: level, content: node.children.compactMap(Inline.init)))
    case .thematicBreak: self = .thematicBreak
    case .document, .item, .text, .softBreak, .lineBreak, .code, .html, .emphasis, .strong, .link,
      .image:
      return nil
    }
  }
}

extension Inline {
  fileprivate init?(_ node: CMarkNode) {
    let content = node.children.compactMap(Inline.init)
    switch node.kind {
    case .text(let text): self = .text(text)
    case .softBreak: self = .softBreak
    case .lineBreak: self = .lineBreak
    case .code(let text): self = .code(CodeSpan(text))
    case .html(let text): self = .html(RawHTML(text))
    case .emphasis: self = .emphasis(content)
    case .strong: self = .strong(content)
    case .link(let destination, let title):
      self = .link(Link(destination: destination, title: title, content: content))
    case .image(let source, let title):
      self = .image(Image(source: source, title: title, alternative: content))
    case .document, .quote, .list, .item, .codeBlock, .htmlBlock, .paragraph, .heading,
      .thematicBreak:
      return nil
    }
  }
}
