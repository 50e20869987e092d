/// The folder in which a cache keeps what builds of one course leave.
///
/// Nothing in it is read, written or removed unless it is a folder, and no link to one, of the user who runs this.
struct CacheFolder: Sendable {
  private let path: String

  /// Marks a folder as one that this program made and may remove; as tools that make backups know it.
  private static let tag = "CACHEDIR.TAG"
  private static let tagText = """
    Signature: 8a477f597d28d172789f06886806bc55
    # A cache of chainrule. It can be removed at any time.

    """
  /// Of the folder of a course: as many hexadecimal digits.
  private static let nameLength = 32
  /// Of a folder that nobody used, in seconds.
  private static let longestAge = 60 * 24 * 60 * 60
  /// Of a file that is needed no more, in seconds: another run may still show it, or be writing it.
  private static let shortestAge = 60 * 60

  /// - Parameters:
  ///   - root: where there are the folders of many courses.
  ///   - course: of its place, and of the way in which it is built.
  init(of course: Checksum, in root: String) {
    path = root + "/" + course.digits.prefix(Self.nameLength)
  }

  private init(path: String) { self.path = path }

  private var isUsable: Bool {
    FileSystem.kind(of: path) == .folder && FileSystem.isOwn(path)
  }

  func read(_ name: String) -> [UInt8]? {
    isUsable ? PackedFile.read(path + "/" + name) : nil
  }

  /// - Returns: whether the file is there now.
  func write(_ bytes: [UInt8], to name: String) -> Bool {
    guard isMade else { return false }
    return (try? PackedFile.write(bytes, to: path + "/" + name)) != nil
  }

  /// Removes files that were left here and that nothing needs any more.
  ///
  /// - Parameter names: of those that are needed.
  func sweep(keeping names: Set<String>) {
    guard isUsable, let found = try? FileSystem.names(in: path) else { return }
    for name in found where !names.contains(name) && Self.isOfPages(name) {
      let file = path + "/" + name
      if let age = FileSystem.age(of: file), age > Self.shortestAge { FileSystem.remove(file) }
    }
  }

  /// Removes the folders of courses that nobody has built for a long time.
  static func removeAbandoned(in root: String) {
    for name in (try? FileSystem.names(in: root)) ?? []
    where name.utf8.count == nameLength && name.utf8.allSatisfy(isHexadecimal) {
      let folder = CacheFolder(path: root + "/" + name)
      guard folder.isUsable, folder.isTagged, let age = FileSystem.age(of: folder.path),
        age > longestAge
      else { continue }
      FileSystem.removeTree(folder.path)
    }
  }

  private var isMade: Bool {
    if FileSystem.kind(of: path) == nil {
      guard (try? FileSystem.makeFolder(path)) != nil else { return false }
      try? FileSystem.write(Array(Self.tagText.utf8), to: path + "/" + Self.tag)
      try? FileSystem.write(Array("*\n".utf8), to: path + "/.gitignore")
    }
    return isUsable
  }

  private var isTagged: Bool {
    let tag = path + "/" + Self.tag
    return FileSystem.kind(of: tag) == .file
      && (try? FileSystem.read(tag)) == Array(Self.tagText.utf8)
  }

  /// What lessons became, and what another run left half written of that.
  private static func isOfPages(_ name: String) -> Bool {
    name.utf8.count >= 64 && name.utf8.prefix(64).allSatisfy(isHexadecimal)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}
