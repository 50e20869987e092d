import Synchronization

/// A site that is not written to the disk, and whose files are made when they are asked for.
final class DeferredSite: SiteDestination {
  private let files = Mutex<[SitePath: SiteFile]>([:])

  var asksLater: Bool { true }

  func put(_ file: SiteFile) throws(CourseError) {
    try files.withLock { files throws(CourseError) in
      guard files[file.path] == nil else { throw .sameName(file.path) }
      files[file.path] = file
    }
  }

  func clear() { files.withLock { $0 = [:] } }

  var all: [SitePath: SiteFile] { files.withLock { $0 } }
}
