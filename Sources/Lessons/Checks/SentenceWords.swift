import Checking
import Documents
import Expressions
import Meaning
import Reading

/// What the words around a formula say of where it holds, beyond conditions on indices.
struct SentenceWords {
  /// The pieces of its sentence before the formula, and behind it.
  private let before: [Inline]
  private let behind: [Inline]
  private let readings: FormulaReadings

  /// How many pieces of a line are looked at on each side of a formula.
  private static let sight = 64

  /// Of a formula within a line.
  init(around position: Int, in content: [Inline], _ readings: FormulaReadings) {
    self.readings = readings
    before = Array(content[..<position].suffix(Self.sight)).lastSentence
    behind = Array(content[(position + 1)...].prefix(Self.sight)).firstSentence
  }

  /// Of a displayed formula.
  init(around position: Int, in blocks: [Block], _ readings: FormulaReadings) {
    self.readings = readings
    let around = blocks.sentence(around: position)
    (before, behind) = (around.before.lastSentence, around.behind.firstSentence)
  }
}

extension SentenceWords {
  /// Why a formula that is false may not be meant to hold here: it is itself a condition, or the sentence has one
  /// that cannot be set. nil where the words say nothing of the kind.
  var openCondition: String? {
    if let word = before.closingCondition {
      return "it stands behind '\(word)' and may be a condition rather than a claim"
    }
    return before.condition(readings) ?? behind.condition(readings)
  }
}

extension SentenceWords {
  /// Words that may stand between one that makes a condition and the formula.
  private static let passedOver: Set<String> = [
    "that", "dass", "all", "every", "each", "any", "some", "alle", "jedes",
  ]

  /// Whether an inequality here is assumed: it stands behind a word such as "if" or "with", or behind "and" and another
  /// that is.
  var makesCondition: Bool {
    var before = before[...]
    while true {
      while before.last == .softBreak { before.removeLast() }
      guard case .text(let text)? = before.last else { return false }
      guard let last = text.words.last(where: { !Self.passedOver.contains($0) }) else {
        return false
      }
      if ConditionWords.all.contains(last) { return true }
      guard ["and", "or", "und", "oder"].contains(last), text.words.count == 1 else { return false }
      before.removeLast()
      while before.last == .softBreak { before.removeLast() }
      guard case .formula(let formula)? = before.popLast(),
        readings.read(formula.latex).isBound
      else { return false }
    }
  }
}

extension [Inline] {
  /// From the last full stop on.
  fileprivate var lastSentence: [Inline] {
    guard let end = lastIndex(where: \.endsSentence) else { return self }
    guard case .text(let text) = self[end],
      let stop = text.lastIndex(where: \.endsSentence)
    else { return Array(self[(end + 1)...]) }
    return [.text(String(text[text.index(after: stop)...]))] + self[(end + 1)...]
  }

  /// Up to the first full stop.
  fileprivate var firstSentence: [Inline] {
    guard let end = firstIndex(where: \.endsSentence) else { return self }
    guard case .text(let text) = self[end], let stop = text.firstIndex(where: \.endsSentence) else {
      return Array(self[..<end])
    }
    return self[..<end] + [.text(String(text[..<stop]))]
  }

  /// The word behind which a formula that follows would be a condition.
  fileprivate var closingCondition: String? {
    guard case .text(let text)? = last(where: { $0 != .softBreak }) else { return nil }
    let words = text.words
    guard let last = words.last else { return nil }
    if ["that", "dass", "also"].contains(last), let word = words.dropLast().last {
      return ConditionWords.conditional.contains(word) ? word : nil
    }
    return ConditionWords.conditional.contains(last) ? last : nil
  }

  /// A condition of values that stands in it: "if y is positive", "when $y_0 = 1$".
  fileprivate func condition(_ readings: FormulaReadings) -> String? {
    var opening: String?
    for (position, piece) in enumerated() {
      switch piece {
      case .text(let text):
        for word in text.words {
          if ConditionWords.conditional.contains(word) { opening = word }
          if let opening, predicates.contains(word) {
            return "its sentence says where it holds: '\(opening) … \(word)'"
          }
        }
      case .formula(let formula):
        if let word = Array(self[..<position]).closingCondition,
          readings.read(formula.latex).isOpenCondition
        {
          return "its sentence says where it holds: \(word) $\(formula.latex)$"
        }
      case .emphasis, .strong, .code, .link, .html, .image, .softBreak, .lineBreak: continue
      }
    }
    return nil
  }
}

private let predicates: Set<String> = [
  "positive", "negative", "nonnegative", "non-negative", "zero", "nonzero", "non-zero", "active",
  "inactive", "dead", "positiv", "negativ", "null",
]

extension ReadFormula {
  /// Whether it is a relation that says something of values and not of indices alone.
  fileprivate var isOpenCondition: Bool {
    let isRelation = formula.relations.contains { !$0.signs.isEmpty } || !errors.isEmpty
    return isRelation && !isCondition
  }

  /// Whether it is an inequality, or says of indices where something holds.
  fileprivate var isBound: Bool { formula.isInequality || formula.isCondition }
}

extension Inline {
  fileprivate var endsSentence: Bool {
    switch self {
    case .text(let text): text.contains(where: \.endsSentence)
    case .image, .lineBreak: true
    case .formula, .softBreak, .emphasis, .strong, .code, .link, .html: false
    }
  }
}

extension String {
  fileprivate var words: [String] {
    split { !$0.isLetter && $0 != "-" }.map { $0.lowercased() }
  }
}
