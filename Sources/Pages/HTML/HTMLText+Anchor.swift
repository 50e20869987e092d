extension HTMLText {
  /// A sign that links to where it stands, for readers who want the address of that place.
  ///
  /// - Parameter name: what stands there, for those who hear the page.
  mutating func anchorLink(to anchor: String, name: String) {
    guard !anchor.isEmpty else { return }
    // The style sheet draws the sign: it is no part of the text.
    element("a", ["class": "anchor", "href": "#" + anchor.percentEscaped, "aria-label": name]) {
      _ in
    }
  }
}
