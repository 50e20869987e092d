import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the course asks of the file system, without following symbolic links unless it says so.
enum FileSystem {
  enum Kind: Hashable { case file, folder, link, other }

  struct Entry: Hashable {
    /// Relative to the folder that was walked.
    let path: String
    let kind: Kind
  }

  /// What lies at a path; nil where nothing does.
  static func kind(of path: String, followingLinks: Bool = false) -> Kind? {
    var status = stat()
    let result = followingLinks ? stat(path, &status) : lstat(path, &status)
    guard result == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// Whether two paths are names of one file.
  static func isSameFile(_ first: String, _ second: String) -> Bool {
    var (left, right) = (stat(), stat())
    guard lstat(first, &left) == 0, lstat(second, &right) == 0 else { return false }
    return left.st_ino == right.st_ino && left.st_dev == right.st_dev
  }

  /// Whether what lies at a path belongs to the user who runs this.
  static func isOwn(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_uid == geteuid()
  }

  /// How many seconds ago a file was written; nil where there is none.
  static func age(of path: String) -> Int? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      return time(nil) - status.st_mtimespec.tv_sec
    #else
      return time(nil) - status.st_mtim.tv_sec
    #endif
  }

  /// Whether a file lies at a path that holds these bytes.
  static func holds(_ bytes: [UInt8], at path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      Int(status.st_size) == bytes.count
    else { return false }
    return (try? read(path)) == bytes
  }

  /// Of this process.
  static var processNumber: Int32 { getpid() }

  /// The path with symbolic links resolved; nil where nothing lies there.
  static func resolved(_ path: String) -> String? {
    guard let result = realpath(path, nil) else { return nil }
    defer { free(result) }
    return String(cString: result)
  }

  /// The names in a folder, sorted by their bytes.
  static func names(in folder: String) throws(CourseError) -> [String] {
    guard let stream = opendir(folder) else { throw failure("read folder", folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee))
        {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Everything below a folder, each folder before what lies in it.
  ///
  /// - Parameter enters: whether to look into a folder, by its path below `root`.
  static func walk(
    _ root: String, entering enters: (String) -> Bool = { _ in true }
  ) throws(CourseError) -> [Entry] {
    var entries: [Entry] = []
    var pending = [""]
    while let folder = pending.popLast() {
      var below: [String] = []
      for name in try names(in: folder.isEmpty ? root : root + "/" + folder) {
        let path = folder.isEmpty ? name : folder + "/" + name
        guard let kind = kind(of: root + "/" + path) else { continue }
        entries.append(Entry(path: path, kind: kind))
        if kind == .folder, enters(path) { below.append(path) }
      }
      pending += below.reversed()
    }
    return entries
  }

  /// Makes a folder and the folders that it lies in.
  static func makeFolder(_ path: String) throws(CourseError) {
    if mkdir(path, 0o777) == 0 { return }
    let code = errno
    if code == EEXIST, kind(of: path, followingLinks: true) == .folder { return }
    guard code == ENOENT, let parent = parent(of: path), parent != path else {
      throw failure("make folder", path, code)
    }
    try makeFolder(parent)
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw failure("make folder", path) }
  }

  static func write(_ bytes: [UInt8], to path: String) throws(CourseError) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw failure("write", path) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        writeBytes(file, UnsafeRawBufferPointer(rebasing: buffer[written...]))
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        let code = errno
        close(file)
        throw failure("write", path, code)
      }
      written += count
    }
    guard close(file) == 0 else { throw failure("write", path) }
  }

  /// What the system says where a file cannot be read.
  static func reasonNotToRead(_ path: String) -> String? {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return String(cString: strerror(errno)).lowercased() }
    close(file)
    return nil
  }

  static func read(_ path: String) throws(CourseError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw failure("read", path) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { readBytes(file, $0) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure("read", path) }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }

  static func removeFile(_ path: String) throws(CourseError) {
    guard unlink(path) == 0 else { throw failure("remove", path) }
  }

  /// Removes a file, a link or an empty folder; what is not there is no failure.
  static func remove(_ path: String) {
    if unlink(path) != 0 { _ = rmdir(path) }
  }

  /// Removes a folder with all that lies in it; of a link nothing but itself.
  static func removeTree(_ folder: String) {
    if kind(of: folder) == .folder, let entries = try? walk(folder) {
      for entry in entries.reversed() { remove(folder + "/" + entry.path) }
    }
    remove(folder)
  }

  static func move(_ from: String, to: String) throws(CourseError) {
    guard rename(from, to) == 0 else { throw failure("put in place", to) }
  }

  /// Whether something could move from one path to the other, as both are on one mount. Nothing may lie at the first.
  static func canMove(_ from: String, to: String) -> Bool {
    guard kind(of: from) == nil else { return false }
    var (left, right) = (stat(), stat())
    guard let source = parent(of: from), let target = parent(of: to), stat(source, &left) == 0,
      stat(target, &right) == 0, left.st_dev == right.st_dev
    else { return false }
    // On Linux a folder can be mounted in its own file system; that is noticed before the lack of a file is.
    return rename(from, to) == 0 || errno != EXDEV
  }

  /// Gives a folder the access rights of another.
  ///
  /// - Throws: also where the two have different owners.
  static func giveRights(of model: String, to folder: String) throws(CourseError) {
    var (wanted, found) = (stat(), stat())
    guard lstat(model, &wanted) == 0, lstat(folder, &found) == 0,
      (wanted.st_uid, wanted.st_gid) == (found.st_uid, found.st_gid),
      chmod(folder, wanted.st_mode & 0o7777) == 0
    else { throw failure("give the rights of '\(model)' to", folder) }
  }

  /// Gives a file a second name.
  static func link(_ from: String, to: String) throws(CourseError) {
    guard linkat(AT_FDCWD, from, AT_FDCWD, to, 0) == 0 else { throw failure("keep", from) }
  }

  static func parent(of path: String) -> String? { path.parentPath }

  static func name(of path: String) -> String { path.lastPathName }

  static func failure(_ action: String, _ path: String, _ code: Int32 = errno) -> CourseError {
    CourseError("cannot \(action) '\(path)': \(String(cString: strerror(code)).lowercased())")
  }
}

private func writeBytes(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(file, bytes.baseAddress, bytes.count)
}

private func readBytes(_ file: Int32, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
  read(file, bytes.baseAddress, bytes.count)
}
