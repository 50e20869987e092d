import Course

extension BuildCache {
  /// - Parameter folder: as the option names it; nil for the user's own.
  /// - Throws: where the option names what is no folder.
  convenience init?(named folder: String?) throws(CourseError) {
    guard folder != "none", let root = folder ?? Self.userFolder else { return nil }
    if folder != nil { try Self.checkIsFolder(root) }
    self.init(in: root)
  }
}
