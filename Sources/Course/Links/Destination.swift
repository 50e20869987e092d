import Diagnostics

/// Where a link or an image in a lesson points.
enum Destination: Hashable {
  /// http, https or mailto.
  case external
  /// A place on the same page: `#heading`.
  case fragment(String)
  /// A file, by its path from the lesson's folder with %-escapes resolved, and what follows that:
  /// `?query#fragment`.
  case file(path: String, suffix: String)
  case refused(reason: String)

  init(_ text: String) {
    if let scheme = Self.scheme(of: text) {
      self =
        ["http", "https", "mailto"].contains(scheme.lowercased())
        ? .external
        : .refused(reason: "a link is http, https, mailto or relative; found '\(scheme):'")
    } else if text.utf8.starts(with: "//".utf8) {
      self = .refused(reason: "a link to another host names its scheme: 'https:\(text)'")
    } else if text.isAbsolutePath {
      self = .refused(
        reason: "a link to a file is relative to the lesson's folder; found an absolute path")
    } else if text.isEmpty || text.utf8.first == UInt8(ascii: "#") {
      self = .fragment(String(text.unicodeScalars.dropFirst()))
    } else {
      let path = Substring(text.unicodeScalars.prefix { $0 != "?" && $0 != "#" })
      let suffix = String(text[path.endIndex...])
      if let decoded = percentDecoded(path), !decoded.isEmpty {
        self = .file(path: decoded, suffix: suffix)
      } else {
        self = .refused(reason: "'\(path)' is no path to a file")
      }
    }
  }

  /// What stands before a colon that makes it a scheme.
  private static func scheme(of text: String) -> Substring? {
    let head = Substring(
      text.unicodeScalars.prefix {
        $0.isASCII && ($0.properties.isAlphabetic || "0123456789+-.".unicodeScalars.contains($0))
      })
    guard head.first?.isLetter == true, text.unicodeScalars[head.endIndex...].first == ":" else {
      return nil
    }
    return head
  }
}

/// nil where an escape is no two hexadecimal digits, or the result no text.
func percentDecoded(_ text: Substring) -> String? {
  var bytes: [UInt8] = []
  var rest = text.utf8[...]
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    let digits = rest.prefix(2)
    guard digits.count == 2, digits.first != UInt8(ascii: "+"),
      let decoded = UInt8(String(Substring(digits)), radix: 16)
    else {
      return nil
    }
    bytes.append(decoded)
    rest = rest.dropFirst(2)
  }
  return String(validating: bytes, as: UTF8.self)
}
