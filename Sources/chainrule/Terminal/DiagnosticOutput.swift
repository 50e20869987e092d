import Course
import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a run's diagnostics go: for people to standard error, for programs to standard output.
struct DiagnosticOutput {
  private let format: ReportFormat
  private let isAsked: Bool

  /// - Parameter format: nil where none was asked for: text, and under GitHub Actions annotations, too.
  init(_ format: ReportFormat?) {
    self.format = format ?? .text
    isAsked = format != nil
  }

  /// Whether standard output holds a document that other lines would break.
  var isDocument: Bool {
    switch format {
    case .json, .sarif, .junit, .gitlab: true
    case .text, .github: false
    }
  }

  /// Whether people read what else is written to standard output.
  var isForPeople: Bool { format == .text }

  /// Whether GitHub's runner reads along, and would obey what looks like a command in the text of a lesson.
  private var isReadByRunner: Bool { format == .github || Self.isUnderGitHubActions }

  /// Writes lines for people.
  func write(_ text: String, to stream: StandardStream) throws(RunError) {
    try stream.write(isReadByRunner ? text.withoutWorkflowCommands : text)
  }

  /// - Parameter relations: named by the formats that name each.
  func write(
    _ diagnostics: [Diagnostic], relations: [ReportedRelation] = []
  ) throws(RunError) {
    let tool = (name: "chainrule", version: CourseBuild.version)
    switch format {
    case .text:
      let printer = DiagnosticPrinter(isColored: StandardStream.error.isColored)
      try write(printer.report(diagnostics), to: .error)
      if !isAsked, Self.isUnderGitHubActions {
        try StandardStream.output.write(ReportFormat.github.report(diagnostics, tool: tool))
      }
    case .github: try StandardStream.output.write(format.report(diagnostics, tool: tool))
    case .json, .sarif, .gitlab:
      // The runner looks for `##[` in every line; to readers of JSON both are the same.
      let report = format.report(diagnostics, relations: relations, tool: tool)
      try StandardStream.output.write(report.replacing("##[", with: #"#\u0023["#))
    case .junit:
      let report = format.report(diagnostics, relations: relations, tool: tool)
      try StandardStream.output.write(report.replacing("##[", with: "#&#35;["))
    }
  }

  private static var isUnderGitHubActions: Bool {
    getenv("GITHUB_ACTIONS").map { String(cString: $0) == "true" } ?? false
  }
}
