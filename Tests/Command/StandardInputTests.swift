import Foundation
import TestSupport
import Testing

/// `chainrule check -`, as editors call it.
@Suite struct StandardInputTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "chainrule.yaml": "network: net.yaml\n", "net.yaml": CheckedCourse.network,
      "a.md": "# A\n\n$$x = 1$$ {#eq:one}\n",
    ])
  }

  private func check(_ text: String, _ words: String...) throws -> Run {
    try chainrule(["check", "-"] + words, in: folder.path, input: Data(text.utf8))
  }

  @Test func isALessonOfTheWorkingFolder() throws {
    #expect(
      try check("$C_0 = \\sum_j C_{0j}$, [](a.md#eq:one), [b](b.md), $2 + 2 = 5$\n")
        == Run(
          output: "<stdin>: 2 relations: 1 identity, 0 true here, 1 false, 0 not checked\n",
          error: #"""
            <stdin>:1:41: error: there is no file 'b.md'; did you mean 'a.md'?
              $C_0 = \sum_j C_{0j}$, [](a.md#eq:one), [b](b.md), $2 + 2 = 5$
                                                      ^~~~~~~~~
            <stdin>:1:61: error: this step does not hold
              $C_0 = \sum_j C_{0j}$, [](a.md#eq:one), [b](b.md), $2 + 2 = 5$
                                                                          ^
              left side   4
              right side  5
              with 4 for 5 it holds
            2 errors

            """#, status: 1))
  }

  @Test(arguments: [
    ("github", "::error file=<stdin>,line=1,"), ("json", #""path": "<stdin>""#),
    ("sarif", #""uri": "%3Cstdin%3E""#), ("junit", #"<testsuite name="&lt;stdin&gt;""#),
    ("gitlab", #""path": "<stdin>""#),
  ])
  func isNamedInReports(_ format: String, _ name: String) throws {
    let run = try check("$2 + 2 = 5$\n", "--report", format)
    #expect(run.status == 1)
    #expect(run.output.contains(name), "\(run)")
  }

  @Test(arguments: [
    (Data(), "<stdin>: error: standard input is empty\n1 error\n"),
    (Data("\n \n".utf8), "<stdin>: error: standard input is empty\n1 error\n"),
    (
      Data("# A\n\nb\u{FC}".unicodeScalars.map { UInt8($0.value) }),
      """
      <stdin>:3:2: error: standard input is not UTF-8: at line 3, byte 2 stands 0xFC; save it as UTF-8
        b\u{FFFD}
         ^
      1 error

      """
    ),
  ])
  func mayBeNoLesson(_ input: Data, _ error: String) throws {
    #expect(
      try chainrule(["check", "-"], in: folder.path, input: input)
        == Run(
          output: "<stdin>: 0 relations: 0 identities, 0 true here, 0 false, 0 not checked\n",
          error: error, status: 1))
  }

  @Test func isNotReadToTheEndWhereThatIsFarAway() throws {
    let run = try chainrule(
      ["check", "-"], in: folder.path, input: Data(repeating: 0x61, count: 5 << 20))
    #expect(run.error.contains("<stdin>: error: standard input is too large: "), "\(run)")
    #expect(run.status == 1)
  }

  @Test(arguments: [
    ("net.yaml", CheckedCourse.network), ("lesson.md", "```network\n\(CheckedCourse.network)```\n"),
    ("front.md", "---\nnetwork: net.yaml\n---\n"), ("course.md", "```derive\n```\n"),
  ])
  func isANetworkOrALessonWithOne(_ name: String, _ text: String) throws {
    try folder.write(text, to: name)
    for command in [
      ["explain", "-", #"\frac{\partial C_0}{\partial b_0^{(1)}}"#], ["values", "-"],
      ["diagram", "-"],
    ] {
      let run = try chainrule(command, in: folder.path, input: Data(text.utf8))
      #expect(
        try run == chainrule(command.map { $0 == "-" ? name : $0 }, in: folder.path))
      #expect(run.status == 0, "\(run)")
    }
  }

  @Test func isNoLessonToBuild() throws {
    #expect(
      try chainrule("build", "-", in: folder.path)
        == Run(error: "chainrule: error: there is no lesson or folder '-'\n", status: 2))
  }
}
