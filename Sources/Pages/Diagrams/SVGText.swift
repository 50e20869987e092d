/// A drawing as it is being written: text is escaped, coordinates are short and always the same.
struct SVGText {
  private var html = HTMLText()

  init() {}

  var markup: TrustedMarkup { html.markup }

  mutating func open(_ tag: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
    html.open(tag, attributes)
  }

  mutating func open(_ tag: StaticString, _ attributes: [(key: StaticString, value: String)]) {
    html.open(tag, attributes)
  }

  mutating func close(_ tag: StaticString) { html.close(tag) }

  mutating func text(_ text: String) { html.text(text) }

  mutating func newline() { html.newline() }

  mutating func element(
    _ tag: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text: String
  ) {
    html.open(tag, attributes)
    html.text(text)
    html.close(tag)
  }

  mutating func element(
    _ tag: StaticString, _ attributes: [(key: StaticString, value: String)], text: String
  ) {
    html.open(tag, attributes)
    html.text(text)
    html.close(tag)
  }

  mutating func group(
    _ attributes: KeyValuePairs<StaticString, String>, content: (inout Self) -> Void
  ) {
    open("g", attributes)
    newline()
    content(&self)
    close("g")
    newline()
  }
}

/// Coordinates to a hundredth of a pixel.
func coordinate(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
  let sign = hundredths < 0 ? "-" : ""
  if rest == 0 { return "\(sign)\(whole)" }
  if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
  return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
}
