import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Tells that something in a folder, or in the folders in it, has changed.
final class FolderWatch: Sendable {
  enum Method: Hashable, Sendable {
    /// The system tells of changes; on Linux alone, and where it has no more room for that,
    /// folders are looked at again and again.
    case notifications
    /// All files are looked at ten times a second.
    case polling
  }

  /// An element for all that has changed since the one before; ends with `stop()`.
  let changes: AsyncStream<Void>
  private let folder: String
  private let continuation: AsyncStream<Void>.Continuation
  /// A pipe: a byte in it ends the thread that watches.
  private let stopping: (reading: Int32, writing: Int32)

  /// Changes from now on are told of.
  init(_ folder: String, method: Method = .notifications) {
    self.folder = folder
    (changes, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    stopping = (ends[0], ends[1])

    let queue = DispatchQueue(label: "chainrule.watch")
    #if os(Linux)
      if method == .notifications, let notifications = FolderNotifications(of: folder) {
        queue.async { self.watch(notifications) }
        return
      }
    #endif
    let contents = FolderContents(of: folder)
    queue.async { self.poll(since: contents) }
  }

  deinit {
    close(stopping.reading)
    close(stopping.writing)
  }

  /// Tells that something has changed though no file in the folder has.
  func tell() { continuation.yield() }

  func stop() {
    var byte: UInt8 = 0
    _ = write(stopping.writing, &byte, 1)
    continuation.finish()
  }

  // MARK: Looking again and again

  private func poll(since contents: FolderContents? = nil) {
    var known = contents ?? FolderContents(of: folder)
    while !isStopped(within: 100) {
      var found = FolderContents(of: folder)
      guard found != known else { continue }
      // What is being written is waited for, but not for ever.
      for _ in 0..<25 {
        guard !isStopped(within: 20) else { return }
        let next = FolderContents(of: folder)
        if next == found { break }
        found = next
      }
      known = found
      continuation.yield()
    }
  }

  /// Waits; whether watching is over.
  private func isStopped(within milliseconds: Int32) -> Bool {
    var end = pollfd(fd: stopping.reading, events: Int16(POLLIN), revents: 0)
    return waitForInput(&end, 1, milliseconds) != 0 && end.revents != 0
  }

  // MARK: Being told

  #if os(Linux)
    private func watch(_ notifications: FolderNotifications) {
      while true {
        // A folder that was removed may come back, of which nothing would tell.
        switch wait(for: notifications, milliseconds: notifications.isLost ? 200 : -1) {
        case .stopped: return
        case .silent:
          guard notifications.watchAll() else { return poll() }
          if !notifications.isLost { continuation.yield() }
        case .told:
          guard var quiet = notifications.read() else { continue }
          // Saving takes several steps, and several files may be saved at a time.
          for _ in 0..<50 {
            switch wait(for: notifications, milliseconds: quiet.rawValue) {
            case .stopped: return
            case .told:
              quiet = notifications.read() ?? quiet
              continue
            case .silent: break
            }
            break
          }
          let hasRoom = notifications.watchAll()
          continuation.yield()
          guard hasRoom else { return poll() }
        }
      }
    }

    private enum Waited { case told, silent, stopped }

    private func wait(for notifications: FolderNotifications, milliseconds: Int32) -> Waited {
      var ends = [
        pollfd(fd: stopping.reading, events: Int16(POLLIN), revents: 0),
        pollfd(fd: notifications.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      let count = waitForInput(&ends, 2, milliseconds)
      if ends[0].revents != 0 { return .stopped }
      return count > 0 ? .told : .silent
    }
  #endif
}

/// As `poll`, whose name the methods above hide; a signal counts as silence.
private func waitForInput(_ ends: UnsafeMutablePointer<pollfd>, _ count: Int, _ milliseconds: Int32)
  -> Int32
{
  poll(ends, nfds_t(count), milliseconds)
}
