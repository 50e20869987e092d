import Expressions
import Meaning

/// A symbol that may mean several things, so that the relation it stands in cannot be decided: `w_{112}`
/// where the layers are wide enough for both `w_{1,12}` and `w_{11,2}`.
public struct Ambiguity: Hashable, Sendable {
  /// A position among the relation's sides, and the way from there to the symbol.
  public let side: Int
  /// Positions in `Expression.children`, from the side to the symbol.
  public let path: [Int]
  /// The readings, and what would tell them apart.
  public let message: String
}

extension Ambiguity {
  /// nil for any other error.
  init?(_ error: MeaningError, side: Int) {
    guard error.kind == .ambiguous else { return nil }
    self.init(side: side, path: error.path, message: error.message)
  }
}
