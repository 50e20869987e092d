public import Documents

extension HTMLWriter {
  /// What the script of a page shows of each quantity; browsers without it show nothing.
  ///
  /// A page may name thousands; that it does not grow by megabytes for them, notes behind the first show their
  /// equation as text.
  ///
  /// `typeset` should leave MathML out: what is heard is the note's text.
  public func notes(
    _ notes: [QuantityNote], typeset: (_ latex: String) -> TrustedMarkup
  ) -> TrustedMarkup {
    var page = HTMLText()
    for (index, note) in notes.enumerated() {
      page.element("div", ["data-for": note.quantity]) { page in
        let text = MathText.line(note.equation)
        if index < Self.mostTypesetNotes {
          page.element("p", ["aria-hidden": "true"]) { $0.trustedMarkup(typeset(note.equation)) }
          page.element("p", ["class": "heard"]) { $0.text(text) }
        } else {
          page.element("p") { $0.text(text) }
        }
        page.element("p") { write(note.meaning, to: &$0) }
      }
      page.newline()
    }
    return page.markup
  }

  private static let mostTypesetNotes = 200
}
