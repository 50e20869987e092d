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
    /// Of the markup that is young.
    var bytes = 0

    mutating func age() {
      old = young
      young = [:]
      bytes = 0
    }
  }

  /// Beyond it, what is young grows old, so that a course of any length takes no more than twice as much.
  private static let mostBytes = 16 << 20

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
    set {
      results.withLock { results in
        results.young[key] = newValue
        results.bytes += (try? newValue?.get())?.markup.text.utf8.count ?? 0
        if results.bytes > Self.mostBytes { results.age() }
      }
    }
  }

  /// Forgets what was not asked for since this was called last, so that a cache which outlives a
  /// run does not grow with every change of a formula.
  public func beginGeneration() {
    results.withLock { $0.age() }
  }
}
