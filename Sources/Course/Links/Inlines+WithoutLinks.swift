import Documents

extension [Inline] {
  /// For a line that is a link itself.
  var withoutLinks: [Inline] {
    flatMap { inline -> [Inline] in
      switch inline {
      case .link(let link): link.content.withoutLinks
      case .emphasis(let content): [.emphasis(content.withoutLinks)]
      case .strong(let content): [.strong(content.withoutLinks)]
      case .text, .code, .formula, .image, .html, .softBreak, .lineBreak: [inline]
      }
    }
  }
}
