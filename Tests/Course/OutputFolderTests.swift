import Foundation
import TestSupport
import Testing

@testable import Course

/// Folders that a site cannot change places with, or that hold more than a site.
struct OutputFolderTests {
  private static let manifest = ".chainrule-manifest"

  private func publish(_ files: [String: String], to site: String) throws {
    let draft = try SiteDraft(of: site)
    for (path, text) in files { try draft.write(text, to: #require(SitePath(path))) }
    try draft.publish(madeBy: SiteMaker(chainrule: "0.1.0", katex: "0.16.4"))
  }

  private func number(of path: String) throws -> UInt64 {
    try #require(
      FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? UInt64)
  }

  private func permissions(of path: String) throws -> Int {
    try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }

  /// A site is published, another over it, and a third that would destroy a file of somebody else.
  private func checkReplacing(in site: String, of folder: TemporaryFolder) throws {
    try folder.write("example.org", to: "site/CNAME")
    try folder.write("*", to: "site/.git/info/exclude")
    try publish(["a.html": "A", "same.html": "S", "b/c/d.html": "D", "e": "E"], to: site)
    let same = try number(of: site + "/same.html")
    try publish(["a.html": "A2", "same.html": "S", "b/c": "C", "e/f.html": "F"], to: site)
    let whole = [
      ".chainrule-manifest", ".git/info/exclude", "CNAME", "a.html", "b/c", "e/f.html",
      "same.html",
    ]
    #expect(try folder.files(in: "site") == whole)
    #expect(try folder.read("site/a.html") == "A2")
    #expect(try folder.read("site/b/c") == "C")
    #expect(try number(of: site + "/same.html") == same)
    for taken in ["CNAME", "CNAME/a.html", ".git", ".git/info"] {
      #expect(throws: CourseError.self) {
        try publish(["a.html": "A3", taken: "T"], to: site)
      }
    }
    #expect(try folder.files(in: "site") == whole)
    #expect(try folder.read("site/a.html") == "A2")
    #expect(try folder.files().allSatisfy { !$0.contains("draft") })
  }

  @Test(.enabled(if: Mount.isAllowed, "only root may mount"), arguments: [Mount.memory, .itself])
  func aMountPoint(_ mount: Mount) throws {
    let folder = try TemporaryFolder(["site/.keep": ""])
    try FileManager.default.removeItem(at: folder.url("site/.keep"))
    try mount.at(folder.path + "/site")
    defer { Mount.remove(from: folder.path + "/site") }
    try checkReplacing(in: folder.path + "/site", of: folder)
  }

  /// Root may write anywhere; then what is replaced is the same, in one step.
  @Test func aFolderInOneThatCannotBeWrittenTo() throws {
    let folder = try TemporaryFolder(["site/.gitkeep": ""])
    try FileManager.default.removeItem(at: folder.url("site/.gitkeep"))
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    }
    let draft = try SiteDraft(of: folder.path + "/site")
    let mayWrite = getuid() == 0
    #expect(
      draft.folder
        == (mayWrite
          ? folder.path + "/.site.chainrule-draft-\(getpid())"
          : folder.path + "/site/.chainrule-draft-\(getpid())"))
    try draft.write("A", to: #require(SitePath("a.html")))
    try draft.publish(madeBy: SiteMaker(chainrule: "0.1.0", katex: "0.16.4"))
    #expect(try folder.files() == ["site/.chainrule-manifest", "site/a.html"])
  }

  /// A branch for a site as `git worktree add` makes it.
  @Test func aWorktree() throws {
    let folder = try TemporaryFolder()
    let git = Git(in: folder.path)
    try git("init", "-q", "-b", "main", "course")
    try git("-C", "course", "commit", "-q", "--allow-empty", "-m", "Begin")
    try git("-C", "course", "worktree", "add", "-q", "-b", "gh-pages", "../site")
    try folder.write("", to: "site/.gitkeep")
    try folder.write("example.org", to: "site/CNAME")
    try publish(["a.html": "A", "b.html": "B"], to: folder.path + "/site")
    #expect(
      try git("-C", "site", "status", "--porcelain")
        == "?? .chainrule-manifest\n?? .gitkeep\n?? CNAME\n?? a.html\n?? b.html\n")
    try git("-C", "site", "add", ".")
    try git("-C", "site", "commit", "-q", "-m", "Build")
    try publish(["a.html": "A2"], to: folder.path + "/site")
    #expect(
      try git("-C", "site", "status", "--porcelain")
        == " M .chainrule-manifest\n M a.html\n D b.html\n")
    #expect(try git("-C", "course", "worktree", "list").contains(folder.path + "/site"))
  }

  /// Where it is exchanged whole, the new folder has the rights of the old, and so has a folder of somebody else.
  @Test func foldersKeepTheirRights() throws {
    let folder = try TemporaryFolder(["site/.git/objects/a": "A"])
    let site = folder.path + "/site"
    for (path, rights) in [(site, 0o775), (site + "/.git/objects", 0o2700)] {
      try FileManager.default.setAttributes([.posixPermissions: rights], ofItemAtPath: path)
    }
    try publish(["a.html": "A"], to: site)
    #expect(try permissions(of: site) == 0o775)
    #expect(try permissions(of: site + "/.git/objects") == 0o2700)
    #expect(try folder.files(in: "site") == [".chainrule-manifest", ".git/objects/a", "a.html"])
  }

  /// What a process that was killed had begun to replace, at each of the steps after which it may have been.
  @Test(arguments: 0...4)
  func aReplacementThatWasBrokenOffIsEndedByTheNextBuild(_ steps: Int) throws {
    let draft = "site/.chainrule-draft-\(Int32.max)"
    let new = "chainrule site 2\nchainrule 0.2.0\nKaTeX 0.16.4\na.html\nc/d.html\n"
    let folder = try TemporaryFolder([
      "site/\(Self.manifest)": "chainrule site 1\na.html\nb.html\nc\n",
      "site/a.html": "A", "site/b.html": "B", "site/c": "C", "site/CNAME": "example.org",
      "\(draft)/\(Self.manifest)": new, "\(draft)/a.html": "A2", "\(draft)/c/d.html": "D",
    ])
    let move = { (from: String, to: String) throws in
      try? FileManager.default.removeItem(at: folder.url(to))
      try FileManager.default.moveItem(at: folder.url(from), to: folder.url(to))
    }
    if steps > 0 {
      try folder.write(
        "chainrule site 1\na.html\nb.html\nc\nc/d.html\n", to: "site/\(Self.manifest)")
    }
    if steps > 1 { try FileManager.default.removeItem(at: folder.url("site/c")) }
    if steps > 2 {
      try folder.write("", to: "site/c/.keep")
      try FileManager.default.removeItem(at: folder.url("site/c/.keep"))
      try move("\(draft)/c/d.html", "site/c/d.html")
      try move("\(draft)/a.html", "site/a.html")
    }
    if steps > 3 { try FileManager.default.removeItem(at: folder.url("site/b.html")) }

    // The next build has errors, and is given up.
    try SiteDraft(of: folder.path + "/site").discard()
    if steps == 0 {
      #expect(
        try folder.files(in: "site") == [Self.manifest, "CNAME", "a.html", "b.html", "c"])
      #expect(try folder.read("site/a.html") == "A")
    } else {
      #expect(try folder.files(in: "site") == [Self.manifest, "CNAME", "a.html", "c/d.html"])
      #expect(try folder.read("site/a.html") == "A2")
      #expect(try folder.read("site/\(Self.manifest)") == new)
    }
  }

  /// Paths of a manifest that lead through a link are not those of files that chainrule wrote.
  @Test func nothingIsReplacedBehindALink() throws {
    let folder = try TemporaryFolder([
      "other/precious.txt": "keep",
      "site/\(Self.manifest)": "chainrule site 1\nlinked/precious.txt\nlinked/a.html\n",
      "site/.chainrule-draft-\(Int32.max)/\(Self.manifest)": "chainrule site 1\nlinked/a.html\n",
      "site/.chainrule-draft-\(Int32.max)/linked/a.html": "A",
    ])
    try folder.link("site/linked", to: folder.path + "/other")
    try SiteDraft(of: folder.path + "/site").discard()
    #expect(
      try folder.files() == ["other/precious.txt", "site/\(Self.manifest)", "site/linked"])
    #expect(throws: CourseError.self) {
      try publish(["linked/a.html": "A"], to: folder.path + "/site")
    }
    #expect(
      try folder.files() == ["other/precious.txt", "site/\(Self.manifest)", "site/linked"])
  }

  @Test(arguments: [".git", ".gitkeep", "CNAME", "lost+found", ".nojekyll"])
  func holdsWhatIsNoSite(_ name: String) throws {
    let folder = try TemporaryFolder(["site/\(name)": "kept"])
    try publish(["a.html": "A"], to: folder.path + "/site")
    #expect(
      try folder.files(in: "site") == [Self.manifest, name, "a.html"].sorted())
    #expect(try folder.read("site/\(name)") == "kept")
  }
}

/// Git for one test, whatever its user has set.
private struct Git {
  let folder: String

  init(in folder: String) { self.folder = folder }

  @discardableResult func callAsFunction(_ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin",
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null",
      "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org",
      "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org",
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Another folder where one stands.
enum Mount: CaseIterable {
  /// A file system of its own.
  case memory
  /// The folder itself, once more.
  case itself

  static let isAllowed: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    defer { remove(from: folder.path) }
    return (try? Mount.memory.at(folder.path)) != nil
  }()

  func at(_ folder: String) throws {
    let arguments =
      switch self {
      case .memory: ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder]
      case .itself: ["--bind", folder, folder]
      }
    try Self.run("mount", arguments)
  }

  static func remove(from folder: String) { try? run("umount", [folder]) }

  private static func run(_ command: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [command] + arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Refused() }
  }

  private struct Refused: Error {}
}
