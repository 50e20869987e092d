import Course
import Diagnostics

/// `chainrule build`
enum BuildCommand: Subcommand {
  enum Option: String, CommandOption {
    case output, to, check, report, jobs, digits, cache, depfile
    case singleFile = "single-file"

    var letter: Character? {
      switch self {
      case .output: "o"
      case .jobs: "j"
      case .to, .check, .report, .digits, .cache, .depfile, .singleFile: nil
      }
    }

    var placeholder: String? {
      switch self {
      case .output, .cache: "FOLDER"
      case .depfile: "FILE"
      case .to: "FORMATS"
      case .report: "FORMAT"
      case .jobs, .digits: "N"
      case .check, .singleFile: nil
      }
    }

    var help: String {
      switch self {
      case .output: "the folder of the site (site, unless chainrule.yaml says otherwise)"
      case .to: "html, markdown, or both with a comma between them (the default)"
      case .check: "write nothing, and say what would change in the site that is there"
      case .report:
        "text (the default), json, github, sarif, junit or gitlab; all but text to standard output"
      case .jobs: "lessons worked on at a time (one for each core)"
      case .digits: "significant digits of printed values (4)"
      case .cache:
        "what builds leave for the next, or none (chainrule in the user's folder of caches)"
      case .depfile: "write what the site was made from to a file, for make and ninja"
      case .singleFile: "pages of HTML that hold fonts, images and all else in themselves"
      }
    }

    var completion: Completion {
      switch self {
      case .to: .someOf(PageFormat.self)
      case .report: .oneOf(ReportFormat.self)
      case .output, .check, .jobs, .digits, .cache, .depfile, .singleFile:
        Completion(ofPlaceholder: placeholder)
      }
    }

    static let notYet = ["strict"]
  }

  static let name = "build"
  static let summary = "Turn lessons into a site"
  static let operands = "[LESSON or FOLDER …]"
  static let discussion = """
    Builds the lessons of a folder, of the working folder where none is given. The site is
    written whole or not at all: with an error in any lesson, the last good one stays.

    Exit status: 0 where all is well, 1 where lessons have errors or, with --check, the site is
    not what they would become, 2 where the command could not run.
    """

  static func run(_ arguments: Arguments<Option>) async throws -> ExitStatus {
    let formats = try arguments.choices(.to, of: PageFormat.self)
    if arguments.contains(.singleFile), let formats, formats != [.html] {
      throw UsageError("option '--single-file' writes HTML alone; leave out '--to'")
    }
    let report = try arguments.choice(.report, of: ReportFormat.self)
    let options = CourseBuild.Options(
      output: arguments[.output],
      formats: formats,
      jobs: try arguments.number(.jobs, in: 1...1024) ?? availableProcessors(),
      digits: try arguments.number(.digits, in: CourseSettings.digitsRange),
      assets: arguments.contains(.singleFile) ? .insidePages : .sharedFiles,
      // What an earlier build found of each relation is not kept.
      cache: report?.namesRelations == true ? nil : try BuildCache(named: arguments[.cache]))
    if arguments.contains(.check), arguments[.depfile] != nil {
      throw UsageError("with '--check' nothing is written; leave out '--depfile'")
    }
    let output = DiagnosticOutput(report)
    let folders = arguments.operands.isEmpty ? ["."] : arguments.operands
    let progress = ProgressLine()
    defer { progress.end() }
    Interruption.tidies {
      SiteDraft.discardAll()
      progress.end()
    }
    if arguments.contains(.check) {
      let comparison = try await CourseBuild.compare(
        folders, options: options, progress: progress.show)
      progress.end()
      return try output.write(comparison)
    }
    let outcome = try await CourseBuild.run(folders, options: options, progress: progress.show)
    progress.end()

    try output.write(outcome.diagnostics, relations: outcome.relations.map(\.reported))
    guard let site = outcome.site else {
      try StandardStream.error.write("Nothing was written.\n")
      return .lessonsHaveErrors
    }
    if let file = arguments[.depfile] {
      try OutputFile.write(
        DependencyFile(of: site, madeFrom: outcome.sources).text, to: file)
    }
    guard !output.isDocument else { return .success }
    let lessons = outcome.lessons == 1 ? "1 lesson" : "\(outcome.lessons) lessons"
    try output.write("\(lessons) in \(site.withHiddenCharactersEscaped)\n", to: .output)
    return .success
  }
}
