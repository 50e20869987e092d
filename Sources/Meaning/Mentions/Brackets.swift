import Expressions

extension [UInt8] {
  /// A part of a formula without the brackets that enclose all of it: brackets belong to what stands around them, and
  /// so does the space that is set beside them.
  func withoutBrackets(_ range: Range<Int>) -> Range<Int> {
    var inner = self[range]
    while let start = inner.droppingBracket(
      sizes: [#"\left"#] + Self.sizes("l"), ["(", "[", #"\{"#]),
      let end = start.droppingBracketAtEnd(
        sizes: [#"\right"#] + Self.sizes("r"), [")", "]", #"\}"#]),
      !end.isEmpty
    {
      inner = end
    }
    return inner.startIndex..<inner.endIndex
  }

  private static func sizes(_ side: String) -> [String] {
    ["big", "Big", "bigg", "Bigg"].flatMap { ["\\\($0)\(side)", "\\\($0)"] }
  }
}

extension ArraySlice<UInt8> {
  private static let space = UInt8(ascii: " ")

  /// nil where no bracket stands at the start.
  fileprivate func droppingBracket(sizes: [String], _ brackets: [String]) -> Self? {
    var rest = self
    if let size = sizes.first(where: { rest.starts(with: $0.utf8) }) {
      rest = rest.dropFirst(size.utf8.count).drop { $0 == Self.space }
    }
    guard let bracket = brackets.first(where: { rest.starts(with: $0.utf8) }) else { return nil }
    return rest.dropFirst(bracket.utf8.count).drop { $0 == Self.space }
  }

  fileprivate func droppingBracketAtEnd(sizes: [String], _ brackets: [String]) -> Self? {
    var rest = self
    guard let bracket = brackets.first(where: { rest.ends(with: $0) }) else { return nil }
    rest = rest.dropLast(bracket.utf8.count)
    if let size = sizes.first(where: { rest.ends(with: $0) }) {
      rest = rest.dropLast(size.utf8.count)
    }
    while rest.last == Self.space { rest = rest.dropLast() }
    return rest
  }

  private func ends(with text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
