public import Notation

/// A single edit with which a relation that is false holds, on the network and on all twins.
public struct Mend: Hashable, Sendable {
  /// What is edited: a side of the relation, and the way from it to the part.
  public let part: FormulaPath
  /// What stands there instead, whole.
  public let replacement: String
  public let change: Change

  /// What an author has to do, in LaTeX.
  public enum Change: Hashable, Sendable {
    case replace(String, with: String)
    /// The same letter or symbol is replaced wherever it stands.
    case replaceThroughout(String, with: String)
    case sign
    case drop(String)
    case add(String)
    /// A printed number that is not the value, with the number that is.
    case value(String)
  }

  public init(part: FormulaPath, replacement: String, change: Change) {
    self.part = part
    self.replacement = replacement
    self.change = change
  }
}
