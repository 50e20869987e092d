import Foundation
import TestSupport
import Testing

/// Links that lead nowhere, each with a place.
struct DeadEndTests {
  /// Some files, beside others whose names begin with a combining mark.
  private static func folder(_ files: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder(files.merging(["d/x.txt": "x"]) { $1 })
    for name in ["d/\u{301}e.md", "\u{301}f.md", "d/.\u{301}g.md"] {
      // Not by a URL, which takes the slash and the mark for one character.
      _ = FileManager.default.createFile(
        atPath: folder.path + "/" + name, contents: Data("# E\n\n## Part\n".utf8))
    }
    return folder
  }

  /// What a check of `a.md`, beside some other files, reports.
  private func report(_ lesson: String, links: [(String, String)] = []) throws -> String {
    let folder = try Self.folder(["a.md": lesson])
    for (name, destination) in links { try folder.link(name, to: destination) }
    return try chainrule(["check"], in: folder.path).error
  }

  @Test(
    arguments: [
      (
        "x `a\nb` [y](dead.svg)\nmore [y](dead2.svg)\n",
        """
        a.md:2:4: error: there is no file 'dead.svg'
          b` [y](dead.svg)
             ^~~~~~~~~~~~~
        a.md:3:6: error: there is no file 'dead2.svg'
          more [y](dead2.svg)
               ^~~~~~~~~~~~~~
        2 errors

        """
      ),
      (
        "[x](<>) ![](<>) [y]() [top](#)\n",
        """
        a.md:1:1: error: this leads nowhere: its address is empty
          [x](<>) ![](<>) [y]() [top](#)
          ^~~~~~~
        a.md:1:9: error: this leads nowhere: its address is empty
          [x](<>) ![](<>) [y]() [top](#)
                  ^~~~~~~
        a.md:1:17: error: this leads nowhere: its address is empty
          [x](<>) ![](<>) [y]() [top](#)
                          ^~~~~
        3 errors

        """
      ),
      (
        "# A [x](dead.svg)\n\n[y](#none)\n",
        """
        a.md:1:5: error: there is no file 'dead.svg'
          # A [x](dead.svg)
              ^~~~~~~~~~~~~
        a.md:3:1: error: 'a.md' has no heading '#none'
          [y](#none)
          ^~~~~~~~~~
        2 errors

        """
      ),
      ("[e](d/\u{301}e.md) [f](\u{301}f.md) [p](d/\u{301}e.md#part)\n", ""),
    ])
  func haveAPlace(_ lesson: String, _ expected: String) throws {
    #expect(try report(lesson) == expected)
  }

  @Test func aLoopOfLinksIsSaidToBeOne() throws {
    #expect(
      try report("[x](loop1) [y](loop3)\n", links: [("loop1", "loop2"), ("loop2", "loop1")]) == """
        a.md:1:1: error: 'loop1' is a link that leads nowhere
          [x](loop1) [y](loop3)
          ^~~~~~~~~~
        a.md:1:12: error: there is no file 'loop3'; did you mean 'loop1'?
          [x](loop1) [y](loop3)
                     ^~~~~~~~~~
        2 errors

        """)
  }

  @Test func namesMayBeginWithCombiningMarks() throws {
    let folder = try Self.folder([:])
    #expect(try chainrule("build", "-o", "site", in: folder.path).status == 0)
    for name in ["d/\u{301}e.html", "\u{301}f.html"] {
      #expect(FileManager.default.fileExists(atPath: folder.path + "/site/" + name))
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/site/d/.\u{301}g.html"))
  }

  /// Each of many dead links would be compared with each of many labels.
  @Test(.enabled(if: RandomRounds.areAll, "It takes long."), .timeLimit(.minutes(1)))
  func manyDeadLinksAmongManyLabelsTakeNoTime() throws {
    let labels = (0..<20_000).map { "$$x$$ {#eq:label-\($0)}\n\n[](#eq:lable-\($0))\n" }
    let error = try report(labels.joined(separator: "\n"))
    #expect(error.hasSuffix("\n20000 errors\n"))
  }

  @Test func tooManyImagesThatDoNotEndAreAnError() throws {
    #expect(
      try report("# A\n\nx " + String(repeating: "![[]()", count: 80_000) + "\n").hasPrefix(
        "a.md:3:3: error: too many images begin from here on and do not end: each '![' needs its '](…)'\n"
      ))
    #expect(try report(String(repeating: "![a](d/x.svg) ", count: 3)).hasSuffix("3 errors\n"))
  }

  @Test func whereTheAddressSpaceIsSmallTheProgramSaysSo() throws {
    let folder = try TemporaryFolder(["a.md": "# A\n\n$x$\n"])
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", #"ulimit -v 3000000; exec "$0" build -o site 2>error"#, try builtCommand().path,
    ]
    process.currentDirectoryURL = URL(filePath: folder.path)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
    #expect(
      try folder.read("error").hasSuffix(
        "JavaScriptCore needs 6 GiB of address space to start, and there is less (see 'ulimit -v')\n"
      ))
  }
}
