public import Documents

/// Writes a document's blocks as the body of an HTML page.
public struct HTMLWriter {
  /// How a formula stands on the page.
  public enum FormulaStyle: Hashable, Sendable { case inline, display }

  /// What surrounds the elements of a document.
  public enum Style: Hashable, Sendable {
    /// Anchors on headings, wrappers that let wide tables and formulas scroll.
    case page
    /// CommonMark's own HTML and no more.
    case plain
  }

  public var style: Style
  /// Whether an author's raw HTML goes onto the page, and links of any scheme with it.
  public var allowsRawHTML: Bool
  /// A formula as markup. Whoever makes it answers for what KaTeX refuses.
  public var typeset: (Formula, FormulaStyle) -> TypesetFormula
  /// A figure as markup, SVG.
  public var draw: (Figure) -> TrustedMarkup
  /// The address that an image has in place of its source; nil where it keeps that.
  public var embed: (Image) -> String?

  public init(
    style: Style = .page, allowsRawHTML: Bool = false,
    typeset: @escaping (Formula, FormulaStyle) -> TypesetFormula,
    draw: @escaping (Figure) -> TrustedMarkup,
    embed: @escaping (Image) -> String? = { _ in nil }
  ) {
    self.style = style
    self.allowsRawHTML = allowsRawHTML
    self.typeset = typeset
    self.draw = draw
    self.embed = embed
  }

  /// All blocks as HTML, without what stands around them on a page.
  public func body(of document: Document) -> TrustedMarkup {
    var page = HTMLText()
    for block in document.blocks { write(block, to: &page) }
    return page.markup
  }

  /// A line of prose, such as a heading's or an entry of a table of contents.
  public func line(_ content: [Inline]) -> TrustedMarkup {
    var page = HTMLText()
    write(content, to: &page)
    return page.markup
  }
}
