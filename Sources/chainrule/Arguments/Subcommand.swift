/// A word behind `chainrule`, with what it takes and what it does.
protocol Subcommand {
  associatedtype Option: CommandOption

  static var name: String { get }
  /// One line, for the list of all subcommands.
  static var summary: String { get }
  /// How operands are written in the usage line.
  static var operands: String { get }
  /// What a shell may put for an operand; files, unless a subcommand says otherwise.
  static var operandCompletion: Completion { get }
  /// What the help says below the summary.
  static var discussion: String { get }

  static func run(_ arguments: Arguments<Option>) async throws -> ExitStatus
}

enum ExitStatus: Int32 {
  case success = 0
  case lessonsHaveErrors = 1
  case cannotRun = 2
}

/// Why a well-formed command could not run.
struct RunError: Error, Hashable {
  let message: String

  init(_ message: String) { self.message = message }
}

extension Subcommand {
  static var operandCompletion: Completion { .file }

  static var usage: String {
    ["chainrule", name, operands, Option.allCases.isEmpty ? "" : "[options]"]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  static var helpText: String {
    let rows = options.map { option in
      let short = option.letter.map { "-\($0), " } ?? "    "
      let value = option.placeholder.map { " " + $0 } ?? ""
      return (short + option.spelling + value, option.help)
    }
    return """
      \(summary)

      Usage: \(usage)

      \(discussion)

      Options:
      \(columns(rows))
      """ + "\n"
  }
}

/// Two columns, the second aligned, its further lines too.
func columns(_ rows: [(String, String)]) -> String {
  let width = (rows.map(\.0.count).max() ?? 0) + 2
  return rows.map { left, right in
    let lines = right.split(separator: "\n", omittingEmptySubsequences: false)
    let margin = String(repeating: " ", count: width + 2)
    let padding = String(repeating: " ", count: width - left.count)
    return "  " + left + padding + lines.joined(separator: "\n" + margin)
  }.joined(separator: "\n")
}
