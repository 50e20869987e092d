/// How a run's diagnostics are reported.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// For people.
  case text
  /// One JSON document.
  case json
  /// Workflow commands, which GitHub shows as annotations.
  case github
  /// SARIF 2.1.0, as OASIS defines it.
  case sarif
}

extension ReportFormat {
  /// All diagnostics in reading order, each once.
  ///
  /// - Parameter tool: the name and the version of the program.
  public func report(
    _ diagnostics: [Diagnostic], tool: (name: String, version: String)
  ) -> String {
    let ordered = diagnostics.inReadingOrder()
    switch self {
    case .text: return DiagnosticPrinter().report(ordered)
    case .json: return JSONReport(tool: tool).text(of: ordered)
    case .github: return ordered.map(\.workflowCommand).joined()
    case .sarif: return SARIFReport(tool: tool).text(of: ordered)
    }
  }
}
