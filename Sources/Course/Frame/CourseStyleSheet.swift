import Diagnostics

/// A style sheet of the course's own, and the files that it asks for.
struct CourseStyleSheet: Hashable, Sendable {
  let path: SitePath
  let text: [UInt8]
  /// Where it names files of the lessons folder: UTF-8 offsets, in their order.
  private(set) var references: [Reference] = []

  struct Reference: Hashable, Sendable {
    let offsets: Range<Int>
    let file: SitePath
  }

  /// - Parameter allowsOthers: whether it may load from other servers.
  init?(
    _ path: SitePath, in folder: SourceFolder, allowsOthers: Bool,
    reporting diagnostics: inout [Diagnostic]
  ) {
    let location = folder.path.appending(name: path.text)
    guard let file = folder.read(location, reporting: &diagnostics) else { return nil }
    self.path = path
    text = file.text
    let charset = Array("@charset".utf8)
    if text.starts(with: charset),
      !String(decoding: text.prefix(32), as: UTF8.self).lowercased()
        .hasPrefix("@charset \"utf-8\";")
    {
      diagnostics.append(
        .error(
          "a style sheet is read as UTF-8; leave out '@charset'",
          at: SourceRange(file: file, offsets: charset.indices)))
    }
    var links = LinkResolver(
      LessonFile(path: path, location: location), in: folder.path, lessons: [:])
    for address in StyleSheetAddresses(text).addresses {
      let range = SourceRange(file: file, offsets: address.offsets)
      let address = (address.kind, address.text, address.offsets)
      if address.0 == .rules {
        diagnostics.append(
          .error(
            "no style sheet is loaded by another; put the rules of '\(address.1)' here", at: range))
      } else if address.1.lowercased().hasPrefix("data:") || address.1.hasPrefix("#") {
        continue
      } else if Destination(address.1).isElsewhere {
        guard !allowsOthers else { continue }
        diagnostics.append(
          .error(
            "a style sheet loads nothing from other servers unless chainrule.yaml says 'html: allow'; "
              + "found '\(address.1)'", at: range))
      } else if let named = links.file(address.1, as: "what a style sheet loads", at: range) {
        references.append(Reference(offsets: address.2, file: named))
      }
    }
    diagnostics += links.diagnostics
  }

  /// The style sheet for a page that holds it in itself, with other addresses for the files.
  func text(_ address: (SitePath) -> String) -> String {
    var result = ""
    var rest = 0
    for reference in references {
      result += String(decoding: text[rest..<reference.offsets.lowerBound], as: UTF8.self)
      result += "\"" + address(reference.file) + "\""
      rest = reference.offsets.upperBound
    }
    return result + String(decoding: text[rest...], as: UTF8.self)
  }
}

extension Destination {
  /// Whether it names a scheme or a host.
  fileprivate var isElsewhere: Bool {
    switch self {
    case .external, .refused: true
    case .file, .fragment: false
    }
  }
}
