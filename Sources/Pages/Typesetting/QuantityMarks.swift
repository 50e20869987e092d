import Documents
import Latex

/// The parts of a formula that can be marked as a quantity without changing how it is set.
struct QuantityMarks {
  private let latex: [UInt8]
  /// Nested in each other or apart, the outer before the inner.
  private let mentions: [QuantityMention]

  init(_ mentions: [QuantityMention], in latex: String) {
    let text = Array(latex.utf8)
    var kept: [QuantityMention] = []
    var open: [Int] = []
    for mention in mentions.sorted(by: { $0.range.isBefore($1.range) }) {
      while let end = open.last, end <= mention.range.lowerBound { open.removeLast() }
      guard mention.range.upperBound <= open.last ?? text.count,
        kept.last?.range != mention.range, mention.quantity.isPlainName,
        text.canEnclose(mention.range)
      else { continue }
      kept.append(mention)
      open.append(mention.range.upperBound)
    }
    self.latex = text
    self.mentions = kept
  }

  var isEmpty: Bool { mentions.isEmpty }

  var names: Set<String> { Set(mentions.map(\.quantity)) }

  /// The formula with each part in braces behind a command.
  ///
  /// - Parameter command: with the quantity's name, up to the braces of what it marks.
  func applied(_ command: (_ quantity: String) -> String) -> String {
    var result: [UInt8] = []
    var offset = 0
    var open: [Int] = []
    func copy(to end: Int) {
      result += latex[offset..<end]
      offset = end
    }
    func close(before start: Int) {
      while let end = open.last, end <= start {
        copy(to: end)
        result += "}}".utf8
        open.removeLast()
      }
    }
    for mention in mentions {
      close(before: mention.range.lowerBound)
      copy(to: mention.range.lowerBound)
      // The outer braces make it one argument of a command such as `\sqrt`.
      result += "{\(command(mention.quantity)){".utf8
      open.append(mention.range.upperBound)
    }
    close(before: latex.count)
    copy(to: latex.count)
    return String(decoding: result, as: UTF8.self)
  }
}

extension Range<Int> {
  fileprivate func isBefore(_ other: Self) -> Bool {
    lowerBound != other.lowerBound
      ? lowerBound < other.lowerBound : upperBound > other.upperBound
  }
}

extension String {
  /// Whether it can stand in an attribute and in LaTeX as it is.
  fileprivate var isPlainName: Bool {
    !isEmpty
      && utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "@"),
          UInt8(ascii: "/"), UInt8(ascii: "*"), UInt8(ascii: "+"):
          true
        default: false
        }
      }
  }
}

extension [UInt8] {
  /// Whether braces around a part keep what is in it together and take nothing from it: no half of a group, no
  /// end of a cell or row, and no script that belongs to it behind it.
  fileprivate func canEnclose(_ range: Range<Int>) -> Bool {
    guard indices.contains(range.lowerBound), range.upperBound <= count, !range.isEmpty else {
      return false
    }
    var depth = 0
    var cursor = LatexCursor(self, in: range)
    while let piece = cursor.next() {
      switch piece {
      case .command(""), .command("\\"), .character("&"), .character("%"), .character("\n"):
        return false
      case .character("{"): depth += 1
      case .character("}"):
        depth -= 1
        if depth < 0 { return false }
      case .command, .character: break
      }
    }
    let behind = self[range.upperBound...].first { $0 != UInt8(ascii: " ") }
    let scripts: [UInt8] = [UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "'")]
    return depth == 0 && !scripts.contains(behind ?? 0)
  }
}
