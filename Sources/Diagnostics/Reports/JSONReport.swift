/// The diagnostics of a run as one JSON document.
///
/// `diagnostics` is a list of objects with `severity`, `rule`, `message` and `notes`, and where there is a
/// place `path`, `start`, `end` (each with `line`, `column`, counted from 1 in code points, and `offset` in
/// bytes), and where there is a sure mend `fix` (`start`, `end`, `replacement`).
///
/// `relations` is a list of all relations that were looked at: `verdict`, `latex`, their place, `left` and `right`
/// where the sides have values on the lesson's network, and the `reason` where they are not checked.
struct JSONReport {
  let tool: (name: String, version: String)

  func text(of diagnostics: [Diagnostic], _ relations: [ReportedRelation]) -> String {
    let value = JSONValue.object([
      ("tool", .string(tool.name)), ("version", .string(tool.version)),
      ("errors", .number(diagnostics.count { $0.severity == .error })),
      ("warnings", .number(diagnostics.count { $0.severity == .warning })),
      ("diagnostics", .array(diagnostics.map(value))),
      ("relations", .array(relations.map(value))),
    ])
    return value.text
  }

  private func value(of diagnostic: Diagnostic) -> JSONValue {
    var members: [(name: String, value: JSONValue)] = [
      ("severity", .string(diagnostic.severity.name)),
      ("rule", .string(diagnostic.rule.rawValue)),
      ("message", .string(diagnostic.message)),
      ("notes", .array(diagnostic.notes.map { .string($0) })),
    ]
    if let range = diagnostic.range {
      members.append(("path", .string(range.file.path)))
      members += ends(of: range)
    }
    if let fix = diagnostic.fix {
      members.append(
        ("fix", .object(ends(of: fix.range) + [("replacement", .string(fix.replacement))])))
    }
    return .object(members)
  }

  private func value(of relation: ReportedRelation) -> JSONValue {
    var members: [(name: String, value: JSONValue)] = [
      ("verdict", .string(relation.verdict)), ("latex", .string(relation.latex)),
    ]
    if let range = relation.range {
      members.append(("path", .string(range.file.path)))
      members += ends(of: range)
    }
    if let left = relation.left { members.append(("left", .real(left))) }
    if let right = relation.right { members.append(("right", .real(right))) }
    if let reason = relation.reason { members.append(("reason", .string(reason))) }
    return .object(members)
  }

  private func ends(of range: SourceRange) -> [(name: String, value: JSONValue)] {
    let region = SourceRegion(range)
    func end(_ line: Int, _ column: Int, _ offset: Int) -> JSONValue {
      .object([
        ("line", .number(line)), ("column", .number(column)), ("offset", .number(offset)),
      ])
    }
    return [
      ("start", end(region.startLine, region.startColumn, range.offsets.lowerBound)),
      ("end", end(region.endLine, region.endColumn, range.offsets.upperBound)),
    ]
  }
}
