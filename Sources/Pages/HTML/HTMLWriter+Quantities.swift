public import Documents

extension HTMLWriter {
  /// What the script of a page shows of each quantity; browsers without it show nothing.
  ///
  /// - Parameter typeset: without MathML: what is heard is the note's text.
  public func notes(
    _ notes: [QuantityNote], typeset: (_ latex: String) -> TrustedMarkup
  ) -> TrustedMarkup {
    var page = HTMLText()
    for note in notes {
      page.element("div", ["data-for": note.quantity]) { page in
        page.element("p", ["aria-hidden": "true"]) { $0.trustedMarkup(typeset(note.equation)) }
        page.element("p", ["class": "heard"]) {
          $0.text(MathText.text(of: MathReader.nodes(of: note.equation)))
        }
        page.element("p") { write(note.meaning, to: &$0) }
      }
      page.newline()
    }
    return page.markup
  }
}
