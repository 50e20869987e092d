import Diagnostics

/// What a diagnostic must never be, whatever it is of.
package enum Judgement {
  package static func problems(of diagnostics: [Diagnostic]) -> [String] {
    var problems = diagnostics.flatMap(problems(of:))
    for format in ReportFormat.allCases {
      let report = format.report(diagnostics, tool: (name: "chainrule", version: "0"))
      problems += self.problems(ofShown: report, as: "the \(format.rawValue) report")
    }
    return problems
  }

  private static func problems(of diagnostic: Diagnostic) -> [String] {
    var problems: [String] = []
    if diagnostic.message.isEmpty { problems.append("no message") }
    if diagnostic.message.utf8.count > longest {
      problems.append("a message of \(diagnostic.message.utf8.count) bytes")
    }
    guard let range = diagnostic.range else {
      return problems + ["no place: \(diagnostic.message)"]
    }
    for (range, what) in [(range, "a place")] + (diagnostic.fix.map { [($0.range, "a fix")] } ?? [])
    {
      if range.offsets.lowerBound < 0 || range.offsets.upperBound > range.file.text.count {
        problems.append("\(what) behind the end: \(diagnostic.message)")
      }
    }
    return problems
  }

  /// A message quotes what it is about, and no whole formulas of thousands of signs.
  private static let longest = 100_000

  /// What a terminal would obey.
  static func problems(ofShown text: String, as what: String) -> [String] {
    let hidden = text.unicodeScalars.first { $0 != "\n" && isHidden($0) }
    return hidden.map { ["U+\(String($0.value, radix: 16)) in \(what)"] } ?? []
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x2028, 0x2029:
      true
    default: false
    }
  }
}
