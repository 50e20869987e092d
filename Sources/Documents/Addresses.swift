extension String {
  /// Whether pages may link here: http, https, mailto, or relative to the page.
  public var isSafeAddress: Bool {
    guard let scheme else { return true }
    return ["http", "https", "mailto"].contains(scheme.lowercased())
  }

  /// What stands before a colon that no `/`, `?` or `#` precedes. A browser drops control
  /// characters from addresses and leading spaces, and so does this.
  private var scheme: String? {
    var scheme = ""
    for character in unicodeScalars {
      switch character {
      case ":": return scheme
      case "/", "?", "#", "\\": return nil
      case _ where character.value <= 0x20 || character.value == 0x7F: continue
      default: scheme.unicodeScalars.append(character)
      }
    }
    return nil
  }
}
