/// The part of one source line that a diagnostic shows, with a mark under what it speaks of.
struct Excerpt {
  let text: String
  /// Spaces, then a caret or a tilde and tildes, as wide as what they stand under.
  let marks: String

  /// - Parameters:
  ///   - marked: UTF-8 offsets in the line; where it is empty, one caret marks its place.
  ///   - startsHere: whether the first mark is a caret.
  init(of line: ArraySlice<UInt8>, marked: Range<Int>, startsHere: Bool = true) {
    let cells = Self.cells(of: line, around: marked)
    let window = Self.window(of: cells, around: marked)

    var text = window.lowerBound > 0 || (cells.first?.offset ?? 0) > 0 ? "…" : ""
    var marks = String(repeating: " ", count: text.count)
    for cell in cells[window] {
      text += cell.text
      let isMarked = cell.offset >= marked.lowerBound && cell.offset < marked.upperBound
      marks += String(repeating: isMarked ? "~" : " ", count: cell.width)
    }
    if window.upperBound < cells.count || Self.reach(of: line, around: marked).end < line.count {
      text += "…"
    }
    while marks.last == " " { marks.removeLast() }
    if !marks.contains("~") {
      let before = cells[window].prefix { $0.offset < marked.lowerBound }
      let left = window.lowerBound > 0 || (cells.first?.offset ?? 0) > 0 ? 1 : 0
      marks = String(repeating: " ", count: left + before.reduce(0) { $0 + $1.width }) + "~"
    }
    if startsHere, let first = marks.firstIndex(of: "~") {
      marks.replaceSubrange(first...first, with: "^")
    }
    self.text = text
    self.marks = marks
  }

  /// The widest excerpt, in columns.
  private static let width = 100
  /// How far to both sides of a mark's start a line is looked at, in bytes.
  private static let sight = 1_000

  /// A character as it is shown, and where it stands in the line.
  private struct Cell {
    let offset: Int
    let text: String
    let width: Int
  }

  /// The bytes that can come into the window, cut between characters.
  private static func reach(
    of line: ArraySlice<UInt8>, around marked: Range<Int>
  ) -> (start: Int, end: Int) {
    let first = line.startIndex
    var start = max(0, min(marked.lowerBound, line.count) - sight)
    var end = min(line.count, marked.lowerBound + sight)
    while start > 0, start < line.count, UTF8.isContinuation(line[first + start]) { start -= 1 }
    while end < line.count, UTF8.isContinuation(line[first + end]) { end += 1 }
    return (start, end)
  }

  private static func cells(of line: ArraySlice<UInt8>, around marked: Range<Int>) -> [Cell] {
    let (start, end) = reach(of: line, around: marked)
    var cells: [Cell] = []
    var offset = start
    var column = 0
    let part = line[line.startIndex + start..<line.startIndex + end]
    for character in String(decoding: part, as: UTF8.self) {
      let text: String
      let width: Int
      if character == "\t" {
        width = 4 - column % 4
        text = String(repeating: " ", count: width)
      } else if character.unicodeScalars.contains(where: \.isHiddenInText) {
        text = String(character).withHiddenCharactersEscaped
        width = text.reduce(0) { $0 + $1.displayWidth }
      } else {
        text = String(character)
        width = character.displayWidth
      }
      cells.append(Cell(offset: offset, text: text, width: width))
      offset += character.utf8.count
      column += width
    }
    return cells
  }

  /// The cells to show: all where they fit, else those around the start of what is marked.
  private static func window(of cells: [Cell], around marked: Range<Int>) -> Range<Int> {
    guard cells.reduce(0, { $0 + $1.width }) > width else { return cells.indices }
    let first = cells.firstIndex { $0.offset >= marked.lowerBound } ?? cells.count
    var room = width - 2
    var start = first
    while start > 0, cells[start - 1].width <= room - width * 2 / 3 {
      start -= 1
      room -= cells[start].width
    }
    var end = first
    while end < cells.count, cells[end].width <= room {
      room -= cells[end].width
      end += 1
    }
    while start > 0, cells[start - 1].width <= room {
      start -= 1
      room -= cells[start].width
    }
    return start..<end
  }
}
