public import Diagnostics

/// Where a text that was taken from several lines stands in its file: every line lost what quotes
/// and lists put before it.
public struct SourceMap: Sendable {
  /// The lesson.
  public let file: SourceFile
  private var lines: [(text: Int, source: Int)] = []

  init(file: SourceFile) { self.file = file }

  /// From `text` on, bytes of the text stand at `source` and what follows.
  mutating func append(text: Int, source: Int) { lines.append((text, source)) }

  /// Where a part of the text stands, by UTF-8 offsets in both.
  public subscript(part: Range<Int>) -> SourceRange {
    let start = source(part.lowerBound)
    let end = part.isEmpty ? start : source(part.upperBound - 1) + 1
    // The last line of a block may have its end from cmark alone.
    let last = file.text.count
    return SourceRange(file: file, offsets: min(start, last)..<min(max(start, end), last))
  }

  func source(_ offset: Int) -> Int {
    guard !lines.isEmpty else { return offset }
    let index = index(of: offset)
    let place = lines[index].source + max(0, offset - lines[index].text)
    // What replaces something shorter has no more places than that had.
    guard index + 1 < lines.count, lines[index + 1].source >= lines[index].source else {
      return place
    }
    return min(place, lines[index + 1].source)
  }

  /// The last line that begins at or before an offset of the text.
  private func index(of offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].text <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The map of a part of this map's text.
  func part(_ part: Range<Int>) -> SourceMap {
    var map = SourceMap(file: file)
    map.append(text: 0, source: source(part.lowerBound))
    guard !lines.isEmpty else { return map }
    for line in lines[(index(of: part.lowerBound))...].prefix(while: { $0.text < part.upperBound })
    where line.text > part.lowerBound {
      map.append(text: line.text - part.lowerBound, source: line.source)
    }
    return map
  }

  /// The map of this map's text with parts of it replaced, each by so many bytes. What replaces a part
  /// stands where that stood.
  public func replacing(_ parts: [(range: Range<Int>, length: Int)]) -> SourceMap {
    var map = SourceMap(file: file)
    var next = 0
    var shift = 0
    for part in parts.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      for line in lines[next...].prefix(while: { $0.text < part.range.lowerBound }) {
        map.append(text: line.text + shift, source: line.source)
        next += 1
      }
      while next < lines.count, lines[next].text < part.range.upperBound { next += 1 }
      map.append(text: part.range.lowerBound + shift, source: source(part.range.lowerBound))
      shift += part.length - part.range.count
      map.append(text: part.range.upperBound + shift, source: source(part.range.upperBound - 1) + 1)
    }
    for line in lines[next...] { map.append(text: line.text + shift, source: line.source) }
    return map
  }
}
