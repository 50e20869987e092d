extension Name {
  /// Whether both match some signs, neither is a special case of the other, and they mean different things there.
  package func isMistaken(for other: Name) -> Bool {
    guard pattern.count == other.pattern.count else { return false }
    var renamed: [String: Index] = [:]
    var (hasOwnSigns, othersHaveSigns) = (false, false)
    for (own, its) in zip(pattern, other.pattern) {
      switch (own, its) {
      case (.sign(let sign), .sign(let itsSign)):
        if sign != itsSign { return false }
      case (.parameter(let letter, let added), .parameter(let itsLetter, let itsAdded)):
        let index = Index.letter(itsLetter, plus: itsAdded - added)
        // Letters that are the same index in one name alone make it a special case.
        if let known = renamed[letter], known != index { return false }
        renamed[letter] = index
      case (.sign(let sign), .parameter):
        guard sign.isIndex else { return false }
        hasOwnSigns = true
      case (.parameter, .sign(let sign)):
        guard sign.isIndex else { return false }
        othersHaveSigns = true
      }
    }
    if hasOwnSigns != othersHaveSigns || Set(renamed.values).count < renamed.count { return false }
    if hasOwnSigns { return true }
    guard case .expression(let meaning) = meaning, case .expression(let its) = other.meaning else {
      return self.meaning != other.meaning || !renamed.isEmpty
    }
    return meaning.replacingIndices(renamed) != its
  }
}

extension String {
  /// Whether a sign can stand where an index does: digits, or one letter.
  fileprivate var isIndex: Bool { isWhole || count == 1 && allSatisfy { $0.isLetter } }
}
