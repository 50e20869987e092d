import Synchronization

/// One line on the terminal that is written over and over; nothing for work under a second, and
/// nothing where standard error is no terminal.
final class ProgressLine: Sendable {
  private let start = ContinuousClock.now
  private let isVisible = Mutex(false)
  private let isTerminal = StandardStream.error.isTerminal

  func show(_ text: String) {
    guard isTerminal, ContinuousClock.now - start > .seconds(1) else { return }
    isVisible.withLock { isVisible in
      try? StandardStream.error.write("\r\u{1B}[K\(text)")
      isVisible = true
    }
  }

  func clear() {
    isVisible.withLock { isVisible in
      if isVisible { try? StandardStream.error.write("\r\u{1B}[K") }
      isVisible = false
    }
  }
}
