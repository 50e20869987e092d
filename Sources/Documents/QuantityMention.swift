/// A part of a formula that stands for a quantity of a network.
public struct QuantityMention: Hashable, Sendable {
  /// UTF-8 offsets in the formula's LaTeX. One mention's range may hold another's.
  public var range: Range<Int>
  /// The name that the quantity has on its page wherever it stands; letters, digits and `.@/*+` alone.
  ///
  /// A `*` stands for any number: `a.2.*@0` names all quantities whose names differ from it there alone.
  public var quantity: String

  public init(range: Range<Int>, quantity: String) {
    self.range = range
    self.quantity = quantity
  }
}

/// What a page says of a quantity where a reader points at it.
public struct QuantityNote: Hashable, Sendable {
  /// As in `QuantityMention`.
  public var quantity: String
  /// Its symbol and its value, such as `w_{12}^{(2)} = 0.4`, as LaTeX.
  public var equation: String
  /// What it is, in words.
  public var meaning: [Inline]

  public init(quantity: String, equation: String, meaning: [Inline]) {
    self.quantity = quantity
    self.equation = equation
    self.meaning = meaning
  }
}
