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

extension String {
  /// Whether this is an address on the web that stands for itself: http or https, a host without a user's name before
  /// it, and nothing that a browser drops or escapes.
  public var isWebAddress: Bool {
    let start = ["https://", "http://"].first { lowercased().hasPrefix($0) }
    guard let start else { return false }
    let host = utf8.dropFirst(start.utf8.count).prefix { !"/?#".utf8.contains($0) }
    return !host.isEmpty && !host.contains(UInt8(ascii: "@"))
      && unicodeScalars.allSatisfy { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
          .paragraphSeparator, .spaceSeparator:
          false
        default: !#"<>"`{}|\^"#.unicodeScalars.contains(scalar)
        }
      }
  }
}
