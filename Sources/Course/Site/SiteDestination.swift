/// Where a site's files go. Several tasks may write at a time.
protocol SiteDestination: Sendable {
  /// - Throws: also where a file was written to this path before.
  func write(_ bytes: [UInt8], to path: SitePath) throws(CourseError)
}

extension SiteDestination {
  func write(_ text: String, to path: SitePath) throws(CourseError) {
    try write(Array(text.utf8), to: path)
  }
}

extension SiteDraft: SiteDestination {}

extension CourseError {
  static func sameName(_ path: SitePath) -> Self {
    Self("two files of the site have the same name: '\(path.text)'")
  }
}
