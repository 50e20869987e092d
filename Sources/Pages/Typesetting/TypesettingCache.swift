import Synchronization

/// Formulas that one run has typeset already, shared by its typesetters.
public final class TypesettingCache: Sendable {
  struct Key: Hashable {
    let latex: String
    let display: Bool
    let isOurs: Bool
  }

  private let results = Mutex<[Key: Result<TrustedMarkup, TypesettingError>]>([:])

  public init() {}

  subscript(key: Key) -> Result<TrustedMarkup, TypesettingError>? {
    get { results.withLock { $0[key] } }
    set { results.withLock { $0[key] = newValue } }
  }
}
