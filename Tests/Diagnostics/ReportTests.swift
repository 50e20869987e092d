import Diagnostics
import Foundation
import Testing

/// The same two diagnostics in every format, whole documents.
@Suite struct ReportTests {
  private static let tool = (name: "chainrule", version: "1.2")

  /// In a file whose name and text try to be more than they are.
  private static var diagnostics: [Diagnostic] {
    let file = SourceFile(path: "a b,c:d.md", text: "é = 3\n::error::x\n")
    let range = SourceRange(file: file, offsets: 5..<6)
    return [
      Diagnostic(
        .error, "100% \"wrong\"", at: range, notes: ["left   2", "\u{202E}right  3"],
        rule: .falseEquation, fix: Diagnostic.Fix(range, replacement: "2")),
      .warning("a\r\n::error::b", at: nil),
    ]
  }

  @Test func json() {
    #expect(
      ReportFormat.json.report(Self.diagnostics, tool: Self.tool) == #"""
        {
          "tool": "chainrule",
          "version": "1.2",
          "errors": 1,
          "warnings": 1,
          "diagnostics": [
            {
              "severity": "error",
              "rule": "false-equation",
              "message": "100% \"wrong\"",
              "notes": [
                "left   2",
                "\u202eright  3"
              ],
              "path": "a b,c:d.md",
              "start": {
                "line": 1,
                "column": 5,
                "offset": 5
              },
              "end": {
                "line": 1,
                "column": 6,
                "offset": 6
              },
              "fix": {
                "start": {
                  "line": 1,
                  "column": 5,
                  "offset": 5
                },
                "end": {
                  "line": 1,
                  "column": 6,
                  "offset": 6
                },
                "replacement": "2"
              }
            },
            {
              "severity": "warning",
              "rule": "lesson",
              "message": "a\u000d\n::error::b",
              "notes": []
            }
          ],
          "relations": []
        }

        """#)
  }

  @Test func gitHub() {
    #expect(
      ReportFormat.github.report(Self.diagnostics, tool: Self.tool) == #"""
        ::error file=a b%2Cc%3Ad.md,line=1,col=5,endLine=1,endColumn=6,title=false-equation::100%25 "wrong"%0Aleft   2%0A\u{202E}right  3
        ::warning title=lesson::a\u{D}\u{A}::error::b

        """#)
  }

  @Test func sarifHasPlacesAndFixes() throws {
    let text = ReportFormat.sarif.report(Self.diagnostics, tool: Self.tool)
    let region =
      #"{"byteLength":1,"byteOffset":5,"endColumn":6,"endLine":1,"startColumn":5,"startLine":1}"#
    let artifact = #"{"uri":"a%20b%2Cc%3Ad.md"}"#
    let log = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let results = try JSONSerialization.data(
      withJSONObject: run["results"] ?? [], options: [.sortedKeys, .withoutEscapingSlashes])
    #expect(
      String(decoding: results, as: UTF8.self)
        == #"[{"fixes":[{"artifactChanges":[{"artifactLocation":"# + artifact
        + #","replacements":[{"deletedRegion":"# + region
        + #","insertedContent":{"text":"2"}}]}]}],"level":"error","#
        + #""locations":[{"physicalLocation":{"artifactLocation":"# + artifact + #","region":"#
        + region + #"}}],"message":{"text":"100% \"wrong\"\nleft   2\n\\u{202E}right  3"},"#
        + #""ruleId":"false-equation"},{"level":"warning","#
        + #""message":{"text":"a\\u{D}\\u{A}::error::b"},"ruleId":"lesson"}]"#)
  }

  /// The schema lies beside the project as `../shared/data`. Where it is missing, the test says so and passes.
  @Test(arguments: [[], diagnostics])
  func sarifFitsItsSchema(_ diagnostics: [Diagnostic]) throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../shared/data/sarif-schema-2.1.0.json").standardized
    guard let data = try? Data(contentsOf: url) else {
      print("skipped: \(url.path) is missing")
      return
    }
    let schema = try #require(JSONSchema(data))
    let text = ReportFormat.sarif.report(diagnostics, tool: Self.tool)
    #expect(try schema.violations(of: Data(text.utf8)) == [])
    // The schema is read: what does not fit it is found.
    let broken = text.replacing(#""version": "2.1.0""#, with: #""version": "2""#)
    #expect(try schema.violations(of: Data(broken.utf8)) == ["$.version: not one of the values"])
  }
}
