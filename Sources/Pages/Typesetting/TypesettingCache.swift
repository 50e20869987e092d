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

    mutating func keep(_ result: Result<TypesetFormula, TypesettingError>, for key: Key, most: Int)
    {
      young[key] = result
      bytes += (try? result.get())?.markup.text.utf8.count ?? 0
      guard bytes > most else { return }
      (old, young, bytes) = (young, [:], 0)
    }
  }

  private let results = Mutex(Generations())
  private let mostBytes: Int

  /// - Parameter mostBytes: of the markup that is young. Beyond it all grows old, and what was old and not asked for
  ///   again is forgotten, so that a cache of any age and any length of course takes no more than twice as much.
  public init(mostBytes: Int = 16 << 20) { self.mostBytes = mostBytes }

  subscript(key: Key) -> Result<TypesetFormula, TypesettingError>? {
    get {
      results.withLock { results in
        if let result = results.young[key] { return result }
        guard let result = results.old[key] else { return nil }
        results.keep(result, for: key, most: mostBytes)
        return result
      }
    }
    set {
      guard let newValue else { return }
      results.withLock { $0.keep(newValue, for: key, most: mostBytes) }
    }
  }
}
