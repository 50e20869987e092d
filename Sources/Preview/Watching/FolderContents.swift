#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What lies in a folder and the folders in it; hidden ones, which change without an author, are
/// not looked into.
struct FolderContents: Equatable {
  fileprivate struct Stamp: Equatable {
    let file: UInt64
    let size: Int
    let seconds: Int
    let nanoseconds: Int
  }

  private(set) var folders: [String] = []
  private var files: [String: Stamp] = [:]

  var isMissing: Bool { folders.isEmpty }

  /// More is not looked at.
  private static let mostEntries = 100_000

  /// - Parameter willRead: called with each folder before it is read.
  init(of root: String, willRead: (String) -> Void = { _ in }) {
    var pending = [root]
    var count = 0
    while let folder = pending.popLast() {
      willRead(folder)
      guard let stream = opendir(folder) else { continue }
      defer { closedir(stream) }
      folders.append(folder)
      while let entry = readdir(stream), count < Self.mostEntries {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
          name.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: name.pointee))
          {
            String(cString: $0)
          }
        }
        guard !isPassedOver(name) else { continue }
        count += 1
        var status = stat()
        let path = folder + "/" + name
        guard lstat(path, &status) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFDIR {
          pending.append(path)
        } else {
          files[path] = Stamp(status)
        }
      }
    }
    folders.sort()
  }

  static func == (left: Self, right: Self) -> Bool {
    left.folders == right.folders && left.files == right.files
  }
}

/// Names of files that editors put beside those that are edited, and of hidden ones.
func isPassedOver(_ name: String) -> Bool { name.hasPrefix(".") || name.hasSuffix("~") }

extension FolderContents.Stamp {
  fileprivate init(_ status: stat) {
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    self.init(
      file: UInt64(status.st_ino), size: Int(status.st_size), seconds: time.tv_sec,
      nanoseconds: time.tv_nsec)
  }
}
