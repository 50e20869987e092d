import Pages
import Synchronization

/// KaTeX, started for the first formula that needs it.
final class TypesettersOnDemand: Sendable {
  private let pool: TypesetterPool
  private let hasBegun = Atomic(false)
  private let failure = Mutex<String?>(nil)

  var katex: KaTeX { pool.katex }
  /// Why it could not be started.
  var reasonNotStarted: String? { failure.withLock { $0 } }

  init(katex: KaTeX) { pool = TypesetterPool(katex: katex) }

  /// Has it started while other work goes on, since it will be needed.
  func begin() {
    guard !hasBegun.exchange(true, ordering: .relaxed) else { return }
    Task.detached { _ = self.borrow() }
  }

  /// nil where it cannot be started. Who comes while it starts waits for that.
  func borrow() -> TypesetterPool.Loan? {
    hasBegun.store(true, ordering: .relaxed)
    return failure.withLock { failure in
      do {
        return try pool.borrow()
      } catch {
        failure = "\(error)"
        return nil
      }
    }
  }

  /// What one job borrows when it first has to.
  final class Job {
    private let typesetters: TypesettersOnDemand?
    private lazy var loan = typesetters?.borrow()

    init(_ typesetters: TypesettersOnDemand?) { self.typesetters = typesetters }

    /// What gives it; nil where it cannot be started.
    var typesetter: () -> Typesetter? { { self.loan?.typesetter } }
  }
}
