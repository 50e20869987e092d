import Expressions

/// Words that stand in a formula, as those of `\text{ for all }`.
struct Words: Hashable {
  enum Role: Hashable {
    /// Spaces alone.
    case blank
    /// It says nothing of what is claimed: "thus", "by the chain rule".
    case remark
    /// "and", which also joins the items of a list.
    case conjunction
    /// What follows may be assumed: "if", "where".
    case condition
    /// What stands before it may be assumed, and what follows is a consequence.
    case implication
    /// With it, what is written is not what is claimed: "times", "not", "or".
    case change
    /// Words that nobody here knows, which may say where something holds.
    case unknown
  }

  let text: String
  let role: Role
  /// Whether they stand behind a side from which its relation goes on.
  var isTrailing = false

  /// Of the words of a condition: whether there is more in them than the word that introduces one and indices.
  var isOpen: Bool {
    let words = text.lowercased().split { !$0.isLetter }
    return words.contains {
      !Self.quantifiers.contains(String($0)) && !ConditionWords.all.contains(String($0))
    }
  }

  /// Whether an implication goes both ways.
  var isMutual: Bool { self == .equivalence }

  var saysNothing: Bool {
    switch role {
    case .blank, .remark, .conjunction: true
    case .condition, .implication, .change, .unknown: false
    }
  }

  static let forAll = Words(text: "\\forall", role: .condition)
  static let therefore = Words(text: "\\therefore", role: .remark)
  static let proven = Words(text: "\\blacksquare", role: .remark)
  static let implication = Words(text: "\\Rightarrow", role: .implication)
  static let equivalence = Words(text: "\\iff", role: .implication)

  private init(text: String, role: Role) {
    self.text = text
    self.role = role
  }

  /// Of what stands between the braces of `\text{…}`.
  init(_ text: String) {
    var plain = ""
    var isPlain = true
    var isCommand = false
    for character in text {
      if isCommand {
        isCommand = false
        if character.isLetter { isPlain = false }
        plain.append(" ")
      } else if character == "\\" {
        isCommand = true
      } else if character == "~" || character.isWhitespace {
        plain.append(" ")
      } else if character.isLetter || character.isNumber || Self.punctuation.contains(character) {
        plain.append(character)
      } else {
        isPlain = false
        plain.append(" ")
      }
    }
    let shown = String(plain.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    self.text = shown.isEmpty && !isPlain ? text : shown
    let words = plain.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
    role = Self.role(of: words.map(String.init), in: self.text, isPlain: isPlain)
  }

  private static func role(of words: [String], in text: String, isPlain: Bool) -> Role {
    if words.contains(where: changes.contains) { return .change }
    guard isPlain else { return .unknown }
    if words.isEmpty { return text.isEmpty ? .blank : .remark }
    if words == ["and"] || words == ["und"] { return .conjunction }
    let isReference = text.hasPrefix("(") && text.hasSuffix(")") && words.count == 1
    if isReference, words[0].allSatisfy(\.isNumber) || words[0].count == 1 { return .remark }
    guard words.contains(where: { $0.first?.isLetter == true }),
      words.allSatisfy({
        remarks.contains($0) || ConditionWords.all.contains($0) || quantifiers.contains($0)
          || $0.allSatisfy(\.isNumber)
      })
    else { return .unknown }
    return words.contains(where: ConditionWords.all.contains) ? .condition : .remark
  }

  private static let punctuation: Set<Character> = [
    ",", ".", ";", ":", "(", ")", "[", "]", "'", "’", "-", "–", "!", "\"", "“", "”",
  ]

  /// Words that a condition has beside an index.
  private static let quantifiers: Set<String> = [
    "all", "every", "each", "any", "i", "j", "k", "l", "m", "n", "alle", "jedes", "jeden", "jede",
  ]

  private static let remarks: Set<String> = [
    "and", "so", "thus", "hence", "then", "therefore", "because", "since", "by", "from", "using",
    "the", "a", "an", "of", "we", "get", "have", "obtain", "find", "that", "this", "which", "is",
    "also", "again", "finally", "first", "second", "next", "now", "note", "recall", "see", "above",
    "below", "eq", "equation", "chain", "product", "sum", "power", "quotient", "rule", "rules",
    "definition", "def", "linearity", "line", "it", "follows", "here", "yields", "gives", "i.e",
    "e.g",
    "ie", "eg", "us", "respectively", "und", "daher", "somit", "folglich", "denn", "weil", "da",
    "nach", "aus", "der", "die", "das", "kettenregel", "definitionsgemäß",
  ]

  private static let changes: Set<String> = [
    "not", "no", "never", "cannot", "isn't", "isn’t", "can't", "can’t", "doesn't", "doesn’t",
    "times", "plus", "minus", "divided", "multiplied", "squared", "cubed", "root",
    "transposed", "wrong", "false", "incorrect", "undefined", "unlike", "instead", "rather",
    "versus", "vs", "or", "either", "neither", "nor", "unless", "except", "without", "but", "than",
    "otherwise", "else", "approximately", "about", "roughly", "nearly", "almost", "circa",
    "percent", "thousand", "million", "billion", "mod", "nicht", "kein", "keine", "mal",
    "falsch", "oder", "entweder", "sondern", "statt", "außer", "ohne", "sonst", "etwa",
    "ungefähr", "prozent",
  ]
}

/// What parts two relations.
struct Separation: Hashable {
  var isComma = false
  /// Whether a wide space stands in it.
  var isWide = false
  var words: [Placed] = []

  init(isComma: Bool = false, isWide: Bool = false, words: [Placed] = []) {
    self.isComma = isComma
    self.isWide = isWide
    self.words = words
  }

  /// Words, and where they stand.
  struct Placed: Hashable {
    let words: Words
    let range: Range<Int>

    init(words: Words, range: Range<Int>) {
      self.words = words
      self.range = range
    }
  }
}
