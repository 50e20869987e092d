extension [UInt8] {
  /// A part of a formula without the brackets that enclose all of it: brackets belong to what stands around them, and
  /// so does the space that is set beside them.
  func withoutBrackets(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let inner = inside(of: range) { range = inner }
    return range
  }

  private func inside(of range: Range<Int>) -> Range<Int>? {
    let text = Substring(decoding: self[range], as: UTF8.self)
    guard let open = text.prefixMatch(of: /(?:\\left|\\[bB]igg?l?)?\s*(?:\(|\[|\\\{)\s*/),
      let close = text.firstMatch(of: /\s*(?:\\right|\\[bB]igg?r?)?\s*(?:\)|\]|\\\})$/),
      open.range.upperBound < close.range.lowerBound
    else { return nil }
    let (start, end) = (
      text.utf8.distance(from: text.startIndex, to: open.range.upperBound),
      text.utf8.distance(from: text.startIndex, to: close.range.lowerBound)
    )
    return range.lowerBound + start..<range.lowerBound + end
  }
}
