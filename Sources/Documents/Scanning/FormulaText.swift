import Diagnostics
import Latex

extension Rewriting {
  /// A formula's LaTeX, and where it stands in the lesson.
  struct FormulaText {
    var latex: String
    var map: SourceMap
    var label: Label?
  }
}

extension Rewriting.FormulaText {
  /// The LaTeX at a place in a text, without the space around it. An environment of its own becomes one
  /// that stands inside formulas, and a `\label` the label.
  init(
    _ text: [UInt8], _ place: FormulaPlace, map: SourceMap,
    reporting diagnostics: inout [Diagnostic]
  ) {
    var part = place.latex
    var replaced: [(range: Range<Int>, by: String)] = []
    if let environment = place.environment {
      let length = environment.name.utf8.count
      let begin = part.lowerBound + #"\begin{"#.utf8.count
      let end = part.upperBound - 1 - length
      switch environment.layout {
      case .plain: part = begin + length + 1..<end - #"\end{"#.utf8.count
      case .rows(let inner, let columns):
        replaced = [(begin..<begin + length, inner + columns), (end..<end + length, inner)]
      }
    }
    var label: Label?
    if place.isDisplay, let found = text.labelCommand(in: part) {
      label = Label(.equation, at: map[found.id], reporting: &diagnostics)
      replaced.append((found.whole, ""))
    }
    part = text.trimmed(part)
    if let (range, _) = replaced.last, range.lowerBound == part.lowerBound, replaced.count == 1 {
      part = text.trimmed(range.upperBound..<part.upperBound)
      replaced = []
    } else if let (range, _) = replaced.last, range.upperBound == part.upperBound,
      replaced.count == 1
    {
      part = text.trimmed(part.lowerBound..<range.lowerBound)
      replaced = []
    }
    let parts = replaced.sorted { $0.range.lowerBound < $1.range.lowerBound }.map {
      (
        range: $0.range.lowerBound - part.lowerBound..<$0.range.upperBound - part.lowerBound,
        by: $0.by
      )
    }
    self.map = map.part(part)
    self.label = label
    guard !parts.isEmpty else {
      latex = String(decoding: text[part], as: UTF8.self)
      return
    }
    let own = Array(text[part])
    var bytes: [UInt8] = []
    var offset = 0
    for part in parts {
      bytes += own[offset..<part.range.lowerBound]
      bytes += part.by.utf8
      offset = part.range.upperBound
    }
    latex = String(decoding: bytes + own[offset...], as: UTF8.self)
    self.map = self.map.replacing(parts.map { ($0.range, $0.by.utf8.count) })
  }
}

extension [UInt8] {
  /// A part without the space at its ends; `\ ` is no space.
  fileprivate func trimmed(_ part: Range<Int>) -> Range<Int> {
    var part = part
    while let first = part.first, self[first].isWhitespace { part.removeFirst() }
    while let last = part.last, self[last].isWhitespace, !isEscaped(last, from: part.lowerBound) {
      part.removeLast()
    }
    return part
  }

  /// The first `\label{…}`, and what stands in its braces with the first of them.
  fileprivate func labelCommand(in part: Range<Int>) -> (whole: Range<Int>, id: Range<Int>)? {
    var cursor = LatexCursor(self, in: part)
    while let start = self[cursor.position..<part.upperBound].firstIndex(of: UInt8(ascii: "\\")) {
      cursor.position = start
      guard cursor.next() == .command("label"), cursor.byte == UInt8(ascii: "{") else { continue }
      let brace = cursor.position
      guard let end = self[brace..<part.upperBound].firstIndex(where: { "}\n$".utf8.contains($0) }),
        self[end] == UInt8(ascii: "}"), end > brace + 1
      else { return nil }
      return (start..<end + 1, brace..<end)
    }
    return nil
  }
}
