/// What kinds of files are called on the web.
public enum MediaType {
  /// By the end of the file's name, such as `image/png`.
  public static func ofFile(named name: String) -> String {
    let suffix = name.split(separator: "/").last?.split(separator: ".").dropFirst().last
    return suffix.flatMap { types[$0.lowercased()] } ?? "application/octet-stream"
  }

  private static let types = [
    "html": "text/html", "htm": "text/html", "css": "text/css",
    "js": "text/javascript", "mjs": "text/javascript", "json": "application/json",
    "md": "text/markdown", "csv": "text/csv",
    "txt": "text/plain", "yaml": "text/plain", "yml": "text/plain", "py": "text/plain",
    "pdf": "application/pdf",
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
    "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon",
    "mp4": "video/mp4", "webm": "video/webm", "mp3": "audio/mpeg", "ogg": "audio/ogg",
    "woff2": "font/woff2", "woff": "font/woff", "ttf": "font/ttf", "otf": "font/otf",
    "wasm": "application/wasm",
  ]
}
