#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// By what a file is known again that nobody has touched: another file, other bytes or another name of it make
/// another stamp.
struct FileStamp: Hashable, Sendable {
  private let fields: [Int]
  /// How many of them tell of the file and its bytes; the last ones also change with its names.
  private static let ofContent = 5

  /// nil where no file lies there, or a link to one.
  init?(of path: String) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    fields = [
      Int(truncatingIfNeeded: status.st_dev), Int(truncatingIfNeeded: status.st_ino),
      Int(status.st_size), modified.tv_sec, modified.tv_nsec, changed.tv_sec, changed.tv_nsec,
    ]
  }
}

extension FileStamp {
  /// Whether both are of one file with the same bytes, whatever its names.
  func isOfSameContent(as other: FileStamp) -> Bool {
    fields.prefix(Self.ofContent) == other.fields.prefix(Self.ofContent)
  }
}

extension FileStamp: Packable {
  func pack(into packer: inout Packer) { packer.add(fields) }
  init(from unpacker: inout Unpacker) throws(PackingError) { fields = try unpacker.list() }
}
