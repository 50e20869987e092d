/// HTML as it is being written: text and attribute values are escaped unless they are trusted.
struct HTMLText {
  private(set) var bytes: [UInt8] = []

  var markup: TrustedMarkup { TrustedMarkup(trusting: String(decoding: bytes, as: UTF8.self)) }

  mutating func text(_ text: some StringProtocol) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      default: bytes.append(byte)
      }
    }
  }

  mutating func trustedMarkup(_ markup: TrustedMarkup) { bytes += markup.text.utf8 }

  /// A start tag; values are escaped here.
  mutating func open(_ tag: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
    startTag(tag, attributes)
    bytes += ">".utf8
  }

  mutating func open(_ tag: StaticString, _ attributes: [(key: StaticString, value: String)]) {
    startTag(tag, attributes)
    bytes += ">".utf8
  }

  mutating func close(_ tag: StaticString) {
    bytes += "</".utf8
    name(tag)
    bytes += ">".utf8
  }

  /// An element that has no content.
  mutating func empty(_ tag: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:])
  {
    startTag(tag, attributes)
    bytes += " />".utf8
  }

  mutating func element(
    _ tag: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    content: (inout Self) -> Void
  ) {
    open(tag, attributes)
    content(&self)
    close(tag)
  }

  mutating func newline() { bytes.append(UInt8(ascii: "\n")) }

  /// Ends the line that is being written, if there is one.
  mutating func freshLine() {
    if let last = bytes.last, last != UInt8(ascii: "\n") { newline() }
  }

  private mutating func startTag(
    _ tag: StaticString, _ attributes: some Sequence<(key: StaticString, value: String)>
  ) {
    bytes += "<".utf8
    name(tag)
    for (key, value) in attributes {
      bytes += " ".utf8
      name(key)
      bytes += "=\"".utf8
      text(value)
      bytes += "\"".utf8
    }
  }

  private mutating func name(_ name: StaticString) {
    name.withUTF8Buffer { bytes += $0 }
  }
}
