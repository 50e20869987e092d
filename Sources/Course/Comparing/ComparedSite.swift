import Synchronization

/// A site that is compared, file by file, with the one that stands somewhere.
final class ComparedSite: SiteDestination {
  /// The folder where that stands, or would.
  let standing: String?
  private let site: String
  private let compared = Mutex<(paths: Set<SitePath>, found: [SiteComparison.Difference])>(([], []))

  init(with site: String) {
    self.site = FileSystem.resolved(site) ?? site
    standing = self.site
  }

  /// All files, and those that differ.
  var result: (paths: Set<SitePath>, differences: [SiteComparison.Difference]) {
    compared.withLock { ($0.paths, $0.found) }
  }

  func put(_ file: SiteFile) throws(CourseError) {
    let difference = try difference(of: file)
    try compared.withLock { compared throws(CourseError) in
      guard compared.paths.insert(file.path).inserted else { throw .sameName(file.path) }
      if let difference { compared.found.append(difference) }
    }
  }

  func clear() { compared.withLock { $0 = ([], []) } }

  private func difference(
    of file: SiteFile
  ) throws(CourseError) -> SiteComparison.Difference? {
    let place = site + "/" + file.path.text
    if let stamp = file.standing, stamp == FileStamp(of: place) { return nil }
    guard FileSystem.kind(of: place, followingLinks: true) == .file else {
      return SiteComparison.Difference(path: file.path, kind: .missing)
    }
    let (old, new) = (try FileSystem.read(place), try file.content())
    guard old != new else { return nil }
    return SiteComparison.Difference(
      path: file.path, kind: SiteComparison.Kind(from: old, to: new, at: file.path))
  }
}
