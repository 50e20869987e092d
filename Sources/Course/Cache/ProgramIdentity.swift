import CCommit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// By what this program is known from others that would make something else of the same lessons.
enum ProgramIdentity {
  /// Of the version and commit of the program, and of the size and time of the file that runs.
  ///
  /// Packages give all files the time of their release. So where no commit says what was built, the file is known by its
  /// place on the disk, too.
  static let checksum = Checksum { packer in
    let commit = String(cString: built_commit)
    packer.add([CourseBuild.version, commit])
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    packer.add([Int(status.st_size), modified.tv_sec, modified.tv_nsec])
    if commit.isEmpty || commit.contains("modified") {
      packer.add([Int(truncatingIfNeeded: status.st_ino), changed.tv_sec, changed.tv_nsec])
    }
  }

  private static var path: String {
    #if canImport(Darwin)
      var size = UInt32(PATH_MAX)
      var name = [CChar](repeating: 0, count: Int(size))
      return _NSGetExecutablePath(&name, &size) == 0
        ? String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self) : ""
    #else
      "/proc/self/exe"
    #endif
  }
}
