import Course

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What happens when a run is broken off from outside.
enum Interruption {
  /// Has unfinished sites removed before a signal ends the process.
  ///
  /// Call it before any task is started: threads take over which signals are held back.
  static func discardsDrafts() {
    var signals = watched
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    var thread = pthread_t()
    let result = pthread_create(&thread, nil, waitForSignal, nil)
    // Without the thread, signals end the process at once, as they would have.
    if result != 0 { pthread_sigmask(SIG_UNBLOCK, &signals, nil) }
  }
}

private var watched: sigset_t {
  var signals = sigset_t()
  sigemptyset(&signals)
  for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, number) }
  return signals
}

private func waitForSignal(_: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  var signals = watched
  var number: Int32 = 0
  guard sigwait(&signals, &number) == 0 else { return nil }
  SiteDraft.discardAll()
  // Ends as if nothing had caught the signal, so that a shell sees what happened.
  signal(number, SIG_DFL)
  pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  kill(getpid(), number)
  return nil
}

func availableProcessors() -> Int {
  max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}
