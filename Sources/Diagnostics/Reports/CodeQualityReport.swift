/// The diagnostics of a run as GitLab's code quality report.
struct CodeQualityReport {
  func text(of diagnostics: [Diagnostic]) -> String {
    var seen: [String: Int] = [:]
    let issues = diagnostics.map { diagnostic in
      let path = diagnostic.range?.file.path ?? "."
      let key = [path, diagnostic.rule.rawValue, diagnostic.message].joined(separator: "\u{0}")
      // The same mistake again, further down.
      let number = seen[key, default: 0]
      seen[key] = number + 1
      return JSONValue.object([
        ("description", .string(([diagnostic.message] + diagnostic.notes).joined(separator: "\n"))),
        ("check_name", .string(diagnostic.rule.rawValue)),
        ("fingerprint", .string("\(key)\u{0}\(number)".fingerprint)),
        ("severity", .string(diagnostic.codeQualitySeverity)),
        (
          "location",
          .object([
            ("path", .string(path)),
            (
              "lines",
              .object([("begin", .number(diagnostic.range.map { SourceRegion($0).startLine } ?? 1))]
              )
            ),
          ])
        ),
      ])
    }
    return JSONValue.array(issues).text
  }
}

extension Diagnostic {
  fileprivate var codeQualitySeverity: String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .note: "info"
    }
  }
}

extension String {
  /// 16 hexadecimal digits, the same in every run (FNV-1a).
  fileprivate var fingerprint: String {
    let hash = utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
