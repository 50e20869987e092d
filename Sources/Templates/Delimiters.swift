/// What a tag begins and ends with.
public struct Delimiters: Hashable, Sendable {
  /// What a tag begins with.
  public let open: String
  /// What it ends with.
  public let close: String

  /// nil where one is empty or holds a blank or an equals sign: Mustache could not set these.
  public init?(open: String, close: String) {
    let isUsable = { (delimiter: String) in
      !delimiter.isEmpty && !delimiter.utf8.contains { isBlank($0) || $0 == UInt8(ascii: "=") }
    }
    guard isUsable(open), isUsable(close) else { return nil }
    self.init(uncheckedOpen: open, close: close)
  }

  private init(uncheckedOpen open: String, close: String) {
    self.open = open
    self.close = close
  }

  /// `{{` and `}}`, Mustache's own.
  public static let braces = Delimiters(uncheckedOpen: "{{", close: "}}")
  /// `<%` and `%>`, which leave LaTeX's braces alone.
  public static let percent = Delimiters(uncheckedOpen: "<%", close: "%>")
}

/// Whether a byte is a space, a tab or a part of a line end.
func isBlank(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
  default: false
  }
}
