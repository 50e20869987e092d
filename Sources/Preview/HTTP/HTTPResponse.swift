struct HTTPResponse: Hashable, Sendable {
  enum Status: UInt32 {
    case ok = 200
    case noContent = 204
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405
    case unavailable = 503
  }

  struct Header: Hashable, Sendable {
    let name: String
    let value: String
  }

  var status = Status.ok
  var headers: [Header]
  var body: [UInt8]

  init(_ status: Status = .ok, type: ContentType, headers: [Header] = [], body: [UInt8]) {
    self.status = status
    self.headers =
      [
        Header(name: "Content-Type", value: type.text),
        Header(name: "Cache-Control", value: type.isFont ? "max-age=3600" : "no-cache"),
        Header(name: "X-Content-Type-Options", value: "nosniff"),
        Header(name: "Cross-Origin-Resource-Policy", value: "same-origin"),
      ] + headers
    self.body = body
  }

  /// One line of text.
  static func refusal(_ status: Status, _ line: String, headers: [Header] = []) -> Self {
    Self(status, type: .plainText, headers: headers, body: Array((line + "\n").utf8))
  }
}
