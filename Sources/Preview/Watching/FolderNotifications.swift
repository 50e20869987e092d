#if os(Linux)
  #if canImport(Glibc)
    import Glibc
  #else
    import Musl
  #endif

  /// Linux's notifications of what happens in a folder and the folders in it. Owns their descriptor.
  ///
  /// To be used on one thread at a time.
  final class FolderNotifications: @unchecked Sendable {
    /// How long it must be quiet, in milliseconds, before what has happened is taken for complete.
    enum Quiet: Int32 {
      /// Files were closed or have got their names.
      case afterSaving = 10
      /// A file was written to and is still open.
      case afterWriting = 100
    }

    let descriptor: Int32
    /// Whether the folder itself is not there, or is not watched.
    private(set) var isLost = false
    private let folder: String
    private var root: Int32 = -1

    /// nil where the system has no more room for it.
    init?(of folder: String) {
      self.folder = folder
      descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
      guard descriptor >= 0, watchAll() else { return nil }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Watches all folders there are, also those that came since.
    ///
    /// - Returns: whether there was room for all of them.
    @discardableResult func watchAll() -> Bool {
      let mask = UInt32(
        IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
          | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)
      var hasRoom = true
      root = -1
      // Each folder is watched before it is read, so that nothing comes into it unseen.
      let contents = FolderContents(of: folder) { path in
        let watch = inotify_add_watch(descriptor, path, mask)
        if watch < 0, errno == ENOSPC || errno == ENOMEM { hasRoom = false }
        if path == folder { root = watch }
      }
      isLost = root < 0 || contents.isMissing
      return hasRoom
    }

    /// Reads what has come; nil where none of it matters.
    func read() -> Quiet? {
      var quiet: Quiet?
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = buffer.withUnsafeMutableBytes { readBytes(descriptor, $0) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return quiet }
        buffer.withUnsafeBytes { bytes in
          var offset = 0
          while offset + MemoryLayout<inotify_event>.size <= count {
            let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
            offset += MemoryLayout<inotify_event>.size
            let end = min(offset + Int(event.len), count)
            let name = String(decoding: bytes[offset..<end].prefix { $0 != 0 }, as: UTF8.self)
            offset = end
            guard !isPassedOver(name) else { continue }
            quiet = event.mask & UInt32(IN_MODIFY) != 0 ? .afterWriting : .afterSaving
          }
        }
      }
    }
  }

  private func readBytes(_ file: Int32, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
    read(file, bytes.baseAddress, bytes.count)
  }
#endif
