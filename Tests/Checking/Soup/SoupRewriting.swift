/// Ways to write an expression that do not change its value.
struct SoupRewriting {
  let shape: SoupShape
  /// Whether symbols say which sample they are of.
  let namesSamples: Bool
  /// The one of which relations speak.
  let sample: Int
  /// Whether products with matrices of weights are written as in the standard notation.
  let hasMatrices: Bool
  var numbers: SoupNumbers

  private static let nodeLetters = ["j", "k", "m", "p", "q", "r", "s", "t", "u", "v"]
  /// No larger expression is rewritten.
  private static let sizeLimit = 60

  /// One random rewriting; the same expression where none was found.
  mutating func rewritten(_ term: SoupTerm, besides other: SoupTerm?) -> SoupTerm {
    guard term.size < Self.sizeLimit else { return term }
    let used = term.letters.union(other?.letters ?? [])
    for _ in 0..<6 {
      guard let part = numbers.one(of: term.parts) else { return term }
      let fresh = numbers.shuffled(Self.nodeLetters.filter { !used.contains($0) })
      guard let first = fresh.first else { return term }
      // What is differentiated depends on what is written in it.
      let isInSlope = part.path.indices.contains { end in
        if case .slope = term.part(part.path[..<end]) { true } else { false }
      }
      if let new = numbers.one(of: ways(part.term, fresh: first, isInSlope: isInSlope)) {
        return term.replacing(part.path[...], by: new)
      }
    }
    return term
  }

  private mutating func ways(_ term: SoupTerm, fresh: String, isInSlope: Bool) -> [SoupTerm] {
    var ways = isInSlope ? [] : meanings(term, fresh: fresh)
    ways += ways
    if term.isArray {
      ways += arrayWays(term)
    } else {
      ways += algebra(term, fresh: fresh)
    }
    return ways
  }
}
