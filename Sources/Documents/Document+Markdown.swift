public import Diagnostics

extension Document {
  /// How deep blocks may lie in one another, with the pieces of prose in them.
  static let nestingLimit = 200

  /// Reads a lesson's Markdown. Mistakes are reported, and what can be read is.
  ///
  /// - Parameters:
  ///   - file: the whole lesson.
  ///   - frontMatter: is left out of the document.
  ///   - extensions: what is read beyond CommonMark.
  ///   - diagnostics: get what looks like the syntax of another program, labels that cannot be, and blocks that never
  ///     end.
  public init(
    markdown file: SourceFile, after frontMatter: FrontMatter? = nil,
    extensions: MarkdownExtensions = .all, reporting diagnostics: inout [Diagnostic]
  ) {
    self.init()
    guard file.text.count <= SourceFile.largestSize else {
      diagnostics.append(
        .error(
          "this file has \(file.text.count) bytes; a lesson has at most \(SourceFile.largestSize)",
          at: SourceRange(file: file, offsets: 0..<0)))
      return
    }
    guard let mark = Mark(notIn: file.text) else {
      diagnostics.append(
        .error(
          "this file uses every private-use character from U+100000 on; leave one of them free",
          at: SourceRange(file: file, offsets: 0..<0)))
      return
    }
    let start = min(frontMatter?.end ?? 0, file.text.count)
    if let place = OpenImages.place(ofTooManyIn: file.text, from: start) {
      diagnostics.append(
        .error(
          "too many images begin from here on and do not end: each '![' needs its '](…)'",
          at: SourceRange(file: file, offsets: place)))
      return
    }
    guard
      let rewriting = BlockScanner.rewriting(
        of: file, from: start, extensions: extensions,
        mark: mark, reporting: &diagnostics),
      let markdown = CMarkDocument(parsing: rewriting.bytes)
    else { return }
    let tree = markdown.tree(limit: Self.nestingLimit)
    var builder = DocumentBuilder(rewriting: rewriting, extensions: extensions)
    blocks = builder.blocks(of: tree.document.children)
    diagnostics += builder.diagnostics
    checkLabels(reporting: &diagnostics)
    for line in tree.tooDeep {
      let offset = rewriting.source(line: line, column: 1, inProseFrom: line)
      let range = offset.map { SourceRange(file: file, offsets: $0..<$0) }
      diagnostics.append(.tooDeep(at: range))
    }
  }
}
