import Foundation
import TestSupport
import Testing

/// Lessons whose names would be obeyed, by GitHub's runner or by a terminal, wherever they are printed.
struct HostileNameTests {
  private static let command = "::warning title=x::.md"
  private static let escape = "b\u{1B}[31m\u{202E}##[error].md"
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      Self.command: "# A\n\n$\\frc$\n\n::error::x [y](<b\u{1B}.md>)\n",
      Self.escape: "[x](c\u{202E}.md#d)\n\n$1 = 2$\n",
    ])
  }

  private func lines(_ arguments: [String], isWorkflow: Bool = true) throws -> [String] {
    let run = try chainrule(
      arguments, in: folder.path,
      environment: isWorkflow ? ["GITHUB_ACTIONS": "true"] : [:])
    #expect(
      !(run.output + run.error).unicodeScalars.contains {
        "\u{1B}\u{202E}".unicodeScalars.contains($0)
      })
    return (run.output + run.error).split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    ["check"], ["check", "--explain"], ["check", "--report", "github"], ["build", "-o", "site"],
    ["check", "--report", "text"], ["check", command, escape],
  ])
  func theRunnerObeysAnnotationsAlone(_ arguments: [String]) throws {
    let obeyed = try lines(arguments).filter {
      $0.drop(while: \.isWhitespace).hasPrefix("::") || $0.contains("##[")
    }
    #expect(
      obeyed.allSatisfy { $0.hasPrefix("::error file=") || $0.hasPrefix("::notice file=") },
      "\(obeyed)")
    #expect(obeyed.isEmpty == arguments.contains("text"))
  }

  @Test(arguments: ["json", "sarif", "text"])
  func reportsSayThemEscaped(_ format: String) throws {
    _ = try lines(["check", "--report", format], isWorkflow: false)
  }

  @Test func countsStandBehindTheName() throws {
    let counts = try lines(["check"]).filter { $0.contains("relation") }
    #expect(
      counts == [
        #"\u{3A}:warning title=x::.md: 0 relations: 0 identities, 0 true here, 0 false, 0 not checked"#,
        #"b\u{1B}[31m\u{202E}#\u{23}[error].md: 1 relation: 0 identities, 0 true here, 1 false, 0 not checked"#,
        "all: 1 relation: 0 identities, 0 true here, 1 false, 0 not checked",
      ])
  }

  @Test func pagesSayThemEscaped() throws {
    let folder = try TemporaryFolder([Self.escape: "x\n", "<script>alert(1)<b>.md": "x\n"])
    #expect(try chainrule("build", "-o", "site", in: folder.path).status == 0)
    for name in try folder.files(in: "site") where name.hasSuffix("html") || name.hasSuffix("js") {
      let page = try folder.read("site/" + name)
      #expect(!page.unicodeScalars.contains { "\u{1B}\u{202E}".unicodeScalars.contains($0) })
      #expect(!name.hasSuffix("html") || !page.contains("<script>alert"))
    }
    #expect(try folder.read("site/index.html").contains(#"b\u{1B}[31m\u{202E}##[error]"#))
  }
}
