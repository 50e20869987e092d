import Foundation
import TestSupport
import Testing

/// `build --depfile`: the rule that make and ninja read.
@Suite struct DependencyFileTests {
  @Test func whatTheSiteWasMadeFrom() throws {
    let folder = try TemporaryFolder([
      "chainrule.yaml": "network: net.yaml\n", "a.md": "# A\n\nSee [](b.md).\n", "b.md": "# B\n",
      "net.yaml": """
      inputs: 1
      layers: [{nodes: 1, activation: identity, weights: [[1]]}]
      loss: sum-of-squares
      samples: {file: xs.csv}
      """, "xs.csv": "0, 1\n",
    ])
    #expect(
      try chainrule("build", "--depfile", "site.d", in: folder.path)
        == Run(output: "2 lessons in site\n"))
    #expect(
      try folder.read("site.d") == #"""
        site/.chainrule-manifest: \
          a.md \
          b.md \
          chainrule.yaml \
          net.yaml \
          xs.csv

        a.md:
        b.md:
        chainrule.yaml:
        net.yaml:
        xs.csv:

        """#)
  }

  @Test func namesAreEscaped() throws {
    let folder = try TemporaryFolder([
      "l/a b.md": "# A\n", "l/c#.md": "# C\n", "l/d: $5.md": "# D\n", "l/e=f.md": "# E\n",
      "l/z%.md": "# Z\n",
    ])
    #expect(
      try chainrule(
        "build", "l", "--output", "the $ite", "--depfile", "site.d", in: folder.path)
        == Run(output: "5 lessons in the $ite\n"))
    #expect(
      try folder.read("site.d") == ##"""
        the\ $$ite/.chainrule-manifest: \
          l/a\ b.md \
          l/c\#.md \
          l/d\:\ $$5.md \
          l/z%.md \
          l/e=f.md

        l/a\ b.md:
        l/c\#.md:
        l/d\:\ $$5.md:

        """##)
  }

  @Test(arguments: [
    ("a;touch x.md", "site", "l/a;touch x.md", "';'"), ("a|b.md", "site", "l/a|b.md", "'|'"),
    (#"a\b.md"#, "site", #"l/a\b.md"#, #"'\'"#),
    ("a.md", "s\nt", "s\\u{A}t/.chainrule-manifest", "a control character"),
    ("a=b.md", "site", "l/a=b.md", "'='"), ("a.md", "s%", "s%/.chainrule-manifest", "'%'"),
    ("a.md", "s=t", "s=t/.chainrule-manifest", "'='"),
  ])
  func namesThatWouldBeReadAsOtherThingsAreRefused(
    lesson: String, site: String, refused: String, sign: String
  ) throws {
    let folder = try TemporaryFolder(["l/" + lesson: "# A\n"])
    #expect(
      try chainrule(
        "build", "l", "--output", site, "--depfile", "site.d", in: folder.path)
        == Run(
          error:
            "chainrule: error: make and ninja cannot be told of '\(refused)': its name has \(sign); rename it, or leave out '--depfile'\n",
          status: 2))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/site.d"))
  }
}
