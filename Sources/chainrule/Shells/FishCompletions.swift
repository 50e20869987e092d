/// The completions of fish.
enum FishCompletions {
  static var text: String {
    let commands = Command.allCases.map(\.subcommand)
    var lines = [
      "# Completions of chainrule for fish, as `chainrule completions fish` prints them.",
      "complete -c chainrule -f",
      "complete -c chainrule -n __fish_use_subcommand -s h -l help -d 'print this text'",
      "complete -c chainrule -n __fish_use_subcommand -l version -d 'print the version'",
    ]
    for command in commands {
      lines.append(
        "complete -c chainrule -n __fish_use_subcommand -a \(command.name) -d \(command.summary.quoted)"
      )
    }
    return (lines + commands.flatMap { $0.completions }).map { $0 + "\n" }.joined()
  }
}

extension Subcommand {
  fileprivate static var completions: [String] {
    let head = "complete -c chainrule -n '__fish_seen_subcommand_from \(name)'"
    let ofOptions = options.map { option in
      let short = option.letter.map { " -s \($0)" } ?? ""
      let value = option.placeholder == nil ? "" : " -r" + option.completion.arguments
      let text = option.help.split(separator: "\n").joined(separator: " ")
      return "\(head)\(short) -l \(option.name)\(value) -d \(text.quoted)"
    }
    guard operandCompletion != .nothing else { return ofOptions }
    return ofOptions + [head + operandCompletion.arguments]
  }
}

extension Completion {
  fileprivate var arguments: String {
    switch self {
    case .nothing: " -f"
    case .file: " -F"
    case .folder: " -f -a '(__fish_complete_directories)'"
    case .oneOf(let words): " -f -a '\(words.joined(separator: " "))'"
    case .someOf(let words): " -f -a '(__fish_append , \(words.joined(separator: " ")))'"
    }
  }
}

extension String {
  fileprivate var quoted: String {
    "'\(replacing(#"\"#, with: #"\\"#).replacing("'", with: #"\'"#))'"
  }
}
