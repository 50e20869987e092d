import Documents

extension HTMLText {
  /// A check mark that says what was verified when a reader points at it or comes to it by keyboard.
  mutating func write(_ mark: FormulaMark) {
    let sign =
      switch mark.kind {
      case .identity: "✓"
      case .here: "✓\u{A0}here"
      }
    element("span", ["class": "mark", "tabindex": "0"]) { page in
      page.text(sign)
      page.element("span", ["class": "verified", "role": "note"]) { $0.text(mark.explanation) }
    }
  }
}
