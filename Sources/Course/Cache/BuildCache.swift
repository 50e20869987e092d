import Diagnostics
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
    /// Whether it is other than what was read.
    var isChanged = false

    init() {}

    init(_ bytes: [UInt8], of course: Checksum) throws(PackingError) {
      var unpacker = Unpacker(bytes)
      guard try Checksum(from: &unpacker) == course else { throw PackingError() }
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

  /// - Throws: where something else than a folder lies there.
  public static func checkIsFolder(_ root: String) throws(CourseError) {
    guard [.folder, nil].contains(FileSystem.kind(of: root, followingLinks: true)) else {
      throw CourseError("the cache '\(root)' is not a folder")
    }
  }

  /// Reads what there is of a course.
  ///
  /// - Parameter course: of its place, and of the way in which it is built.
  func open(_ course: Checksum) {
    content.withLock { content in
      guard content.course != course else { return }
      content = Content()
      content.course = course
      guard let bytes = folder(of: course)?.read(Self.lessons),
        let known = try? Content(bytes, of: course)
      else { return }
      content = known
    }
  }

  subscript(lesson: SitePath) -> CachedLesson? { content.withLock { $0.lessons[lesson] } }

  /// Whether what a lesson became can be had again.
  func holds(_ pages: Checksum) -> Bool {
    content.withLock { $0.pages[pages] != nil || $0.intact.contains(pages) }
      || typeset(pages) != nil
  }

  /// What a lesson became; nil where that is lost.
  func typeset(_ pages: Checksum) -> TypesetLesson? {
    let (known, course) = content.withLock { ($0.pages[pages], $0.course) }
    if let known { return known }
    let lesson = course.flatMap(folder(of:))?.read(pages.digits)
      .flatMap { try? KeptPages($0, of: pages).lesson }
    content.withLock { content in
      if lesson == nil { content.intact.remove(pages) } else { content.intact.insert(pages) }
    }
    return lesson
  }

  /// - Returns: whether it could be kept.
  func keep(_ lesson: TypesetLesson, as pages: Checksum) -> Bool {
    guard root != nil else {
      content.withLock { $0.pages[pages] = lesson }
      return true
    }
    guard let course = content.withLock({ $0.course }), let folder = folder(of: course),
      folder.write(KeptPages(lesson, as: pages).bytes, to: pages.digits)
    else { return false }
    content.withLock { _ = $0.intact.insert(pages) }
    return true
  }

  /// Takes what a build found in lessons, and forgets lessons that there are no more.
  func update(_ lessons: [CachedLesson], of course: CourseFolder) {
    let paths = Set(course.lessons.map(\.path))
    content.withLock { content in
      let before = content.lessons.mapValues(\.pages)
      content.lessons = content.lessons.filter { paths.contains($0.key) }
      for lesson in lessons { content.lessons[lesson.summary.file.path] = lesson }
      if content.lessons.mapValues(\.pages) != before { content.isChanged = true }
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

  func published(_ site: SiteRecord) {
    content.withLock { content in
      content.site = site
      content.isChanged = true
    }
  }

  /// Writes what it knows to its folder, where that is new, and removes what is no more needed there.
  ///
  /// - Parameter shown: files that are still asked for.
  public func save(whileShowing shown: DeferredFiles? = nil) {
    content.withLock { content in
      let kept = Set(content.lessons.values.map(\.pages)).union(shown?.pages ?? [])
      content.pages = content.pages.filter { kept.contains($0.key) }
      content.intact.formIntersection(kept)
      guard content.isChanged, let course = content.course, let folder = folder(of: course) else {
        return
      }
      var packer = Packer()
      packer.add(course)
      packer.add(content.lessons.sorted { $0.key < $1.key }.map(\.value))
      packer.add(content.site)
      if folder.write(packer.bytes, to: Self.lessons) { content.isChanged = false }
      folder.sweep(keeping: Set(kept.map(\.digits)))
    }
    if let root { CacheFolder.removeAbandoned(in: root) }
  }

  /// - Throws: where it would be taken for a part of the site.
  func checkIsOutside(_ site: String) throws(CourseError) {
    guard let root else { return }
    let folder = FileSystem.resolved(site) ?? site.normalizedPath
    let place = FileSystem.resolved(root) ?? root.normalizedPath
    guard place == folder || place.isBelow(folder) else { return }
    throw CourseError(
      "the cache '\(root)' lies in the output folder '\(site)'; say another folder with --cache")
  }

  private static let lessons = "lessons"

  private func folder(of course: Checksum) -> CacheFolder? {
    root.map { CacheFolder(of: course, in: $0) }
  }
}

/// What a lesson became, with what it was made from.
private struct KeptPages {
  let lesson: TypesetLesson
  let bytes: [UInt8]

  init(_ lesson: TypesetLesson, as pages: Checksum) {
    self.lesson = lesson
    var packer = Packer()
    packer.add(pages)
    packer.add(lesson)
    bytes = packer.bytes
  }

  init(_ bytes: [UInt8], of pages: Checksum) throws(PackingError) {
    self.bytes = bytes
    var unpacker = Unpacker(bytes)
    guard try Checksum(from: &unpacker) == pages else { throw PackingError() }
    lesson = try TypesetLesson(from: &unpacker)
    guard unpacker.isAtEnd else { throw PackingError() }
  }
}
