/// A file of a site, which may not have been made yet.
struct SiteFile: Sendable {
  /// What a file is made of: where that is the same, the file has the same bytes.
  enum Origin: Sendable {
    /// Nothing is known of that.
    case unknown
    case made(Checksum)
    /// A copy of a file.
    case file(String)
  }

  let path: SitePath
  let origin: Origin
  /// What the file of this origin that stands in the site's place looks like, where there is one.
  var standing: FileStamp?
  let content: @Sendable () throws(CourseError) -> [UInt8]

  init(
    _ path: SitePath, of origin: Origin = .unknown, standing: FileStamp? = nil,
    content: @escaping @Sendable () throws(CourseError) -> [UInt8]
  ) {
    self.path = path
    self.origin = origin
    self.standing = standing
    self.content = content
  }
}

extension SiteFile {
  static func copy(of location: String, as path: SitePath) -> Self {
    Self(path, of: .file(location)) { () throws(CourseError) in try FileSystem.read(location) }
  }
}
