/// The options of a subcommand that has none of its own.
enum NoOption: String, CommandOption {
  case none

  static let allCases: [Self] = []
  static let notYet: [String] = []
  var letter: Character? { nil }
  var placeholder: String? { nil }
  var help: String { "" }
}
