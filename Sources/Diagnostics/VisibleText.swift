extension Unicode.Scalar {
  /// Whether this scalar would move the cursor, change how what follows is drawn, or not be seen.
  ///
  /// The joiners that some scripts and emoji are written with do not count.
  var isHiddenInText: Bool {
    if isASCII { return value < 0x20 || value == 0x7F }
    return switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
    case .format: value != 0x200C && value != 0x200D
    default: false
    }
  }
}

extension StringProtocol {
  /// This text with characters that a terminal would obey or hide written as `\u{…}`.
  public var withHiddenCharactersEscaped: String {
    guard unicodeScalars.contains(where: \.isHiddenInText) else { return String(self) }
    var result = ""
    for scalar in unicodeScalars {
      if scalar.isHiddenInText {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
