import Documents
import Synchronization

/// Formulas that were typeset already, shared by several typesetters.
public final class TypesettingCache: Sendable {
  struct Key: Hashable {
    let latex: String
    let display: Bool
    var mentions: [QuantityMention] = []
    var hasMathML = true
  }

  private typealias Results = [Key: Result<TypesetFormula, TypesettingError>]

  private struct Generations {
    var young: Results = [:]
    var old: Results = [:]
  }

  private let results = Mutex(Generations())

  public init() {}

  subscript(key: Key) -> Result<TypesetFormula, TypesettingError>? {
    get {
      results.withLock { results in
        if let result = results.young[key] { return result }
        guard let result = results.old[key] else { return nil }
        results.young[key] = result
        return result
      }
    }
    set { results.withLock { $0.young[key] = newValue } }
  }

  /// Forgets what was not asked for since this was called last, so that a cache which outlives a
  /// run does not grow with every change of a formula.
  public func beginGeneration() {
    results.withLock { results in
      results.old = results.young
      results.young = [:]
    }
  }
}
