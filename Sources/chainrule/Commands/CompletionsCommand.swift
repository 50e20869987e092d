import Diagnostics

/// `chainrule completions`
enum CompletionsCommand: Subcommand {
  typealias Option = NoOption

  enum Shell: String, CaseIterable { case bash, zsh, fish }

  static let name = "completions"
  static let summary = "Print what has a shell complete command lines"
  static let operands = "bash|zsh|fish"
  static let operandCompletion = Completion.oneOf(Shell.self)
  static let discussion = """
    For the running shell: 'source <(chainrule completions bash)', the same with zsh, or
    'chainrule completions fish | source'. Packages install them for all.
    """

  static func run(_ arguments: Arguments<Option>) throws -> ExitStatus {
    let known = Shell.allCases.map(\.rawValue)
    guard let word = arguments.operands.first, arguments.operands.count == 1 else {
      throw UsageError("expected a shell: \(known.joined(separator: ", "))")
    }
    guard let shell = Shell(rawValue: word) else {
      throw UsageError("unknown shell '\(word)'", nearest: known.nearest(to: word))
    }
    let script =
      switch shell {
      case .bash: BashCompletions.text
      case .zsh: ZshCompletions.text
      case .fish: FishCompletions.text
      }
    try StandardStream.output.write(script)
    return .success
  }
}
