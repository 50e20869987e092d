import TestSupport
import Testing

struct NewTests {
  @Test func writesALessonThatBuilds() throws {
    let folder = try TemporaryFolder()
    #expect(
      try chainrule("new", "course", in: folder.path)
        == Run(
          output: """
            Wrote chainrule.yaml and 01-one-weight.md into course
            Build them with: chainrule build course

            """))
    #expect(try folder.files() == ["course/01-one-weight.md", "course/chainrule.yaml"])
    #expect(try chainrule("build", "course", in: folder.path) == Run(output: "1 lesson in site\n"))
  }

  @Test func leavesAFolderThatHoldsSomethingAlone() throws {
    let folder = try TemporaryFolder(["course/thesis.tex": "mine", "file": ""])
    #expect(
      try chainrule("new", "course", in: folder.path)
        == Run(
          error:
            "chainrule: error: the folder 'course' is not empty: it holds 'thesis.tex'; give a new folder\n",
          status: 2))
    #expect(try folder.files() == ["course/thesis.tex", "file"])
    #expect(
      try chainrule("new", "file", in: folder.path)
        == Run(error: "chainrule: error: 'file' is not a folder\n", status: 2))
  }

  @Test func saysAHostileNameEscaped() throws {
    let folder = try TemporaryFolder()
    #expect(
      try chainrule("new", "a\u{1B}[2J", in: folder.path)
        == Run(
          output: #"""
            Wrote chainrule.yaml and 01-one-weight.md into a\u{1B}[2J
            Build them with: chainrule build a\u{1B}[2J

            """#))
  }
}
