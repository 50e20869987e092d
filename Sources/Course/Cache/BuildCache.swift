import Synchronization

/// What builds of one course leave for the next: of each lesson what was found in it and what it became, and which
/// files of the site came of that.
///
/// What is damaged, or was left by another program or for another course, is as if it were not there. What cannot be
/// kept is made again by the next build.
public final class BuildCache: Sendable {
  /// Where there may be the caches of many courses; nil where this one ends with the process.
  let root: String?
  private let content = Mutex(Content())

  private struct Content {
    /// Of which course, built in which way.
    var course: Checksum?
    var lessons: [SitePath: CachedLesson] = [:]
    /// What lessons became, where it is kept in memory.
    var pages: [Checksum: TypesetLesson] = [:]
    /// What lies in the folder undamaged, as far as that is known.
    var intact: Set<Checksum> = []
    /// The site that the last build wrote.
    var site: SiteRecord?

    init() {}

    init(_ bytes: [UInt8], of course: Checksum) throws(PackingError) {
      var unpacker = Unpacker(bytes)
      let lessons = try unpacker.list(of: CachedLesson.self)
      site = try unpacker.optional()
      guard unpacker.isAtEnd else { throw PackingError() }
      self.course = course
      self.lessons = Dictionary(lessons.map { ($0.summary.file.path, $0) }) { first, _ in first }
    }
  }

  /// A cache of which nothing is read before a course is built.
  ///
  /// - Parameter root: nil for a cache that is kept in memory and ends with this process.
  public init(in root: String? = nil) { self.root = root }

  /// Reads what there is of a course.
  ///
  /// - Parameter course: of its place, and of the way in which it is built.
  func open(_ course: Checksum) {
    content.withLock { content in
      guard content.course != course else { return }
      content = Content()
      content.course = course
      guard let folder = place(of: course), FileSystem.isOwn(folder),
        let bytes = PackedFile.read(folder + "/" + Self.lessons)
      else { return }
      guard let known = try? Content(bytes, of: course) else { return }
      content = known
    }
  }

  subscript(lesson: SitePath) -> CachedLesson? { content.withLock { $0.lessons[lesson] } }

  /// Whether what a lesson became can be had again.
  func holds(_ pages: Checksum) -> Bool {
    let (isKnown, course) = content.withLock { content in
      (content.pages[pages] != nil || content.intact.contains(pages), content.course)
    }
    if isKnown { return true }
    guard let folder = place(of: course), PackedFile.read(folder + "/" + pages.digits) != nil else {
      return false
    }
    content.withLock { _ = $0.intact.insert(pages) }
    return true
  }

  func typeset(_ pages: Checksum) -> TypesetLesson? {
    let (known, course) = content.withLock { ($0.pages[pages], $0.course) }
    if let known { return known }
    guard let folder = place(of: course), let bytes = PackedFile.read(folder + "/" + pages.digits)
    else { return nil }
    var unpacker = Unpacker(bytes)
    return try? TypesetLesson(from: &unpacker)
  }

  /// - Returns: whether it could be kept.
  func keep(_ lesson: TypesetLesson, as pages: Checksum) -> Bool {
    let course = content.withLock { $0.course }
    guard let folder = place(of: course) else {
      content.withLock { $0.pages[pages] = lesson }
      return true
    }
    guard (try? makeFolder(folder)) != nil else { return false }
    var packer = Packer()
    packer.add(lesson)
    guard (try? PackedFile.write(packer.bytes, to: folder + "/" + pages.digits)) != nil else {
      return false
    }
    content.withLock { _ = $0.intact.insert(pages) }
    return true
  }

  /// Takes what a build found in lessons, and forgets lessons that there are no more.
  func update(_ lessons: [CachedLesson], of course: CourseFolder) {
    let paths = Set(course.lessons.map(\.path))
    content.withLock { content in
      content.lessons = content.lessons.filter { paths.contains($0.key) }
      for lesson in lessons { content.lessons[lesson.summary.file.path] = lesson }
    }
  }

  /// The file that stands where a site's file belongs, where the last build made it of the same and nobody touched it.
  func standing(_ file: SiteFile, in site: String?) -> FileStamp? {
    guard let site, case .made(let origin) = file.origin else { return nil }
    return content.withLock { content in
      guard let record = content.site, record.site == site, let known = record.files[file.path],
        known.origin == origin, known.stamp == FileStamp(of: site + "/" + file.path.text)
      else { return nil }
      return known.stamp
    }
  }

  func published(_ site: SiteRecord) { content.withLock { $0.site = site } }

  /// Writes what it knows to its folder, and removes what is no more needed there.
  ///
  /// - Parameter shown: files that are still asked for.
  public func save(whileShowing shown: DeferredFiles? = nil) {
    content.withLock { content in
      let kept = Set(content.lessons.values.map(\.pages)).union(shown?.pages ?? [])
      content.pages = content.pages.filter { kept.contains($0.key) }
      content.intact.formIntersection(kept)
      guard let folder = place(of: content.course) else { return }
      var packer = Packer()
      packer.add(content.lessons.sorted { $0.key < $1.key }.map(\.value))
      packer.add(content.site)
      guard (try? makeFolder(folder)) != nil,
        (try? PackedFile.write(packer.bytes, to: folder + "/" + Self.lessons)) != nil
      else { return }
      let names = Set(kept.map(\.digits) + [Self.lessons])
      for name in (try? FileSystem.names(in: folder)) ?? [] where !names.contains(name) {
        FileSystem.remove(folder + "/" + name)
      }
    }
    removeAbandonedCourses()
  }

  /// Removes what was left of courses that nobody has built for a long time.
  private func removeAbandonedCourses() {
    guard let root, let names = try? FileSystem.names(in: root) else { return }
    for name in names where name.utf8.count == Self.nameLength {
      let folder = root + "/" + name
      guard let age = FileSystem.age(of: folder + "/" + Self.lessons), age > Self.longestAge
      else { continue }
      FileSystem.removeTree(folder)
    }
  }

  /// Of what is left of a course, in seconds.
  private static let longestAge = 60 * 24 * 60 * 60
  private static let nameLength = 32
  private static let lessons = "lessons"

  private func place(of course: Checksum?) -> String? {
    guard let root, let course else { return nil }
    return root + "/" + course.digits.prefix(Self.nameLength)
  }

  private func makeFolder(_ folder: String) throws(CourseError) {
    guard let root, FileSystem.kind(of: folder) != .folder else { return }
    try FileSystem.makeFolder(folder)
    guard FileSystem.kind(of: root + "/CACHEDIR.TAG") == nil else { return }
    try FileSystem.write(
      Array(
        """
        Signature: 8a477f597d28d172789f06886806bc55
        # This folder is a cache of chainrule's. It can be removed at any time.

        """.utf8), to: root + "/CACHEDIR.TAG")
    try FileSystem.write(Array("*\n".utf8), to: root + "/.gitignore")
  }
}
