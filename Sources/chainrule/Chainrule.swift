import CCommit
import Course
import Diagnostics
import Pages
import Preview

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@main
struct Chainrule {
  static func main() async {
    // A reader that goes away is met where it matters, in writing.
    signal(SIGPIPE, SIG_IGN)
    exit(await status(of: Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  private static func status(of words: [String]) async -> ExitStatus {
    do {
      return try await run(words)
    } catch {
      // Lines of the message are its own; all else in it that is not seen may be of a file's name.
      let lines = message(of: error).split(separator: "\n", omittingEmptySubsequences: false)
      let text = lines.map(\.withHiddenCharactersEscaped).joined(separator: "\n")
      try? StandardStream.error.write("chainrule: error: \(text)\n")
      return .cannotRun
    }
  }

  private static func message(of error: any Error) -> String {
    switch error {
    case let error as UsageError: error.message
    case let error as RunError: error.message
    case let error as CourseError: error.message.withHiddenCharactersEscaped
    case let error as PreviewError: error.message.withHiddenCharactersEscaped
    default: "\(error)"
    }
  }

  private static func run(_ words: [String]) async throws -> ExitStatus {
    switch words.first {
    case nil:
      try StandardStream.error.write(helpText)
      return .cannotRun
    case "--help", "-h":
      try StandardStream.output.write(helpText)
      return .success
    case "--version":
      try StandardStream.output.write(versionText)
      return .success
    case let name?:
      guard let command = Command(rawValue: name) else { throw UsageError.unknownCommand(name) }
      return try await command.subcommand.run(words.dropFirst())
    }
  }

  /// What pages depend on beside the lessons: the program, and the KaTeX that it finds.
  static var versionText: String {
    let commit = String(cString: built_commit)
    let program = "chainrule \(CourseBuild.version)" + (commit.isEmpty ? "" : " (\(commit))")
    let katex = (try? KaTeX())?.version ?? "not found"
    return "\(program)\nKaTeX \(katex)\n"
  }

  /// The variables that a run is changed by, and what each says.
  static let environment = [
    (
      KaTeX.variable,
      "the folder with KaTeX's katex.min.js, katex.min.css and fonts,\n"
        + "where it is none of those that packages install it to"
    )
  ]

  static let summary = "Turns Markdown lessons about backpropagation into worked pages"

  static var helpText: String {
    """
    \(summary).

    Usage: chainrule COMMAND …

    Commands:
    \(columns(Command.allCases.map { ($0.rawValue, $0.subcommand.summary) }))

    Environment:
    \(columns(environment))

    'chainrule COMMAND --help' tells what a command takes; 'chainrule --version' prints the version.
    """ + "\n"
  }
}

/// The subcommands of this version.
enum Command: String, CaseIterable {
  case build, check, explain, diagram, values, export, serve, new, schema, completions, manual

  var subcommand: any Subcommand.Type {
    switch self {
    case .build: BuildCommand.self
    case .check: CheckCommand.self
    case .explain: ExplainCommand.self
    case .diagram: DiagramCommand.self
    case .values: ValuesCommand.self
    case .export: ExportCommand.self
    case .serve: ServeCommand.self
    case .new: NewCommand.self
    case .schema: SchemaCommand.self
    case .completions: CompletionsCommand.self
    case .manual: ManualCommand.self
    }
  }
}

extension Subcommand {
  fileprivate static func run(_ words: ArraySlice<String>) async throws -> ExitStatus {
    let arguments: Arguments<Option>
    do {
      arguments = try Arguments(words)
      if arguments.asksForHelp {
        try StandardStream.output.write(helpText)
        return .success
      }
      if arguments.asksForVersion {
        try StandardStream.output.write(Chainrule.versionText)
        return .success
      }
      return try await run(arguments)
    } catch let error as UsageError {
      throw RunError(
        "\(error.message)\nUsage: \(usage)\n'chainrule \(name) --help' tells what it takes.")
    }
  }
}

extension UsageError {
  fileprivate static func unknownCommand(_ name: String) -> Self {
    let known = Command.allCases.map(\.rawValue)
    let hint = known.nearest(to: name).map { "; did you mean '\($0)'?" }
    return Self(
      "unknown command '\(name)'\(hint ?? "")\nCommands: \(known.joined(separator: ", "))")
  }
}
