import Networks

/// `chainrule schema`
enum SchemaCommand: Subcommand {
  typealias Option = NoOption

  static let name = "schema"
  static let summary = "Print the JSON Schema of networks, for editors"
  static let operands = ""
  static let operandCompletion = Completion.nothing
  static let discussion = """
    Describes what a network's own file may hold. Editors that speak with yaml-language-server
    complete and check a file that begins with

      # yaml-language-server: $schema=network.schema.json
    """

  static func run(_ arguments: Arguments<Option>) throws -> ExitStatus {
    guard arguments.operands.isEmpty else { throw UsageError("expected nothing more") }
    try StandardStream.output.write(NetworkSchema.text)
    return .success
  }
}
