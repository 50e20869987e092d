/// Where a site's files go. Several tasks may put files at a time.
protocol SiteDestination: Sendable {
  /// Whether files are asked for their content after they were put, perhaps never.
  var asksLater: Bool { get }
  /// The folder where the site stands that this one takes the place of, symbolic links resolved; nil where there is none.
  var standing: String? { get }
  /// - Throws: also where a file was put at this path before.
  func put(_ file: SiteFile) throws(CourseError)
  /// Forgets all files that were put.
  func clear() throws(CourseError)
}

extension SiteDestination {
  var asksLater: Bool { false }
  var standing: String? { nil }

  func write(_ bytes: [UInt8], to path: SitePath) throws(CourseError) {
    try put(SiteFile(path) { bytes })
  }

  func write(_ text: String, to path: SitePath) throws(CourseError) {
    try write(Array(text.utf8), to: path)
  }
}

extension CourseError {
  static func sameName(_ path: SitePath) -> Self {
    Self("two files of the site have the same name: '\(path.text)'")
  }
}

extension SiteDraft: SiteDestination {
  var standing: String? { site }
}
