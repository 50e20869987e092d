/// `{#eq:loss}`: a label behind what it names.
enum LabelSyntax {
  /// Where a label stands behind nothing but space, with the `{}` and without them, its `#` included.
  ///
  /// - Parameter mayFollowLine: whether a line end may stand before it.
  static func label(
    in bytes: [UInt8], from start: Int, to end: Int, mayFollowLine: Bool = false
  ) -> (whole: Range<Int>, id: Range<Int>)? {
    var index = start
    while index < end,
      bytes[index].isSpaceOrTab || (mayFollowLine && bytes[index] == UInt8(ascii: "\n"))
    {
      index += 1
    }
    guard bytes[index..<end].starts(with: "{#".utf8),
      let close = bytes[index..<end].firstIndex(where: { "}\n`$<".utf8.contains($0) }),
      bytes[close] == UInt8(ascii: "}"), close > index + 2
    else { return nil }
    return (index..<close + 1, index + 1..<close)
  }

  /// Where a label stands at the end.
  static func label(atEndOf bytes: [UInt8], in part: Range<Int>) -> Range<Int>? {
    guard let open = bytes[part].lastIndex(of: UInt8(ascii: "{")),
      !bytes.isEscaped(open, from: part.lowerBound),
      let label = label(in: bytes, from: open, to: part.upperBound),
      bytes[label.whole.upperBound..<part.upperBound].allSatisfy(\.isWhitespace)
    else { return nil }
    return label.id
  }

  /// What stands at the end in `{}` and begins as labels do, with its `#` or without.
  static func stray(atEndOf bytes: [UInt8], in part: Range<Int>) -> Range<Int>? {
    guard let open = bytes[part].lastIndex(of: UInt8(ascii: "{")),
      !bytes.isEscaped(open, from: part.lowerBound),
      let close = bytes[open..<part.upperBound].lastIndex(where: { !$0.isWhitespace }),
      bytes[close] == UInt8(ascii: "}"), open + 1 < close
    else { return nil }
    let id = open + 1..<close
    let name = bytes[id.lowerBound] == UInt8(ascii: "#") ? id.dropFirst() : id
    return beginsAsLabel(bytes[name]) && bytes[name].allSatisfy(isPartOfID) ? id : nil
  }

  static func beginsAsLabel(_ name: ArraySlice<UInt8>) -> Bool {
    Label.Kind.allCases.contains {
      let prefix = $0.prefix.utf8
      return name.starts(with: prefix)
        && ":-".utf8.contains(name.dropFirst(prefix.count).first ?? 0)
    }
  }

  static func isPartOfID(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte >= 0x80 || "-_.:".utf8.contains(byte)
  }
}
