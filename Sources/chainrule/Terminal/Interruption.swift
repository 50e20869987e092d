import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What happens when a run is broken off from outside.
enum Interruption {
  /// Has what is unfinished taken away before a signal ends the process.
  static func tidies(_ tidy: @escaping @Sendable () -> Void) {
    react { number in
      tidy()
      // Ends as if nothing had caught the signal, so that a shell sees what happened.
      signal(number, SIG_DFL)
      kill(getpid(), number)
    }
  }

  /// Has the first signal end what goes on, with success; what then goes on for more than a second
  /// is broken off.
  static func ends(_ end: @escaping @Sendable () -> Void) {
    react { _ in
      end()
      sleep(1)
      _exit(ExitStatus.success.rawValue)
    }
  }

  private static func react(_ react: @escaping @Sendable (Int32) -> Void) {
    reaction.withLock { $0 = react }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    readingEnd.store(ends[0], ordering: .sequentiallyConsistent)
    writingEnd.store(ends[1], ordering: .sequentiallyConsistent)
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let isStarted = pthread_create(
      &thread, nil,
      { _ in
        waitForSignal()
        return nil
      }, nil)
    guard isStarted == 0 else { return }
    for number in signals {
      // What was to be ignored, as under nohup, stays ignored.
      let before = unsafeBitCast(signal(number, passOn), to: Int.self)
      if before == unsafeBitCast(SIG_IGN, to: Int.self) { signal(number, SIG_IGN) }
    }
  }
}

private let signals = [SIGINT, SIGTERM, SIGHUP]
private let reaction = Mutex<(@Sendable (Int32) -> Void)?>(nil)

/// A handler may do next to nothing, so it passes the signal's number to a thread, through a pipe.
private let readingEnd = Atomic<Int32>(-1)
private let writingEnd = Atomic<Int32>(-1)

private func passOn(_ number: Int32) {
  var byte = UInt8(truncatingIfNeeded: number)
  _ = write(writingEnd.load(ordering: .relaxed), &byte, 1)
}

private func waitForSignal() {
  // A parent may have held signals back for all threads; here they can always arrive.
  var set = sigset_t()
  sigemptyset(&set)
  for number in signals { sigaddset(&set, number) }
  pthread_sigmask(SIG_UNBLOCK, &set, nil)

  var byte: UInt8 = 0
  while true {
    let count = read(readingEnd.load(ordering: .relaxed), &byte, 1)
    if count == 1 { break }
    guard count < 0, errno == EINTR else { return }
  }
  reaction.withLock { $0 }?(Int32(byte))
}

func availableProcessors() -> Int {
  max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}
