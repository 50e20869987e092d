/// A mark that stands for something in the text that cmark reads: a number between two characters
/// that the lesson does not use.
struct Mark {
  let sentinel: Unicode.Scalar

  /// nil where the text uses every private-use character there is.
  init?(notIn text: [UInt8]) {
    let candidates: ClosedRange<UInt32> = 0x10_0000...0x10_FFFD
    var isUsed = [Bool](repeating: false, count: candidates.count)
    for index in text.indices.dropLast(3) where text[index] == 0xF4 {
      let tail = text[(index + 1)...(index + 3)].reduce(0) { $0 << 6 | UInt32($1 & 0x3F) }
      if 0x10_0000 + tail <= candidates.upperBound { isUsed[Int(tail)] = true }
    }
    guard let free = isUsed.firstIndex(of: false),
      let sentinel = Unicode.Scalar(candidates.lowerBound + UInt32(free))
    else { return nil }
    self.sentinel = sentinel
  }

  /// Dollars enclose it, so that emphasis next to a formula opens and closes as next to them.
  func text(number: Int) -> [UInt8] {
    Array("$\(sentinel)\(number)\(sentinel)$".utf8)
  }

  enum Piece: Hashable {
    case text(String)
    case mark(number: Int)
  }

  /// A text of cmark's, taken apart at the marks.
  func pieces(of text: String) -> [Piece] {
    guard text.unicodeScalars.contains(sentinel) else { return [.text(text)] }
    var pieces: [Piece] = []
    let parts = text.unicodeScalars.split(separator: sentinel, omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index % 2 == 1, let number = Int(String(part)) {
        pieces.append(.mark(number: number))
      } else {
        var words = part
        if index > 0, words.first == "$" { words = words.dropFirst() }
        if index < parts.count - 1, words.last == "$" { words = words.dropLast() }
        if !words.isEmpty { pieces.append(.text(String(words))) }
      }
    }
    return pieces
  }
}
