import Course
import Diagnostics

extension DiagnosticOutput {
  /// Says what would change in a site, for people as a diff.
  func write(_ comparison: CourseBuild.Comparison) throws(RunError) -> ExitStatus {
    try write(comparison.diagnostics, relations: comparison.relations.map(\.reported))
    guard let result = comparison.result else { return .lessonsHaveErrors }
    let site = comparison.site.withHiddenCharactersEscaped
    guard !result.differences.isEmpty || !result.exists else {
      if isForPeople { try write("'\(site)' is current\n", to: .output) }
      return .success
    }
    guard isForPeople else { return .lessonsHaveErrors }
    if result.exists { try write(result.diff(of: site), to: .output) }
    let files = result.differences.count == 1 ? "1 file" : "\(result.differences.count) files"
    try write(
      "Stale: \(files) of \(result.fileCount) would change; build without --check to write them.\n",
      to: .error)
    return .lessonsHaveErrors
  }
}

extension SiteComparison {
  /// Lines of a diff that are printed, of one file and in all.
  private static let mostLinesOfFile = 60
  private static let mostLines = 400

  fileprivate func diff(of site: String) -> String {
    var text = ""
    var printed = 0
    var leftOut = 0
    for difference in differences {
      let name = "\(site)/\(difference.path.text)".withHiddenCharactersEscaped
      guard printed < Self.mostLines else {
        leftOut += 1
        continue
      }
      var lines: [String]
      switch difference.kind {
      case .missing: lines = ["\(name) is missing"]
      case .leftOver: lines = ["\(name) would be removed"]
      case .markup: lines = ["\(name) reads the same, and its markup differs"]
      case .bytes: lines = ["\(name) differs"]
      case .text(let diff):
        lines = ["--- \(name)", "+++ \(name)"] + diff.prefix(Self.mostLinesOfFile).map(\.shortened)
        if diff.count > Self.mostLinesOfFile {
          lines.append("… and \(diff.count - Self.mostLinesOfFile) more lines")
        }
      }
      printed += lines.count
      text += lines.map { $0 + "\n" }.joined()
    }
    if leftOut > 0 { text += "… and \(leftOut) more \(leftOut == 1 ? "file" : "files")\n" }
    return text
  }
}

extension String {
  private static let most = 300

  /// Its beginning, where it is as long as no terminal shows it.
  fileprivate var shortened: String {
    let text = withHiddenCharactersEscaped
    return text.count > Self.most ? text.prefix(Self.most) + "…" : text
  }
}
