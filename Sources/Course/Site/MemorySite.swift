import Synchronization

/// A site that is not written to the disk.
final class MemorySite: SiteDestination {
  private let written = Mutex<[SitePath: [UInt8]]>([:])

  var files: [SitePath: [UInt8]] { written.withLock { $0 } }

  func write(_ bytes: [UInt8], to path: SitePath) throws(CourseError) {
    try written.withLock { written throws(CourseError) in
      guard written[path] == nil else { throw .sameName(path) }
      written[path] = bytes
    }
  }
}
