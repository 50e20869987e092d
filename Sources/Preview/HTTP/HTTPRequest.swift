/// What a browser asks for.
struct HTTPRequest: Hashable, Sendable {
  var method: String
  /// With %-escapes resolved.
  var path: String
  /// The values of all `Host` headers.
  var hosts: [String]
  /// The value of `after` in the query.
  var after: String?
  /// Whether it has been answered with "later" before.
  var hasWaited = false

  /// Whether it changes nothing.
  var isReading: Bool { method == "GET" || method == "HEAD" }
}

enum HTTPAnswer: Hashable, Sendable {
  case now(HTTPResponse)
  /// It is asked again when waiting requests are answered.
  case later
}
