import Documents

extension HTMLText {
  /// A check mark that says what was verified when a reader points at it or comes to it by keyboard.
  mutating func write(_ mark: FormulaMark) {
    let sign =
      switch mark.kind {
      case .identity: "✓"
      case .here: "✓\u{A0}here"
      }
    // The style sheet shows the description; a screen reader has it without a word more on the page.
    element(
      "span",
      [
        "class": "mark", "tabindex": "0", "role": "img", "aria-label": sign,
        "aria-description": mark.explanation,
      ]
    ) { $0.text(sign) }
  }
}
