import Foundation
import TestSupport
import Testing

@testable import Course

struct SiteDraftTests {
  private static let manifest = ".chainrule-manifest"

  private func publish(_ files: [String: String], to site: String) throws {
    let draft = try SiteDraft(of: site)
    for (path, text) in files { try draft.write(text, to: #require(SitePath(path))) }
    try draft.publish(madeBy: SiteMaker(chainrule: "0.1.0", katex: "0.16.4"))
  }

  @Test func publishesANewSite() throws {
    let folder = try TemporaryFolder()
    try publish(["a.html": "A", "part/b.html": "B"], to: folder.path + "/deep/site/")
    #expect(
      try folder.files() == [
        "deep/site/\(Self.manifest)", "deep/site/a.html", "deep/site/part/b.html",
      ])
    #expect(try folder.read("deep/site/part/b.html") == "B")
    #expect(
      try folder.read("deep/site/\(Self.manifest)")
        == "chainrule site 2\nchainrule 0.1.0\nKaTeX 0.16.4\na.html\npart/b.html\n")
  }

  /// Manifests of the first version do not say what built the site.
  @Test func replacesASiteOfAnEarlierVersion() throws {
    let folder = try TemporaryFolder([
      "site/\(Self.manifest)": "chainrule site 1\nold.html\n", "site/old.html": "O",
    ])
    try publish(["a.html": "A"], to: folder.path + "/site")
    #expect(try folder.files() == ["site/\(Self.manifest)", "site/a.html"])
  }

  @Test func replacesItsOwnFilesAndDeletesThoseNoLongerWritten() throws {
    let folder = try TemporaryFolder()
    try publish(["a.html": "A", "old/b.html": "B"], to: folder.path + "/site")
    try publish(["a.html": "A2", "c.html": "C"], to: folder.path + "/site")
    #expect(try folder.files() == ["site/\(Self.manifest)", "site/a.html", "site/c.html"])
    #expect(try folder.read("site/a.html") == "A2")
  }

  @Test func keepsForeignFilesBesideItsOwn() throws {
    let folder = try TemporaryFolder()
    try publish(["a.html": "A", "part/b.html": "B"], to: folder.path + "/site")
    try folder.write("example.org", to: "site/CNAME")
    try folder.write("notes", to: "site/part/notes.txt")
    try folder.write("head", to: "site/.git/HEAD")
    try folder.link("site/elsewhere", to: "/nowhere")
    try publish(["a.html": "A2"], to: folder.path + "/site")
    #expect(
      try folder.files() == [
        "site/\(Self.manifest)", "site/.git/HEAD", "site/CNAME", "site/a.html", "site/elsewhere",
        "site/part/notes.txt",
      ])
    #expect(try folder.read("site/CNAME") == "example.org")
    #expect(try folder.read("site/part/notes.txt") == "notes")
    #expect(try folder.read("site/a.html") == "A2")
  }

  @Test func refusesAFolderThatItDidNotWrite() throws {
    let folder = try TemporaryFolder(["site/thesis.tex": "mine"])
    let site = folder.path + "/site"
    #expect(
      throws: CourseError(
        "the output folder '\(site)' holds files that chainrule did not write, such as 'thesis.tex'; "
          + "give an empty folder or a new one with --output")
    ) { try SiteDraft(of: site) }
    #expect(try folder.files() == ["site/thesis.tex"])
  }

  @Test func refusesToReplaceAForeignFile() throws {
    let folder = try TemporaryFolder()
    let site = folder.path + "/site"
    try publish(["a.html": "A"], to: site)
    try folder.write("mine", to: "site/b.html")
    #expect(
      throws: CourseError(
        "'\(site)/b.html' was not written by chainrule and stands where a page belongs; "
          + "move it away or choose another output folder")
    ) { try publish(["b.html": "B"], to: site) }
    #expect(try folder.files() == ["site/\(Self.manifest)", "site/a.html", "site/b.html"])
    #expect(try folder.read("site/b.html") == "mine")
  }

  @Test func refusesWhatIsNoFolder() throws {
    let folder = try TemporaryFolder(["site": "a file"])
    let site = folder.path + "/site"
    #expect(throws: CourseError("the output '\(site)' is not a folder")) {
      try SiteDraft(of: site)
    }
    try folder.link("dangling", to: "/nowhere/at/all")
    #expect(
      throws: CourseError(
        "the output folder '\(folder.path)/dangling' is a link that leads nowhere")
    ) { try SiteDraft(of: folder.path + "/dangling") }
  }

  @Test func writesIntoAnEmptyFolderAndThroughALink() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      at: folder.url("real"), withIntermediateDirectories: true)
    try folder.link("site", to: "real")
    try publish(["a.html": "A"], to: folder.path + "/site")
    #expect(try folder.files() == ["real/\(Self.manifest)", "real/a.html", "site"])
  }

  @Test func leavesNothingBehindWhenGivenUp() throws {
    let folder = try TemporaryFolder()
    try publish(["a.html": "A"], to: folder.path + "/site")
    do {
      let draft = try SiteDraft(of: folder.path + "/site")
      try draft.write("B", to: #require(SitePath("part/b.html")))
    }
    let draft = try SiteDraft(of: folder.path + "/site")
    try draft.write("B", to: #require(SitePath("part/b.html")))
    draft.discard()
    #expect(throws: CourseError("the site was given up before it was finished")) {
      try draft.write("C", to: #require(SitePath("c.html")))
    }
    #expect(try folder.files() == ["site/\(Self.manifest)", "site/a.html"])
  }

  @Test func removesDraftsOfProcessesThatWereKilled() throws {
    // No process has the largest number.
    let abandoned = ".site.chainrule-draft-\(Int32.max)"
    let own = ".site.chainrule-draft-1"
    let folder = try TemporaryFolder([
      "\(abandoned)/part/a.html": "A", "\(own)/a.html": "A", ".site.chainrule-draft-x/a": "",
    ])
    try publish(["a.html": "A"], to: folder.path + "/site")
    #expect(
      try folder.files() == [
        ".site.chainrule-draft-1/a.html", ".site.chainrule-draft-x/a", "site/\(Self.manifest)",
        "site/a.html",
      ])
  }

  /// A manifest may come from a stranger: its paths must not lead out of the site.
  @Test func deletesNothingOutsideTheSite() throws {
    let folder = try TemporaryFolder(["precious.txt": "keep", "other/precious.txt": "keep"])
    let site = folder.path + "/site"
    try publish(["a.html": "A"], to: site)
    try folder.write(
      "chainrule site 1\na.html\n../precious.txt\n\(folder.path)/precious.txt\nlinked/precious.txt\n",
      to: "site/\(Self.manifest)")
    try folder.link("site/linked", to: folder.path + "/other")
    try publish(["b.html": "B"], to: site)
    #expect(
      try folder.files() == [
        "other/precious.txt", "precious.txt", "site/\(Self.manifest)", "site/b.html", "site/linked",
      ])
  }

  @Test(arguments: ["", "/a", "a//b", "a/", "../a", "a/../b", "./a", "a\nb", "a\0b"])
  func refusesPathsThatCouldLeaveTheSite(_ path: String) {
    #expect(SitePath(path) == nil)
  }
}
