import Pages

/// What a file is, as browsers are told.
struct ContentType: Hashable, Sendable {
  let text: String

  var isPage: Bool { self == .page }
  /// Fonts stay the same while a server runs. Fetched anew with every page, they would make its
  /// text flicker.
  var isFont: Bool { text.hasPrefix("font/") }

  static let page = Self(text: "text/html; charset=utf-8")
  static let plainText = Self(text: "text/plain; charset=utf-8")
  static let script = Self(text: "text/javascript; charset=utf-8")

  private init(text: String) { self.text = text }

  /// By the end of the file's name.
  init(ofFileNamed name: String) {
    let type = MediaType.ofFile(named: name)
    text = type.hasPrefix("text/") ? type + "; charset=utf-8" : type
  }
}
