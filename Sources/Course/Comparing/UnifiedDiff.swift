/// What has to change in a text to make another one of it, in the lines of a unified diff.
struct UnifiedDiff: Hashable, Sendable {
  /// `@@ … @@` and lines that begin with a blank, `-` or `+`.
  let lines: [String]

  /// Lines that are shown around what changes.
  private static let context = 3
  /// Beyond so many lines on both sides together, what lies between the first and the last change is replaced whole.
  private static let mostCompared = 20_000

  fileprivate enum Line {
    case kept(String), removed(String), added(String)
  }

  init(from old: [String], to new: [String]) {
    let script = Self.script(from: old, to: new)
    let changes = script.indices.filter { if case .kept = script[$0] { false } else { true } }
    var lines: [String] = []
    var (oldLine, newLine) = (0, 0)
    var position = 0
    for hunk in Self.hunks(around: changes, in: script.count) {
      while position < hunk.lowerBound {
        Self.step(over: script[position], &oldLine, &newLine)
        position += 1
      }
      let (oldStart, newStart) = (oldLine, newLine)
      var body: [String] = []
      while position < hunk.upperBound {
        body.append(script[position].text)
        Self.step(over: script[position], &oldLine, &newLine)
        position += 1
      }
      lines.append(
        "@@ -\(Self.span(oldStart..<oldLine)) +\(Self.span(newStart..<newLine)) @@")
      lines += body
    }
    self.lines = lines
  }

  /// What stays, goes and comes, each change's old lines before its new ones.
  private static func script(from old: [String], to new: [String]) -> [Line] {
    let common = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old[common...].reversed(), new[common...].reversed()).prefix { $0 == $1 }.count
    let removed = old[common..<old.count - tail]
    let added = new[common..<new.count - tail]
    return old[..<common].map { .kept($0) } + compared(Array(removed), Array(added))
      + old[(old.count - tail)...].map { .kept($0) }
  }

  private static func compared(_ old: [String], _ new: [String]) -> [Line] {
    guard old.count + new.count <= mostCompared else {
      return old.map { .removed($0) } + new.map { .added($0) }
    }
    let difference = new.difference(from: old)
    let removed = Set(difference.removals.map(\.place))
    let added = Set(difference.insertions.map(\.place))
    var lines: [Line] = []
    var (oldLine, newLine) = (0, 0)
    while oldLine < old.count || newLine < new.count {
      if oldLine < old.count, removed.contains(oldLine) {
        lines.append(.removed(old[oldLine]))
        oldLine += 1
      } else if newLine < new.count, added.contains(newLine) {
        lines.append(.added(new[newLine]))
        newLine += 1
      } else {
        lines.append(.kept(old[oldLine]))
        oldLine += 1
        newLine += 1
      }
    }
    return lines
  }

  /// Changes that are near each other share a hunk.
  private static func hunks(around changes: [Int], in count: Int) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for change in changes {
      let hunk = max(0, change - context)..<min(count, change + context + 1)
      if let last = hunks.last, hunk.lowerBound <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<hunk.upperBound
      } else {
        hunks.append(hunk)
      }
    }
    return hunks
  }

  private static func step(over line: Line, _ oldLine: inout Int, _ newLine: inout Int) {
    switch line {
    case .kept:
      oldLine += 1
      newLine += 1
    case .removed: oldLine += 1
    case .added: newLine += 1
    }
  }

  /// As `diff -u` counts: from 1, an empty span by the line before it.
  private static func span(_ lines: Range<Int>) -> String {
    switch lines.count {
    case 0: "\(lines.lowerBound),0"
    case 1: "\(lines.lowerBound + 1)"
    default: "\(lines.lowerBound + 1),\(lines.count)"
    }
  }
}

extension UnifiedDiff.Line {
  fileprivate var text: String {
    switch self {
    case .kept(let text): " " + text
    case .removed(let text): "-" + text
    case .added(let text): "+" + text
    }
  }
}

extension CollectionDifference<String>.Change {
  fileprivate var place: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
