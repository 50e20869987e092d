import Course
import Diagnostics
import Synchronization

/// What browsers are shown: the last site without errors, and what the last build reported.
final class PreviewSite: Sendable {
  static let scriptPath = "/.preview/script.js"
  static let statePath = "/.preview/state"

  private let content: Mutex<Content>

  fileprivate struct Content {
    /// Tells this run of the program from others.
    let run: String
    var files: DeferredFiles?
    var site = 0
    var report = ""
    var isBroken = false
    var change = 0

    /// Another one where pages differ.
    var siteTag: String { "\(run)-\(site)" }
    /// Another one where pages or the report differ.
    var stateTag: String { "\(run)-\(site)-\(change)" }
  }

  init(run: String) { content = Mutex(Content(run: run)) }

  /// Those that are shown.
  var files: DeferredFiles? { content.withLock { $0.files } }

  /// - Parameters:
  ///   - files: nil where those shown so far have to stay.
  ///   - report: the diagnostics as text.
  /// - Returns: whether there is something new to be seen.
  func show(_ files: DeferredFiles?, report: String) -> Bool {
    content.withLock { content in
      let before = content.stateTag
      if let files {
        if files.checksum != content.files?.checksum { content.site += 1 }
        content.files = files
      }
      let isBroken = files == nil
      if report != content.report || isBroken != content.isBroken {
        content.report = report
        content.isBroken = isBroken
        content.change += 1
      }
      return content.stateTag != before
    }
  }

  /// - Parameter tell: called where a page cannot be had any more and has to be built again.
  func answer(_ request: HTTPRequest, orTell tell: () -> Void = {}) -> HTTPAnswer {
    guard request.hosts.count == 1, request.hosts.allSatisfy(isLocal) else {
      return .now(
        .refusal(.forbidden, "this preview is for 127.0.0.1 and localhost on this machine alone"))
    }
    guard request.isReading else {
      let allowed = HTTPResponse.Header(name: "Allow", value: "GET, HEAD")
      return .now(
        .refusal(
          .methodNotAllowed, "pages can only be read: GET and HEAD", headers: [allowed]))
    }
    return content.withLock { content in
      switch request.path {
      case Self.scriptPath:
        .now(HTTPResponse(type: .script, body: PackageResources.preview_js))
      case Self.statePath:
        request.after == content.stateTag && !request.hasWaited ? .later : .now(content.state)
      case "/favicon.ico":
        // Browsers ask for it unasked, and call it an error where there is none.
        .now(HTTPResponse(.noContent, type: .plainText, body: []))
      case let path:
        .now(content.response(to: path, orTell: tell))
      }
    }
  }
}

extension PreviewSite.Content {
  /// What the script on the pages asks for: the report, and by which pages and report it is to know
  /// whether something has changed.
  fileprivate var state: HTTPResponse {
    HTTPResponse(
      type: .plainText,
      headers: [
        HTTPResponse.Header(name: "Preview-Site", value: siteTag),
        HTTPResponse.Header(name: "Preview-State", value: stateTag),
        HTTPResponse.Header(name: "Preview-Outcome", value: isBroken ? "broken" : "built"),
      ], body: Array(report.utf8))
  }

  fileprivate func response(to path: String, orTell tell: () -> Void) -> HTTPResponse {
    guard let files else {
      return page(
        .unavailable,
        notice("There is no page yet", "It comes as soon as the lessons have no errors."))
    }
    guard path.isAbsolutePath,
      let file = SitePath(
        String(path.unicodeScalars.dropFirst()) + (path.hasSuffix("/") ? "index.html" : "")),
      files.paths.contains(file)
    else {
      return page(
        .notFound,
        notice(
          "There is no such page",
          #"The <a href="/">first page</a> leads to all that there are."#))
    }
    guard let bytes = files[file] else {
      tell()
      return page(
        .unavailable,
        notice(
          "This page is made again",
          "What it was made from is gone. It comes back as soon as the lessons have no errors.",
          comesBack: true))
    }
    let type = ContentType(ofFileNamed: file.text)
    return type.isPage ? page(.ok, bytes) : HTTPResponse(type: type, body: bytes)
  }

  /// A page with the script that reloads it.
  private func page(_ status: HTTPResponse.Status, _ html: [UInt8]) -> HTTPResponse {
    let script =
      "<script src=\"\(PreviewSite.scriptPath)\" data-site=\"\(siteTag)\"></script>\n"
    let end = html.lastRange(of: Array("</body>".utf8))?.lowerBound ?? html.endIndex
    return HTTPResponse(
      status, type: .page, body: html[..<end] + Array(script.utf8) + html[end...])
  }
}

/// - Parameter comesBack: whether to ask again after two seconds.
private func notice(_ title: String, _ html: String, comesBack: Bool = false) -> [UInt8] {
  Array(
    """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">\(
      comesBack ? "\n<meta http-equiv=\"refresh\" content=\"2\">" : "")
    <title>\(title)</title>
    </head>
    <body style="font-family: system-ui, sans-serif; margin: 3rem auto; max-width: 36rem">
    <main>
    <h1>\(title)</h1>
    <p>\(html)</p>
    </main>
    </body>
    </html>

    """.utf8)
}

/// Whether a `Host` header names this machine. A page of a stranger whose name was made to lead
/// here names the stranger.
private func isLocal(_ host: String) -> Bool {
  let parts = host.lowercased().split(
    separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
  guard let name = parts.first, name == "127.0.0.1" || name == "localhost" else { return false }
  return parts.count == 1 || UInt16(parts[1]) != nil
}

extension [UInt8] {
  fileprivate func lastRange(of part: [UInt8]) -> Range<Int>? {
    guard let first = part.first else { return nil }
    var start = count - part.count
    while start >= 0 {
      if self[start] == first, self[start..<start + part.count].elementsEqual(part) {
        return start..<start + part.count
      }
      start -= 1
    }
    return nil
  }
}
