import Expressions

extension Convention {
  /// Gives a row of signs, such as `net_{o1}`, what the meaning stands for.
  ///
  /// The meaning is written as the author writes formulas, but in the letters of the notation, not in names; a loss
  /// and an activation function may have their letters. l, j, k and i are parameters where they are indices on both sides. `[b_0^{(1)}, b_1^{(1)}]` are parameters that vary
  /// together, and `… after 1` is the value after so many updates.
  ///
  /// - Throws: where one of them cannot be read, with its range.
  public mutating func add(name key: String, meaning: String) throws(NameError) {
    var plain = self
    plain.names = []
    // One letter for another may change places with it.
    let isLetter = if case .letter = try Name.Meaning(meaning, in: plain) { true } else { false }
    if !isLetter { plain.names = names.filter(\.isLetterOfFunction) }
    let added = try Name.reading(key, meaning: meaning, in: plain)
    names.removeAll { $0.key == key }
    for name in added where names.contains(where: { $0.pattern == name.pattern && $0.isPrinted }) {
      throw NameError(
        part: .key, message: "another name reads the same", range: 0..<key.utf8.count)
    }
    for name in added {
      if let other = names.first(where: { $0.isPrinted && $0.isMistaken(for: name) }) {
        throw NameError(
          part: .key,
          message:
            "it reads the same signs as '\(other.key)', since its letters stand for any index; letters for the units of a layer are set by notation: units",
          range: 0..<key.utf8.count)
      }
    }
    names = (added + names).sortedStably { $0.pattern.count > $1.pattern.count }
  }

  /// Makes what is written as this row of signs mean nothing that is known.
  public mutating func addUnread(name key: String) {
    names.removeAll { $0.key == key }
    names = (Name.unread(key) + names).sortedStably { $0.pattern.count > $1.pattern.count }
  }

}

extension Name {
  /// Whether it is but another letter of the loss or of activation functions.
  fileprivate var isLetterOfFunction: Bool {
    guard case .letter(let letter) = meaning, !pattern.contains(.sign("_")) else { return false }
    return letter == "C" || letter == "g"
  }
}

extension [Name] {
  fileprivate func sortedStably(_ precedes: (Name, Name) -> Bool) -> [Name] {
    enumerated().sorted { left, right in
      if precedes(left.element, right.element) { return true }
      if precedes(right.element, left.element) { return false }
      return left.offset < right.offset
    }.map(\.element)
  }
}

extension Index {
  /// A layer as it stands in `a^{(…)}`: `2`, `l`, `L-1`; nil for anything else.
  public init?(layer text: String) {
    guard case .symbol(let symbol)? = try? Expression(latex: "a^{(\(text))}"),
      let layer = symbol.layer, symbol.sample == nil
    else { return nil }
    if case .letter(let letter, _) = layer, letter != "l", letter != "L" { return nil }
    self = layer
  }
}
