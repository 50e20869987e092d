/// `chainrule manual`
enum ManualCommand: Subcommand {
  typealias Option = NoOption

  static let name = "manual"
  static let summary = "Print the manual page"
  static let operands = ""
  static let operandCompletion = Completion.nothing
  static let discussion = """
    In the language of man; 'chainrule manual | man -l -' shows it.
    """

  static func run(_ arguments: Arguments<Option>) throws -> ExitStatus {
    guard arguments.operands.isEmpty else { throw UsageError("expected nothing more") }
    try StandardStream.output.write(ManualPage.text)
    return .success
  }
}
