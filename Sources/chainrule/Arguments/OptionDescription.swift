/// An option as the help, the manual and the shells tell of it.
struct OptionDescription: Hashable {
  /// Without the dashes.
  let name: String
  let letter: Character?
  /// nil for a switch.
  let placeholder: String?
  let help: String
  let completion: Completion

  var spelling: String { "--" + name }

  static let help = Self(
    name: "help", letter: "h", placeholder: nil, help: "print this text", completion: .nothing)
  static let version = Self(
    name: "version", letter: nil, placeholder: nil, help: "print the version", completion: .nothing)
}

extension OptionDescription {
  init(_ option: some CommandOption) {
    self.init(
      name: option.rawValue, letter: option.letter, placeholder: option.placeholder,
      help: option.help, completion: option.completion)
  }
}

extension Subcommand {
  /// Those of its own, and those that every subcommand has.
  static var options: [OptionDescription] {
    Option.allCases.map { OptionDescription($0) } + [.help, .version]
  }
}
