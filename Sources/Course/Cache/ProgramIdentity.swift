#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// By what this program is known from others that would make something else of the same lessons.
enum ProgramIdentity {
  /// Of the file that runs: its version, its size, and when it was built.
  static let checksum = Checksum { packer in
    packer.add(CourseBuild.version)
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    packer.add(Int(status.st_size))
    #if canImport(Darwin)
      packer.add([status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec])
    #else
      packer.add([status.st_mtim.tv_sec, status.st_mtim.tv_nsec])
    #endif
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
