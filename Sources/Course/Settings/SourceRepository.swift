import Diagnostics
import Lessons
import YAML

/// Where the lessons are kept and can be changed in a browser.
public struct SourceRepository: Hashable, Sendable {
  /// Those whose addresses differ.
  enum Host: String, CaseIterable { case github, gitlab, gitea }

  private let host: Host
  /// Without a slash at its end.
  let address: String
  private let branch: String
  /// The lessons folder in the repository; nil where it is all of it.
  private let folder: SitePath?

  /// Where a lesson is changed.
  func editAddress(of lesson: SitePath) -> String {
    let action =
      switch host {
      case .github: "edit"
      case .gitlab: "-/edit"
      case .gitea: "_edit"
      }
    let path = (folder.map { $0.text + "/" } ?? "") + lesson.text
    return "\(address)/\(action)/\(branch.percentEncodedPath)/\(path.percentEncodedPath)"
  }
}

extension SourceRepository {
  private enum Key: String, CaseIterable { case url, branch, path, host }

  /// An address such as `https://github.com/owner/name`, or a mapping that has it as `url`.
  init?(_ node: YAMLNode, reporting diagnostics: inout [Diagnostic]) {
    guard case .mapping(let mapping) = node else {
      self.init(url: node, YAMLMapping(entries: [], range: node.range), reporting: &diagnostics)
      return
    }
    mapping.checkKeys(
      of: "'repository'", known: Key.allCases.map(\.rawValue), reporting: &diagnostics)
    guard let url = mapping.required("url", of: "'repository'", reporting: &diagnostics) else {
      return nil
    }
    self.init(url: url, mapping, reporting: &diagnostics)
  }

  private init?(url: YAMLNode, _ mapping: YAMLMapping, reporting diagnostics: inout [Diagnostic]) {
    guard let address = Self.address(url, reporting: &diagnostics) else { return nil }
    self.address = address
    var host = Self.host(of: address)
    if let node = mapping[Key.host.rawValue] {
      guard
        let name = node.name("host", among: Host.allCases.map(\.rawValue), reporting: &diagnostics)
      else { return nil }
      host = Host(rawValue: name)
    }
    guard let host else {
      diagnostics.append(
        .error(
          "whose way to edit a page this repository has is not known; say it with 'host', as in "
            + "{url: \(address), host: gitlab}: github, gitlab or gitea", at: url.range))
      return nil
    }
    self.host = host
    if let node = mapping[Key.branch.rawValue] {
      guard let text = node.text("'branch'", reporting: &diagnostics) else { return nil }
      branch = text.value
    } else {
      branch = "main"
    }
    guard let node = mapping[Key.path.rawValue] else {
      folder = nil
      return
    }
    guard let text = node.text("'path'", reporting: &diagnostics) else { return nil }
    let path = text.value.withoutTrailingSlashes
    guard let folder = SitePath(path) else {
      diagnostics.append(
        .error(
          "'path' must be the lessons folder in the repository, such as docs/notes, found '\(text.value)'",
          at: text.range))
      return nil
    }
    self.folder = folder
  }

  private static func address(
    _ node: YAMLNode, reporting diagnostics: inout [Diagnostic]
  ) -> String? {
    guard let text = node.text("'repository'", reporting: &diagnostics)?.value else { return nil }
    var address = text.withoutTrailingSlashes
    if address.hasSuffix(".git") { address.removeLast(4) }
    // As git clones it: git@github.com:owner/name.
    if address.hasPrefix("git@"), let colon = address.firstIndex(of: ":") {
      let host = address[..<colon].dropFirst(4)
      address = "https://\(host)/\(address[address.index(after: colon)...])"
    }
    let hasQuery = address.utf8.contains { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    guard address.isWebAddress, !hasQuery else {
      diagnostics.append(
        .error(
          "'repository' must be an address such as https://github.com/owner/name, found '\(text)'",
          at: node.range))
      return nil
    }
    return address
  }

  private static func host(of address: String) -> Host? {
    let name = address.split(separator: "/").dropFirst().first?.lowercased() ?? ""
    if name == "github.com" { return .github }
    if name == "codeberg.org" || name.hasPrefix("gitea.") { return .gitea }
    return name.hasPrefix("gitlab.") ? .gitlab : nil
  }
}
