import Diagnostics

/// What a subcommand was called with.
struct Arguments<Option: CommandOption> {
  private(set) var operands: [String] = []
  /// The last value of each option; empty for switches.
  private var values: [Option: String] = [:]
  private(set) var asksForHelp = false
  private(set) var asksForVersion = false

  /// Reads `--name value`, `--name=value`, `-n value`, `-nvalue` and operands, in any order;
  /// everything behind `--` is an operand.
  init(_ words: some Sequence<String>) throws(UsageError) {
    var words = Array(words)[...]
    while let word = words.popFirst() {
      if word == "--" {
        operands += words
        return
      } else if word.hasPrefix("--") {
        try readLong(word.dropFirst(2), following: &words)
      } else if word.hasPrefix("-"), word.count > 1 {
        try readShort(word.dropFirst(), following: &words)
      } else {
        operands.append(word)
      }
    }
  }

  subscript(option: Option) -> String? { values[option] }

  func contains(_ option: Option) -> Bool { values[option] != nil }

  /// The value of an option as a whole number.
  func number(_ option: Option, in range: ClosedRange<Int>) throws(UsageError) -> Int? {
    guard let text = values[option] else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw .notANumber(text, for: option.spelling, in: range)
    }
    return number
  }

  /// The value of an option as one of a few words.
  func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ option: Option, of type: Choice.Type = Choice.self
  ) throws(UsageError) -> Choice? {
    guard let text = values[option] else { return nil }
    return try self.choice(text, for: option)
  }

  /// The value of an option as words between commas.
  func choices<Choice: CaseIterable & RawRepresentable<String>>(
    _ option: Option, of type: Choice.Type = Choice.self
  ) throws(UsageError) -> [Choice]? {
    guard let text = values[option] else { return nil }
    var choices: [Choice] = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      let choice: Choice = try choice(String(word), for: option)
      if !choices.contains(where: { $0.rawValue == choice.rawValue }) { choices.append(choice) }
    }
    return choices
  }

  private func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ text: String, for option: Option
  ) throws(UsageError) -> Choice {
    guard let choice = Choice(rawValue: text) else {
      throw .notAChoice(text, for: option.spelling, of: Choice.allCases.map(\.rawValue))
    }
    return choice
  }

  private mutating func readLong(
    _ word: Substring, following words: inout ArraySlice<String>
  ) throws(UsageError) {
    let name = word.prefix { $0 != "=" }
    let attached = name.endIndex < word.endIndex ? String(word[name.endIndex...].dropFirst()) : nil
    switch (name, attached) {
    case ("help", nil): asksForHelp = true
    case ("version", nil): asksForVersion = true
    default:
      guard let option = Option(rawValue: String(name)) else {
        throw .unknownOption("--" + name, known: Option.self)
      }
      if option.placeholder == nil, attached != nil {
        throw UsageError("option '\(option.spelling)' takes no value")
      }
      try set(option, to: attached, following: &words)
    }
  }

  private mutating func readShort(
    _ word: Substring, following words: inout ArraySlice<String>
  ) throws(UsageError) {
    if word == "h" {
      asksForHelp = true
      return
    }
    guard let option = Option.allCases.first(where: { $0.letter == word.first }),
      option.placeholder != nil || word.count == 1
    else { throw .unknownOption("-" + word, known: Option.self) }
    let attached = word.count > 1 ? String(word.dropFirst()) : nil
    try set(option, to: attached, following: &words)
  }

  private mutating func set(
    _ option: Option, to attached: String?, following words: inout ArraySlice<String>
  ) throws(UsageError) {
    guard let placeholder = option.placeholder else {
      values[option] = ""
      return
    }
    guard let value = attached ?? words.popFirst(), !value.isEmpty else {
      throw UsageError("option '\(option.spelling)' needs a value: \(placeholder)")
    }
    values[option] = value
  }
}

extension UsageError {
  fileprivate static func unknownOption<Option: CommandOption>(
    _ spelling: String, known: Option.Type
  ) -> Self {
    if let planned = Option.notYet.first(where: { "--" + $0 == spelling }) {
      return Self("option '--\(planned)' is not in this version yet")
    }
    let known = Option.allCases.map(\.spelling) + ["--help", "--version"]
    return Self("unknown option '\(spelling)'", nearest: known.nearest(to: spelling))
  }

  fileprivate static func notANumber(
    _ text: String, for option: String, in range: ClosedRange<Int>
  ) -> Self {
    let expected =
      range.upperBound == .max
      ? "a whole number from \(range.lowerBound)"
      : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    return Self("option '\(option)' needs \(expected); found '\(text)'")
  }

  fileprivate static func notAChoice(_ text: String, for option: String, of words: [String]) -> Self
  {
    Self(
      "option '\(option)' needs one of \(words.joined(separator: ", ")); found '\(text)'",
      nearest: words.nearest(to: text))
  }
}
