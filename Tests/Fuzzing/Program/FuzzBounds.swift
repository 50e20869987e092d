import Foundation

enum FuzzBounds {
  /// Of the processor that one input may take; beyond them the process is ended.
  private static let seconds = 10
  /// That may pass meanwhile, on a machine that has other things to do.
  private static let patience: UInt32 = 100
  /// That the process may take at its largest, in bytes.
  static let memory = 1 << 30

  /// Begins anew for the next input.
  static func restart() {
    var time = itimerval(
      it_interval: timeval(tv_sec: 0, tv_usec: 0), it_value: timeval(tv_sec: seconds, tv_usec: 0))
    setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &time, nil)
    alarm(patience)
  }
}
