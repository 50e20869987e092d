extension Character {
  /// How many columns of a terminal this character takes: 0, 1 or 2.
  var displayWidth: Int {
    if isASCII { return 1 }
    var width = 0
    for scalar in unicodeScalars {
      width = max(width, scalar == emojiPresentationSelector ? 2 : scalar.displayWidth)
    }
    return width
  }
}

private let emojiPresentationSelector: Unicode.Scalar = "\u{FE0F}"

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: 0
    default:
      wideScalars.contains { $0.contains(value) } || properties.isEmojiPresentation ? 2 : 1
    }
  }
}

/// The blocks of East Asian scripts that terminals draw two columns wide.
private let wideScalars: [ClosedRange<UInt32>] = [
  0x1100...0x115F,  // Hangul initials
  0x2E80...0x303E,  // radicals, punctuation
  0x3041...0xA4CF,  // kana, Han, Yi
  0xA960...0xA97C,  // Hangul initials
  0xAC00...0xD7A3,  // Hangul syllables
  0xF900...0xFAFF,  // Han, compatibility
  0xFE30...0xFE6F,  // vertical and small forms
  0xFF01...0xFF60,  // full-width forms
  0xFFE0...0xFFE6,  // full-width signs
  0x16FE0...0x18CFF,  // Tangut, Khitan
  0x1B000...0x1B2FB,  // kana, further
  0x20000...0x3FFFD,  // Han, further planes
]
