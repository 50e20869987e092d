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
    let suffix = name.split(separator: "/").last?.split(separator: ".").dropFirst().last
    text = suffix.flatMap { Self.types[$0.lowercased()] } ?? "application/octet-stream"
  }

  private static let types = [
    "html": page.text, "htm": page.text,
    "css": "text/css; charset=utf-8",
    "js": script.text, "mjs": script.text,
    "json": "application/json",
    "md": "text/markdown; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "txt": plainText.text, "yaml": plainText.text, "yml": plainText.text, "py": plainText.text,
    "pdf": "application/pdf",
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
    "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon",
    "mp4": "video/mp4", "webm": "video/webm", "mp3": "audio/mpeg", "ogg": "audio/ogg",
    "woff2": "font/woff2", "woff": "font/woff", "ttf": "font/ttf", "otf": "font/otf",
    "wasm": "application/wasm",
  ]
}
