/// What KaTeX said of a formula that it could not typeset.
struct KaTeXFailure {
  /// UTF-16 units of the formula; nil where KaTeX does not tell.
  let place: Range<Int>?
  let message: String

  /// Reads the three lines `position`, `length`, message.
  init(_ description: String) {
    let lines = description.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
    guard lines.count == 3, let position = Int(lines[0]), let length = Int(lines[1]) else {
      (place, message) = (nil, description)
      return
    }
    place = position < 0 ? nil : position..<position + length
    message = String(lines[2])
  }

  /// UTF-8 offsets; the whole formula where KaTeX does not tell.
  func range(in latex: String) -> Range<Int> {
    place.map(latex.utf8Range) ?? 0..<latex.utf8.count
  }
}

extension String {
  /// A range of UTF-16 units as one of UTF-8 units.
  fileprivate func utf8Range(_ units: Range<Int>) -> Range<Int> {
    func offset(_ unit: Int) -> Int {
      let index = utf16.index(startIndex, offsetBy: min(unit, utf16.count))
      return utf8.distance(from: startIndex, to: index)
    }
    return offset(units.lowerBound)..<offset(units.upperBound)
  }
}
