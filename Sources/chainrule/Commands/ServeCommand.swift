import Course
import Diagnostics
import Preview

/// `chainrule serve`
enum ServeCommand: Subcommand {
  enum Option: String, CommandOption {
    case port, jobs, digits, cache

    var letter: Character? {
      switch self {
      case .port: "p"
      case .jobs: "j"
      case .digits, .cache: nil
      }
    }

    var placeholder: String? { self == .cache ? "FOLDER" : "N" }

    var help: String {
      switch self {
      case .port: "the port on 127.0.0.1, or 0 for any that is free (8000)"
      case .jobs: "lessons worked on at a time (one for each core)"
      case .digits: "significant digits of printed values (4)"
      case .cache:
        "what builds leave for the next, or none (chainrule in the user's folder of caches)"
      }
    }

    static let notYet: [String] = []
  }

  static let name = "serve"
  static let summary = "Show the lessons in a browser as you write them"
  static let operands = "[LESSON or FOLDER]"
  static let discussion = """
    Serves the lessons of a folder, of the working folder where none is given, to browsers on
    this machine. Each save is built at once: the pages reload where they were being read, and
    mistakes are laid over the last page without. Nothing is written. Ctrl-C ends it.

    Exit status: 0 where it was ended from outside, 2 where it could not run.
    """

  static func run(_ arguments: Arguments<Option>) async throws -> ExitStatus {
    guard arguments.operands.count <= 1 else {
      throw UsageError("expected one lesson or folder")
    }
    let options = CourseBuild.Options(
      jobs: try arguments.number(.jobs, in: 1...1024) ?? availableProcessors(),
      digits: try arguments.number(.digits, in: CourseSettings.digitsRange),
      cache: try BuildCache(named: arguments[.cache]))
    let port = try arguments.number(.port, in: 0...Int(UInt16.max)) ?? 8000
    let server = try PreviewServer(
      of: arguments.operands.first ?? ".", port: UInt16(port), options: options)
    let progress = ProgressLine()
    Interruption.ends {
      progress.end()
      server.stop()
    }
    var isFirst = true
    try await server.run(progress: progress.show) { report in
      progress.clear()
      guard let report else { return }
      try? write(report)
      if isFirst { try? StandardStream.output.write("\(server.address) (Ctrl-C ends it)\n") }
      isFirst = false
    }
    return .success
  }

  private static func write(_ report: PreviewServer.Report) throws(RunError) {
    try DiagnosticOutput(.text).write(report.diagnostics)
    switch report.outcome {
    case .shown(let lessons):
      let lessons = lessons == 1 ? "1 lesson" : "\(lessons) lessons"
      try StandardStream.output.write("\(lessons) in \(report.duration.milliseconds) ms\n")
    case .kept:
      try StandardStream.error.write("The pages stay as they were.\n")
    }
  }
}

extension Duration {
  fileprivate var milliseconds: Int64 {
    components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000
  }
}
