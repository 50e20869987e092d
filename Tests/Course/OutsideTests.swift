import Diagnostics
import TestSupport
import Testing

@testable import Course

/// Links in a course that lead out of it: nothing is read there, written or removed.
struct OutsideTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(["course/a.md": "# A\n", "outside/mine.txt": "x"])
    try folder.link("course/link", to: "../outside")
  }

  /// What building the course reports, the folder's own path left out, and what lies outside then.
  private func build(
    _ settings: String, output: String? = nil
  ) async throws -> (report: String, outside: [String]) {
    try folder.write(settings, to: "course/chainrule.yaml")
    let outcome = try await CourseBuild.run(
      [folder.path + "/course"],
      options: CourseBuild.Options(
        output: output ?? (settings.contains("output") ? nil : folder.path + "/site")))
    let report = DiagnosticPrinter().report(outcome.diagnostics)
    return (report.replacing(folder.path + "/", with: ""), try folder.files(in: "outside"))
  }

  @Test(arguments: ["link/new", "link", "link/a/b", "link/new/", "dangling", "dangling/a"])
  func theSiteIsNotWrittenThere(_ output: String) async throws {
    try folder.link("course/dangling", to: "../nothing")
    let (report, outside) = try await build("output: \(output)\n")
    let shown = output.hasSuffix("/") ? String(output.dropLast()) : output
    #expect(
      report == """
        course/chainrule.yaml:1:9: error: the output folder '\(shown)' lies outside the lessons folder, where a \
        link leads; only the option --output may lead out of it
          output: \(output)
                  ^\(String(repeating: "~", count: output.count - 1))
        1 error

        """)
    #expect(outside == ["mine.txt"])
    #expect(try folder.files().allSatisfy { !$0.hasPrefix("nothing") })
  }

  @Test func aLinkWithinTheCourseIsNone() async throws {
    try folder.link("course/inner", to: "public")
    try folder.write("chainrule site 1\n", to: "course/public/.chainrule-manifest")
    #expect(try await build("output: inner/notes\n").report == "")
    #expect(try folder.files().contains("course/public/notes/a.html"))
  }

  @Test func theOptionMayLeadThere() async throws {
    let (report, outside) = try await build("", output: folder.path + "/course/link/new")
    #expect(report == "course/chainrule.yaml: error: this file is empty\n1 error\n")
    #expect(outside == ["mine.txt"])
    #expect(
      try await build("title: A\n", output: folder.path + "/course/link/new").outside
        .contains("new/a.html"))
  }

  @Test(arguments: ["words", "page"])
  func templatesAreNotReadThere(_ part: String) async throws {
    try folder.link("course/templates/\(part)", to: "../../outside", in: "course/templates")
    let (report, _) = try await build("templates: templates\n")
    #expect(
      report == """
        course/templates/\(part): error: this link leads nowhere, or out of the lessons folder
        1 error

        """)
  }

  @Test func aTemplateIsNotReadThere() async throws {
    try folder.write("x", to: "course/templates/page/page.js")
    try folder.link("course/templates/page/page.html", to: "../../../outside/mine.txt")
    let (report, _) = try await build("templates: templates\n")
    #expect(
      report.hasPrefix(
        "course/templates/page/page.html: error: this link leads nowhere, or out of the lessons folder\n"
      ))
  }

  @Test func theSettingsAreNotReadThere() throws {
    try folder.link("course/chainrule.yaml", to: "../outside/mine.txt")
    var diagnostics: [Diagnostic] = []
    _ = try CourseFolder(of: [folder.path + "/course"], reporting: &diagnostics)
    #expect(diagnostics.map(\.message) == ["this link leads nowhere, or out of the lessons folder"])
  }

  /// A draft of a process that is gone is removed, but not what a link of that name leads to.
  @Test func nothingIsRemovedThere() async throws {
    try folder.link("course/.site.chainrule-draft-999999999", to: "../outside")
    let (report, outside) = try await build("output: site\n")
    #expect(report == "")
    #expect(outside == ["mine.txt"])
    #expect(try !folder.files().contains { $0.contains("draft") })
  }
}

extension TemporaryFolder {
  /// Makes the folder that the link stands in first.
  fileprivate func link(_ name: String, to destination: String, in parent: String) throws {
    try write("", to: parent + "/.keep")
    try link(name, to: destination)
  }
}
