import Checking
import Course
import Diagnostics
import Lessons

/// `chainrule check`
enum CheckCommand: Subcommand {
  enum Option: String, CommandOption {
    case strict, explain, report, jobs

    var letter: Character? {
      switch self {
      case .jobs: "j"
      case .strict, .explain, .report: nil
      }
    }

    var placeholder: String? {
      switch self {
      case .jobs: "N"
      case .report: "FORMAT"
      case .strict, .explain: nil
      }
    }

    var help: String {
      switch self {
      case .strict: "what cannot be checked is an error, and so is what holds on one network only"
      case .explain: "print every relation with what was found of it"
      case .report:
        "text (the default), json, github, sarif, junit or gitlab; all but text to standard output"
      case .jobs: "lessons worked on at a time (one for each core)"
      }
    }

    var completion: Completion {
      switch self {
      case .report: .oneOf(ReportFormat.self)
      case .strict, .explain, .jobs: Completion(ofPlaceholder: placeholder)
      }
    }

    static let notYet: [String] = []
  }

  static let name = "check"
  static let summary = "Check every equation of the lessons"
  static let operands = "[LESSON or FOLDER …]"
  static let discussion = """
    Decides each '=' of the lessons' formulas on their networks, and on networks of the same
    shape with other numbers. Nothing is written. '-' is a lesson from standard input, as if it
    lay in the working folder.

    Exit status: 0 where all is well, 1 where an equation is false or a lesson has other
    errors, 2 where the command could not run.
    """

  static func run(_ arguments: Arguments<Option>) async throws -> ExitStatus {
    let output = DiagnosticOutput(try arguments.choice(.report, of: ReportFormat.self))
    let jobs = try arguments.number(.jobs, in: 1...1024) ?? availableProcessors()
    let progress = ProgressLine()
    defer { progress.end() }
    Interruption.tidies { progress.end() }
    let outcome = try await CourseCheck.run(
      arguments.operands.isEmpty ? ["."] : arguments.operands,
      isStrict: arguments.contains(.strict), jobs: jobs, progress: progress.show)
    progress.end()
    try output.write(
      outcome.diagnostics, relations: outcome.lessons.flatMap(\.relations).map(\.reported))
    if output.isDocument {
      return outcome.diagnostics.containsError ? .lessonsHaveErrors : .success
    }
    var text = ""
    for lesson in outcome.lessons {
      if arguments.contains(.explain) {
        text += lesson.relations.map { $0.explanation + "\n" }.joined()
      }
      text += "\(lesson.path.withHiddenCharactersEscaped): \(lesson.count.words)\n"
    }
    if outcome.lessons.count != 1 { text += "all: \(outcome.count.words)\n" }
    try output.write(text, to: .output)
    return outcome.diagnostics.containsError ? .lessonsHaveErrors : .success
  }
}

extension CheckCount {
  /// `31 relations: 27 identities, 4 true here, 0 false, 0 not checked`
  fileprivate var words: String {
    "\(relations) \(relations == 1 ? "relation" : "relations"): "
      + "\(identities) \(identities == 1 ? "identity" : "identities"), "
      + "\(here) true here, \(wrong) false, \(notChecked) not checked"
      + (falseAsStated > 0 ? ", \(falseAsStated) false as stated" : "")
  }
}
