import Diagnostics
import TestSupport
import Testing

@testable import Course

struct CourseFolderTests {
  private func course(
    _ files: [String: String], arguments: [String] = [""]
  ) throws -> (lessons: [String], selection: [String], diagnostics: String, title: String) {
    let folder = try TemporaryFolder(files)
    var diagnostics: [Diagnostic] = []
    let course = try CourseFolder(
      of: arguments.map { folder.path + "/course/" + $0 }, reporting: &diagnostics)
    let report = DiagnosticPrinter().report(diagnostics)
      .replacing(folder.path + "/", with: "")
    return (
      course.lessons.map(\.path.text), course.selection.map(\.path.text), report, course.title
    )
  }

  @Test func findsLessonsByNameInNaturalOrder() throws {
    let found = try course([
      "course/10-last.md": "x", "course/2-second.md": "x", "course/1-first.md": "x",
      "course/part/b.md": "x", "course/part/a.md": "x", "course/README.md": "x",
      "course/part/readme.md": "x", "course/.hidden.md": "x", "course/_draft.md": "x",
      "course/_drafts/c.md": "x", "course/.git/d.md": "x", "course/notes.txt": "x",
      "course/site/.chainrule-manifest": "chainrule site 1\n", "course/site/1-first.md": "x",
    ])
    #expect(
      found.lessons == ["1-first.md", "2-second.md", "10-last.md", "part/a.md", "part/b.md"])
    #expect(found.diagnostics == "")
    #expect(found.title == "course")
  }

  @Test func takesTheOrderFromTheSettings() throws {
    let found = try course([
      "course/chainrule.yaml": "title: Gradients\norder: [z.md, part/, a.md]\n",
      "course/a.md": "x", "course/b.md": "x", "course/z.md": "x", "course/part/1.md": "x",
      "course/part/2.md": "x",
    ])
    #expect(found.lessons == ["z.md", "part/1.md", "part/2.md", "a.md", "b.md"])
    #expect(found.title == "Gradients")
    #expect(found.diagnostics == "")
  }

  @Test func reportsAnOrderThatNamesNoLesson() throws {
    let found = try course([
      "course/chainrule.yaml": "order:\n  - frist.md\n  - second\n  - second.md\n  - second.md\n",
      "course/first.md": "x", "course/second.md": "x",
    ])
    #expect(
      found.diagnostics == """
        course/chainrule.yaml:2:5: error: there is no lesson 'frist.md' in this folder; did you mean 'first.md'?
            - frist.md
              ^~~~~~~~
        course/chainrule.yaml:3:5: error: there is no lesson 'second' in this folder; did you mean 'second.md'?
            - second
              ^~~~~~
        course/chainrule.yaml:5:5: error: 'second.md' stands in this order already
            - second.md
              ^~~~~~~~~
        3 errors

        """)
  }

  @Test func selectsLessonsAndFoldersOfOneCourse() throws {
    let files = ["course/a.md": "x", "course/b.md": "x", "course/part/c.md": "x"]
    #expect(try course(files, arguments: ["b.md"]).selection == ["b.md"])
    #expect(try course(files, arguments: ["b.md", "a.md"]).selection == ["a.md", "b.md"])
    #expect(try course(files, arguments: ["part"]).lessons == ["c.md"])
  }

  @Test func doesNotFollowLinksOutOfTheFolder() throws {
    let folder = try TemporaryFolder([
      "secret.md": "x", "course/a.md": "x", "outside/b.md": "x",
    ])
    try folder.link("course/b.md", to: "../secret.md")
    try folder.link("course/c.md", to: "a.md")
    try folder.link("course/d.md", to: "nowhere.md")
    try folder.link("course/all", to: "../outside")
    var diagnostics: [Diagnostic] = []
    let course = try CourseFolder(of: [folder.path + "/course"], reporting: &diagnostics)
    #expect(course.lessons.map(\.path.text) == ["a.md", "c.md"])
    #expect(
      DiagnosticPrinter().report(diagnostics).replacing(folder.path + "/", with: "") == """
        course/b.md: error: this link leads nowhere, or out of the lessons folder
        course/d.md: error: this link leads nowhere, or out of the lessons folder
        2 errors

        """)
  }

  @Test func refusesWhatIsNoLesson() throws {
    let folder = try TemporaryFolder([
      "empty/notes.txt": "", "a/1.md": "x", "b/1.md": "x", "a/README.md": "x",
    ])
    let path = folder.path
    for (arguments, message) in [
      (["\(path)/nowhere"], "there is no lesson or folder '\(path)/nowhere'"),
      (
        ["\(path)/empty/notes.txt"],
        "'\(path)/empty/notes.txt' is not a lesson: its name does not end in '.md'"
      ),
      (
        ["\(path)/empty"],
        "the folder '\(path)/empty' has no lessons: no files whose names end in '.md'"
      ),
      (
        ["\(path)/a/README.md"],
        "'\(path)/a/README.md' is not taken for a lesson: README.md and hidden names are left out"
      ),
      (
        ["\(path)/a", "\(path)/b"],
        "'\(path)/a' and '\(path)/b' belong to different courses, in '\(path)/a' and '\(path)/b'; "
          + "build them one by one"
      ),
    ] {
      #expect(throws: CourseError(message)) {
        var diagnostics: [Diagnostic] = []
        _ = try CourseFolder(of: arguments, reporting: &diagnostics)
      }
    }
  }
}
