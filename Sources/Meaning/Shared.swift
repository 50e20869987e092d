#if hasFeature(Embedded)
  /// A value that is shared by all copies of what holds it, where there is one thread.
  final class Shared<Value: Sendable>: @unchecked Sendable {
    private var value: Value

    init(_ value: Value) { self.value = value }

    func withLock<Result>(_ body: (inout Value) -> Result) -> Result { body(&value) }
  }
#else
  import Synchronization

  /// A value that is shared by all copies of what holds it, read and changed by one thread at a time.
  final class Shared<Value: Sendable>: Sendable {
    private let mutex: Mutex<Value>

    init(_ value: Value) { mutex = Mutex(value) }

    func withLock<Result>(_ body: (inout Value) -> Result) -> Result {
      mutex.withLock { body(&$0) }
    }
  }
#endif
