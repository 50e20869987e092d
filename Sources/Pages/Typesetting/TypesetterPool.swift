import Synchronization

/// Typesetters and what they have typeset, kept from one run to the next.
public final class TypesetterPool: Sendable {
  /// What all of its typesetters run.
  public let katex: KaTeX
  /// What they have typeset, whichever of them did.
  public let cache = TypesettingCache()
  private let idle = Mutex<[Idle]>([])

  /// A typesetter that nobody uses, and that may therefore move to another thread.
  private struct Idle: @unchecked Sendable { let typesetter: Typesetter }

  /// Starts none before one is borrowed.
  public init(katex: KaTeX) { self.katex = katex }

  /// A typesetter for one task; it comes back when the loan is given up.
  public func borrow() throws(TypesetterDidNotStart) -> Loan {
    if let idle = idle.withLock({ $0.popLast() }) {
      return Loan(of: idle.typesetter, from: self)
    }
    return Loan(of: try Typesetter(katex: katex, cache: cache), from: self)
  }

  /// A typesetter in use, by one task.
  public final class Loan {
    /// Nobody else's as long as the loan lasts.
    public let typesetter: Typesetter
    private let pool: TypesetterPool

    fileprivate init(of typesetter: Typesetter, from pool: TypesetterPool) {
      self.typesetter = typesetter
      self.pool = pool
    }

    deinit {
      let idle = Idle(typesetter: typesetter)
      pool.idle.withLock { $0.append(idle) }
    }
  }
}
