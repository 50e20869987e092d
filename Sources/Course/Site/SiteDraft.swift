import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A site that is being written beside the place where it will stand, or in it, under a hidden name, where it has to be.
///
/// Until `publish(madeBy:)` nothing is seen of it, and the site that stands there stays as it is. Several
/// tasks may write files at a time.
public final class SiteDraft: Sendable {
  /// Where the site will stand, symbolic links resolved.
  let site: String
  let folder: String

  /// What the drafts of this process that are neither published nor discarded have written, by
  /// their folders.
  private static let unfinished = Mutex<[String: [SitePath: FileStamp?]]>([:])
  /// Whether the process is about to end, so that nothing may be begun. Changed under that lock.
  private static let isEnding = Atomic(false)

  /// Begins a site that is to stand at a path, in a folder beside it.
  ///
  /// - Throws: where publishing would destroy files that chainrule did not write.
  public init(of output: String) throws(CourseError) {
    let trimmed = output.count > 1 && output.hasSuffix("/") ? String(output.dropLast()) : output
    guard let parent = FileSystem.parent(of: trimmed) else {
      throw CourseError("the output folder has no name")
    }
    try Self.checkIsOurs(trimmed)
    try FileSystem.makeFolder(parent)
    if let existing = FileSystem.resolved(trimmed) {
      site = existing
    } else if FileSystem.kind(of: trimmed) != nil {
      throw CourseError("the output folder '\(output)' is a link that leads nowhere")
    } else {
      guard let parent = FileSystem.resolved(parent) else {
        throw FileSystem.failure("make folder", trimmed)
      }
      site = (parent == "/" ? "" : parent) + "/" + FileSystem.name(of: trimmed)
    }
    folder = try Self.unfinished.withLock { [site] unfinished throws(CourseError) in
      guard !Self.isEnding.load(ordering: .relaxed) else { throw .discarded }
      Self.tidyAbandonedDrafts(of: site, exceptThoseIn: unfinished.keys)
      let folder = try Self.makeFolder(for: site)
      unfinished[folder] = [:]
      return folder
    }
  }

  deinit { discard() }

  /// - Throws: also where a file was put at this path before.
  func put(_ file: SiteFile) throws(CourseError) {
    let standing = site + "/" + file.path.text
    let isUntouched = file.standing != nil && file.standing == FileStamp(of: standing)
    let bytes = isUntouched ? [] : try file.content()
    let isSame = isUntouched || FileSystem.holds(bytes, at: standing)
    try Self.unfinished.withLock { unfinished throws(CourseError) in
      guard let files = unfinished[folder] else { throw .discarded }
      guard files[file.path] == nil else {
        throw .sameName(file.path)
      }
      if let parent = file.path.folders.last { try FileSystem.makeFolder(folder + "/" + parent) }
      let place = folder + "/" + file.path.text
      // What stays as it is keeps its time.
      if !isSame || (try? FileSystem.link(standing, to: place)) == nil {
        try FileSystem.write(isUntouched ? try FileSystem.read(standing) : bytes, to: place)
      }
      unfinished[folder]?[file.path] = .some(FileStamp(of: place))
    }
  }

  func clear() throws(CourseError) {
    try Self.unfinished.withLock { unfinished throws(CourseError) in
      guard unfinished[folder] != nil else { throw .discarded }
      FileSystem.removeTree(folder)
      try FileSystem.makeFolder(folder)
      unfinished[folder] = [:]
    }
  }

  /// Puts the site in its place, in one step where the file system can do that, else file by file.
  ///
  /// - Parameter maker: what built it.
  /// - Returns: the files as they were written.
  /// - Throws: where the file system does not let that happen, or the draft was discarded.
  @discardableResult
  func publish(madeBy maker: SiteMaker) throws(CourseError) -> [SitePath: FileStamp] {
    try Self.unfinished.withLock { unfinished throws(CourseError) in
      guard let files = unfinished[folder] else { throw .discarded }
      let manifest = SiteManifest(files: Set(files.keys), maker: maker)
      try FileSystem.write(
        Array(manifest.text.utf8), to: folder + "/" + SiteManifest.fileName)
      try putInPlace()
      unfinished[folder] = nil
      return files.compactMapValues(\.self)
    }
  }

  /// Removes what was written so far; nothing can be written any more.
  public func discard() {
    Self.unfinished.withLock { unfinished in
      guard unfinished.removeValue(forKey: folder) != nil else { return }
      FileSystem.removeTree(folder)
    }
  }

  /// Discards all drafts of this process, which is about to end early and can begin none any more.
  ///
  /// Waits where one is just being put in place.
  public static func discardAll() {
    unfinished.withLock { unfinished in
      isEnding.store(true, ordering: .relaxed)
      for folder in unfinished.keys { FileSystem.removeTree(folder) }
      unfinished = [:]
    }
  }

  private static func checkIsOurs(_ output: String) throws(CourseError) {
    guard let kind = FileSystem.kind(of: output, followingLinks: true) else { return }
    guard kind == .folder else { throw CourseError("the output '\(output)' is not a folder") }
    let others = try FileSystem.names(in: output).filter { !standsBesideSites($0) }
    guard let first = others.first, SiteManifest(of: output) == nil else { return }
    throw CourseError(
      "the output folder '\(output)' holds files that chainrule did not write, such as '\(first)'; "
        + "give an empty folder or a new one with --output")
  }

  /// Whether this is no sign of somebody's work: what a branch for a site begins with, or a new disk.
  private static func standsBesideSites(_ name: String) -> Bool {
    name.hasPrefix(".") || name == "CNAME" || name == "lost+found"
  }
}

extension CourseError {
  fileprivate static var discarded: Self { Self("the site was given up before it was finished") }
}
