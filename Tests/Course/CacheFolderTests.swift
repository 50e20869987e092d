import Foundation
import TestSupport
import Testing

@testable import Course

/// What goes wrong in a cache's folder, or in what else was kept.
struct CacheFolderTests {
  private static let lessons = [
    "chainrule.yaml": "templates: own\n", "own/page/forward-loss.md": "Words of its own.\n",
    "net.yaml": """
    inputs: 1
    layers: [{nodes: 1, activation: tanh, weights: [[1]]}]
    loss: sum-of-squares
    samples: {file: data.csv}
    """,
    "data.csv": "0.5,1\n",
    "a.md": "---\nnetwork: net.yaml\n---\n# A\n\n$$C_0 = ?$$\n\n```forward\n```\n", "b.md": "# B\n",
  ]

  @Test func knowsATemplateByItsPlace() async throws {
    let course = try RebuiltCourse(Self.lessons)
    _ = try await course.build(to: "site", cached: true)
    try FileManager.default.createDirectory(
      at: course.folder.url("lessons/own/words"), withIntermediateDirectories: true)
    try FileManager.default.moveItem(
      at: course.folder.url("lessons/own/page/forward-loss.md"),
      to: course.folder.url("lessons/own/words/forward-loss.md"))
    _ = try await course.build(to: "site", cached: true)
    _ = try await course.build(to: "cold", cached: false)
    #expect(try course.files(of: "site") == course.files(of: "cold"))
    #expect(try course.folder.read("site/a.md").contains("Words of its own."))
  }

  @Test func takesNoPagesForThoseOfAnotherLesson() async throws {
    let course = try RebuiltCourse(Self.lessons)
    _ = try await course.build(to: "site", cached: true)
    let pages = try course.keptPages()
    try #require(pages.count == 2)
    let packed = try Data(contentsOf: course.folder.url(pages[0]))
    try packed.write(to: course.folder.url(pages[1]))
    course.remove("site")
    _ = try await course.build(to: "site", cached: true)
    _ = try await course.build(to: "cold", cached: false)
    #expect(try course.files(of: "site") == course.files(of: "cold"))
  }

  @Test func makesAgainWhatIsLost() async throws {
    let course = try RebuiltCourse(Self.lessons)
    let options = course.options("site", cached: true)
    let lessons = [course.folder.path + "/lessons"]
    _ = try await CourseBuild.run(lessons, options: options)
    for pages in try course.keptPages() { course.remove(pages) }
    course.remove("site")
    // The same cache, which takes them for kept.
    _ = try await CourseBuild.run(lessons, options: options)
    _ = try await course.build(to: "cold", cached: false)
    #expect(try course.files(of: "site") == course.files(of: "cold"))
  }

  @Test func keepsAlsoWhatIsNamedInAnotherWay() async throws {
    let course = try RebuiltCourse(Self.lessons)
    for path in ["/lessons/../lessons", "/./lessons/"] {
      let options = course.options("site", cached: true)
      _ = try await CourseBuild.run([course.folder.path + path], options: options)
      #expect(options.cache?[try #require(SitePath("a.md"))] != nil)
    }
  }

  @Test func touchesNothingThatIsNotItsOwn() async throws {
    let course = try RebuiltCourse(Self.lessons)
    let old = [FileAttributeKey.modificationDate: Date(timeIntervalSince1970: 0)]
    // Named as the folder of a course is, and as old.
    let strangers = ["0123456789abcdef0123456789abcdef", "introduction-to-machine-learning"]
    for name in strangers {
      try course.folder.write("notes", to: "cache/\(name)/lessons/notes.txt")
      try FileManager.default.setAttributes(
        old, ofItemAtPath: course.folder.url("cache/\(name)").path)
      try FileManager.default.setAttributes(
        old, ofItemAtPath: course.folder.url("cache/\(name)/lessons").path)
    }
    _ = try await course.build(to: "site", cached: true)
    for name in strangers {
      #expect(try course.folder.read("cache/\(name)/lessons/notes.txt") == "notes")
    }
    #expect(!(try course.folder.files(in: "cache").contains(".gitignore")))

    let own = try #require(
      try course.cacheFolders().first { !$0.hasSuffix(strangers[0]) && !$0.hasSuffix(strangers[1]) }
    )
    course.remove(own)
    try course.folder.write("a thesis", to: "precious/thesis.txt")
    try course.folder.link(own, to: course.folder.path + "/precious")
    try course.edit("b.md") { $0 + "\nMore.\n" }
    _ = try await course.build(to: "site", cached: true)
    #expect(try course.folder.files(in: "precious") == ["thesis.txt"])
  }

  @Test func isNoPartOfTheSite() async throws {
    let course = try RebuiltCourse(Self.lessons)
    let root = course.folder.path + "/site/cache"
    await #expect(
      throws: CourseError(
        "the cache '\(root)' lies in the output folder '\(course.folder.path)/site'; "
          + "say another folder with --cache")
    ) {
      try await CourseBuild.run(
        [course.folder.path + "/lessons"],
        options: .init(output: course.folder.path + "/site", cache: BuildCache(in: root)))
    }
  }
}
