import Course

extension BuildCache {
  /// - Parameter folder: as the option names it; nil for the user's own.
  convenience init?(named folder: String?) {
    guard folder != "none", let folder = folder ?? Self.userFolder else { return nil }
    self.init(in: folder)
  }
}
