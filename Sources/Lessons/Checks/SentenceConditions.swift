import Checking
import Diagnostics
import Documents
import Expressions
import Meaning
import Reading

/// Conditions that stand in the sentence around a formula: "… for $j \ne k$", "If $j = k$, then …".
///
/// The line is read once, however many of its formulas are asked about.
struct SentenceConditions {
  private let content: [Inline]
  private let readings: FormulaReadings
  private var read: Read?

  /// The nearest so many on each side of a formula are taken.
  private static let mostOnEachSide = 16

  /// Where conditions stand, and what ends a sentence, each in order.
  private struct Read {
    var conditions: [(position: Int, latex: String)] = []
    var ends: [Int] = []
  }

  init(_ content: [Inline], _ readings: FormulaReadings) {
    self.content = content
    self.readings = readings
  }

  /// As LaTeX, of the formula at this position.
  mutating func around(_ position: Int) -> [String] {
    before(position) + behind(position)
  }

  /// Of the sentence that breaks off at this position, the nearest first.
  mutating func before(_ position: Int) -> [String] {
    let read = readOnce()
    let ended = read.ends.partitionPoint { $0 < position }
    let start = ended > 0 ? read.ends[ended - 1] : -1
    let count = read.conditions.partitionPoint { $0.position < position }
    return read.conditions[..<count].reversed().prefix(Self.mostOnEachSide)
      .prefix { $0.position > start }.map(\.latex)
  }

  /// Of the sentence that goes on behind this position.
  mutating func behind(_ position: Int) -> [String] {
    let read = readOnce()
    let ended = read.ends.partitionPoint { $0 <= position }
    let end = ended < read.ends.count ? read.ends[ended] : content.count
    let first = read.conditions.partitionPoint { $0.position <= position }
    return read.conditions[first...].prefix(Self.mostOnEachSide)
      .prefix { $0.position < end }.map(\.latex)
  }

  private mutating func readOnce() -> Read {
    if let read { return read }
    var read = Read()
    for (position, piece) in content.enumerated() {
      switch piece {
      case .formula(let formula):
        if readings.read(formula.latex).isCondition {
          read.conditions.append((position, formula.latex))
        }
      case .text(let text): if text.contains(where: \.endsSentence) { read.ends.append(position) }
      case .image, .lineBreak: read.ends.append(position)
      case .softBreak, .emphasis, .strong, .code, .link, .html: continue
      }
    }
    self.read = read
    return read
  }
}

extension [Block] {
  /// As LaTeX, of the displayed formula at this position.
  func conditions(around position: Int, _ readings: FormulaReadings) -> [String] {
    let (start, rest) = sentence(around: position)
    var before = SentenceConditions(start, readings)
    var behind = SentenceConditions(rest, readings)
    return before.before(start.count) + behind.behind(-1)
  }

  /// The paragraphs around a displayed formula: its sentence begins in the one before it, and may go on in the one
  /// behind it.
  func sentence(around position: Int) -> (before: [Inline], behind: [Inline]) {
    var around: (before: [Inline], behind: [Inline]) = ([], [])
    if position > 0, case .paragraph(let content) = self[position - 1] { around.before = content }
    if position + 1 < count, case .paragraph(let content) = self[position + 1],
      case .text(let text)? = content.first, text.first?.isLowercase == true
    {
      around.behind = content
    }
    return around
  }
}

extension ReadFormula {
  /// Whether it says of indices where something else holds.
  var isCondition: Bool { errors.isEmpty && formula.isCondition }
}

extension Character {
  var endsSentence: Bool { self == "." || self == ";" || self == "!" || self == "?" }
}
