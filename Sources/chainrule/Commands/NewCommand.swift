import Course
import Diagnostics

/// `chainrule new`
enum NewCommand: Subcommand {
  typealias Option = NoOption

  static let name = "new"
  static let summary = "Write a first lesson to start from"
  static let operands = "FOLDER"
  static let operandCompletion = Completion.folder
  static let discussion = """
    Makes the folder with a lesson and a chainrule.yaml in it. A folder that holds something
    is left alone.
    """

  static func run(_ arguments: Arguments<Option>) async throws -> ExitStatus {
    guard let folder = arguments.operands.first, arguments.operands.count == 1 else {
      throw UsageError("expected one folder")
    }
    let files = try NewCourse.write(into: folder)
    let shown = folder.withHiddenCharactersEscaped
    try StandardStream.output.write(
      """
      Wrote \(files.joined(separator: " and ")) into \(shown)
      Build them with: chainrule build \(shown)

      """)
    return .success
  }
}
