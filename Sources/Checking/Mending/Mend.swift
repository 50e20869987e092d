public import Expressions

/// A single edit with which a relation that is false holds, on the network and on all twins.
public struct Mend: Hashable, Sendable {
  /// What is edited: a side of the relation, and the way from it to the part.
  public let part: FormulaPath
  /// What stands there instead, whole.
  public let replacement: String
  /// The edit as a message words it.
  public let change: Change
  /// The same edit as text: what to put where in the formula, as UTF-8 offsets; nil where it takes more than
  /// one place.
  public let text: TextEdit?
  /// Where what is wrong stands, as UTF-8 offsets in the formula; nil where that is the part.
  public let place: Range<Int>?
  /// Both sides of the step after the edit; empty where it is no edit of the step as it stands.
  public let sides: [Expression]

  /// What an editor has to do.
  public struct TextEdit: Hashable, Sendable {
    /// UTF-8 offsets in the formula.
    public let range: Range<Int>
    public let replacement: String
  }

  /// What an author has to do, in LaTeX.
  public enum Change: Hashable, Sendable {
    /// One part becomes another.
    case replace(String, with: String)
    /// The same letter or symbol is replaced wherever it stands.
    case replaceThroughout(String, with: String)
    /// A `-` becomes `+`, or the other way round.
    case sign
    /// A term or a factor is taken out.
    case drop(String)
    /// A term or a factor is put in.
    case add(String)
    /// A printed number that is not the value, with the number that is.
    case value(String)
  }

  init(
    part: FormulaPath, replacement: String, change: Change, text: TextEdit? = nil,
    place: Range<Int>? = nil, sides: [Expression] = []
  ) {
    self.part = part
    self.replacement = replacement
    self.change = change
    self.text = text
    self.place = place
    self.sides = sides
  }
}
