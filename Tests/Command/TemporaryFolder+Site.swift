import TestSupport

extension TemporaryFolder {
  /// The files of its site, by their paths.
  func site() throws -> [String: String] {
    var contents: [String: String] = [:]
    for name in try files() where name.hasPrefix("site/") { contents[name] = try read(name) }
    return contents
  }
}
