/// The diagnostics of a run as a SARIF 2.1.0 log.
struct SARIFReport {
  let tool: (name: String, version: String)

  func text(of diagnostics: [Diagnostic]) -> String {
    let rules = Diagnostic.Rule.allCases.map { rule in
      JSONValue.object([
        ("id", .string(rule.rawValue)),
        ("shortDescription", .object([("text", .string(rule.summary))])),
      ])
    }
    let driver = JSONValue.object([
      ("name", .string(tool.name)), ("version", .string(tool.version)), ("rules", .array(rules)),
    ])
    let run = JSONValue.object([
      ("tool", .object([("driver", driver)])),
      ("columnKind", .string("unicodeCodePoints")),
      ("results", .array(diagnostics.map(result))),
    ])
    let log = JSONValue.object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")),
      ("runs", .array([run])),
    ])
    return log.text
  }

  private func result(of diagnostic: Diagnostic) -> JSONValue {
    let text = ([diagnostic.message] + diagnostic.notes).map(\.withHiddenCharactersEscaped)
    var members: [(name: String, value: JSONValue)] = [
      ("ruleId", .string(diagnostic.rule.rawValue)),
      ("level", .string(diagnostic.severity.name)),
      ("message", .object([("text", .string(text.joined(separator: "\n")))])),
    ]
    if let range = diagnostic.range {
      let location = JSONValue.object([
        ("artifactLocation", artifact(of: range)), ("region", region(of: range)),
      ])
      members.append(("locations", .array([.object([("physicalLocation", location)])])))
    }
    if let fix = diagnostic.fix { members.append(("fixes", .array([value(of: fix)]))) }
    return .object(members)
  }

  private func artifact(of range: SourceRange) -> JSONValue {
    .object([("uri", .string(range.file.path.percentEncoded))])
  }

  private func region(of range: SourceRange) -> JSONValue {
    let region = SourceRegion(range)
    return .object([
      ("startLine", .number(region.startLine)), ("startColumn", .number(region.startColumn)),
      ("endLine", .number(region.endLine)), ("endColumn", .number(region.endColumn)),
      ("byteOffset", .number(range.offsets.lowerBound)),
      ("byteLength", .number(range.offsets.count)),
    ])
  }

  private func value(of fix: Diagnostic.Fix) -> JSONValue {
    let replacement = JSONValue.object([
      ("deletedRegion", region(of: fix.range)),
      ("insertedContent", .object([("text", .string(fix.replacement))])),
    ])
    return .object([
      (
        "artifactChanges",
        .array([
          .object([
            ("artifactLocation", artifact(of: fix.range)), ("replacements", .array([replacement])),
          ])
        ])
      )
    ])
  }
}

extension String {
  /// As the path of a URI; a relative one stays relative.
  fileprivate var percentEncoded: String {
    var text = ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "~"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return text
  }
}
