/// A row of signs to which an author gives a meaning, such as `net_{o1}`.
package struct Name: Hashable, Sendable {
  /// As the author wrote it.
  package let key: String
  package let pattern: [Element]
  package let meaning: Meaning
  /// Whether suggestions use it; built-in names are only read.
  package var isPrinted = true

  package init(key: String, pattern: [Element], meaning: Meaning, isPrinted: Bool = true) {
    self.key = key
    self.pattern = pattern
    self.meaning = meaning
    self.isPrinted = isPrinted
  }

  package enum Element: Hashable, Sendable {
    /// A sign by its text as LaTeX.
    case sign(String)
    /// An index, which the meaning has too, and what is added to it: the l+1 of `W^{(l+1)}`.
    case parameter(String, plus: Int)
  }

  package enum Meaning: Hashable, Sendable {
    /// Another letter, which takes indices as this one does.
    case letter(String)
    case expression(Expression)
    /// Parameters that are one number: what varies one of them varies all alike.
    case together([Symbol])
    /// It could not be read.
    case unread
    /// What an expression is after so many updates of the parameters.
    case after(updates: Int, Expression)
  }
}

/// Why a name cannot be read.
public struct NameError: Error, Hashable, Sendable {
  /// Which of the two cannot be read.
  public enum Part: Hashable, Sendable { case key, meaning }

  /// The row of signs, or what it is to stand for.
  public let part: Part
  /// What was found and what would be right, as a sentence without a full stop.
  public let message: String
  /// UTF-8 offsets in that part.
  public let range: Range<Int>

  package init(part: Part, message: String, range: Range<Int>) {
    self.part = part
    self.message = message
    self.range = range
  }
}

extension Name {
  /// ŷ is the output, unless an author says otherwise.
  package static let output = Name(
    key: #"\hat{y}"#, pattern: [.sign(#"\hat"#), .sign("y")],
    meaning: .expression(.symbol(Symbol("a", layer: .letter("L", plus: 0)))), isPrinted: false)
}
