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
  /// JUnit's XML: a test case for each relation.
  case junit
  /// GitLab's code quality report.
  case gitlab
}

extension ReportFormat {
  /// Whether it has every relation, and not diagnostics alone.
  public var namesRelations: Bool {
    switch self {
    case .json, .junit: true
    case .text, .github, .sarif, .gitlab: false
    }
  }

  /// All diagnostics in reading order, each once.
  ///
  /// - Parameters:
  ///   - diagnostics: in any order.
  ///   - relations: for the formats that name each, whatever was found of it.
  ///   - tool: the name and the version of the program.
  public func report(
    _ diagnostics: [Diagnostic], relations: [ReportedRelation] = [],
    tool: (name: String, version: String)
  ) -> String {
    let ordered = diagnostics.inReadingOrder()
    switch self {
    case .text: return DiagnosticPrinter().report(ordered)
    case .json: return JSONReport(tool: tool).text(of: ordered, relations)
    case .github: return ordered.map(\.workflowCommand).joined()
    case .sarif: return SARIFReport(tool: tool).text(of: ordered)
    case .junit: return JUnitReport(tool: tool).text(of: ordered, relations)
    case .gitlab: return CodeQualityReport().text(of: ordered)
    }
  }
}
