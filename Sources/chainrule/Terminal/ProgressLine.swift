import Course
import Diagnostics
import Synchronization

/// One line on the terminal that is written over and over; nothing for work under a second, and
/// nothing where standard error is no terminal.
final class ProgressLine: Sendable {
  private struct State {
    /// When the work began; where nil, with what is shown next.
    var start: ContinuousClock.Instant? = .now
    /// When the line was last written; nil where it does not stand there.
    var written: ContinuousClock.Instant?
    var isOver = false
  }

  private let state = Mutex(State())
  private let isTerminal = StandardStream.error.isTerminal

  /// More often than so nobody can read.
  private static let interval = Duration.milliseconds(100)

  func show(_ progress: CourseProgress) {
    guard isTerminal else { return }
    state.withLock { state in
      let now = ContinuousClock.now
      let start = state.start ?? now
      state.start = start
      guard !state.isOver, now - start > .seconds(1),
        state.written.map({ now - $0 > Self.interval }) ?? true
      else { return }
      // A line that wraps could not be erased.
      let text = progress.words.withHiddenCharactersEscaped
        .prefix(max(0, StandardStream.error.width - 1))
      try? StandardStream.error.write("\r\u{1B}[K\(text)")
      state.written = now
    }
  }

  /// Erases the line. What is shown next is other work.
  func clear() {
    state.withLock { state in
      if state.written != nil { try? StandardStream.error.write("\r\u{1B}[K") }
      state.start = nil
      state.written = nil
    }
  }

  /// Erases the line for good.
  func end() {
    clear()
    state.withLock { $0.isOver = true }
  }
}

extension CourseProgress {
  fileprivate var words: String {
    switch self {
    case .lessons(let done, let all): "\(done) of \(all) lessons"
    case .training(let lesson, let updates, let all):
      "\(lesson): training, \(updates) of \(all) updates"
    }
  }
}
