import Foundation
import TestSupport
import Testing

/// What `chainrule check` finds keeps `chainrule build` from writing, and what it passes is written.
struct AgreementTests {
  @Test(
    arguments: [
      (
        ["a.md": "# A\n\nA slip: $\\frc{1}{2}$.\n"], ["."],
        #"""
        a.md:3:10: error: unknown command \frc; did you mean \frac?
          A slip: $\frc{1}{2}$.
                   ^~~~
        1 error

        """#
      ),
      (
        ["a.md": "## $\\detla$\n\n| $x^2^3$ |\n| - |\n\n> $$\\begin{alinged}x\\end{alinged}$$\n"],
        ["."],
        #"""
        a.md:1:5: error: unknown command \detla; did you mean \delta?
          ## $\detla$
              ^~~~~~
        a.md:3:7: error: a second superscript: put the first in braces with its base
          | $x^2^3$ |
                ^
        a.md:6:11: error: unknown environment alinged; did you mean aligned?
          > $$\begin{alinged}x\end{alinged}$$
                    ^~~~~~~~~
        3 errors

        """#
      ),
      (
        [
          "a.md": "# A\n\n[x](b.md#dead) [y](b.md#part) [z](b.md)\n",
          "b.md": "# B\n\n## Part\n\n```network\ninputs: x\n```\n", "c.md": "# C\n",
        ],
        ["a.md"], ""
      ),
      (
        ["a.md": "# A\n\n[x](b.md#dead) [y](b.md#part) [z](b.md)\n", "b.md": "# B\n\n## Part\n"],
        ["a.md"],
        """
        a.md:3:1: error: 'b.md' has no heading '#dead'
          [x](b.md#dead) [y](b.md#part) [z](b.md)
          ^~~~~~~~~~~~~~
        1 error

        """
      ),
      (
        ["a.md": "# A\n", "chainrule.yaml": "templates: t\n", "t/page/page.html": "<% titel %>\n"],
        ["."],
        """
        t/page/page.html:1:4: error: unknown name 'titel'; did you mean 'title'?
          <% titel %>
             ^~~~~
        1 error

        """
      ),
      (
        [
          "a.md":
            "# A\n\n[x](a.html) ![y](a-1.svg) [z](assets/katex.css) [u](assets/mine.css) [v](index.html)\n\n"
            + "> ```network\n> inputs: 1\n> layers: [{nodes: 1, activation: tanh, weights: [[1]]}]\n> loss: sum-of-squares\n> ```\n",
          "part/b.md": "# B\n\n[x](../a.html) ![y](c.html/d.svg) [z](../assets/fonts)\n",
          "part/c.md": "# C\n", "part/c.html/d.svg": "<svg/>", "a.html": "x", "a-1.svg": "<svg/>",
          "assets/katex.css": "", "assets/mine.css": "", "assets/fonts": "", "index.html": "",
        ], ["."],
        """
        a.md:3:1: error: 'a.html' has the same name on the site as the page of 'a.md'
          [x](a.html) ![y](a-1.svg) [z](assets/katex.css) [u](assets/mine.css) [v](index.html)
          ^~~~~~~~~~~
          no two files of the site can have one name
        a.md:3:13: error: 'a-1.svg' has the same name on the site as a drawing of 'a.md'
          [x](a.html) ![y](a-1.svg) [z](assets/katex.css) [u](assets/mine.css) [v](index.html)
                      ^~~~~~~~~~~~~
          no two files of the site can have one name
        a.md:3:27: error: 'assets/katex.css' has the same name on the site as a file that chainrule writes for all pages
          [x](a.html) ![y](a-1.svg) [z](assets/katex.css) [u](assets/mine.css) [v](index.html)
                                    ^~~~~~~~~~~~~~~~~~~~~
          no two files of the site can have one name
        a.md:3:70: error: 'index.html' has the same name on the site as the first page
          [x](a.html) ![y](a-1.svg) [z](assets/katex.css) [u](assets/mine.css) [v](index.html)
                                                                               ^~~~~~~~~~~~~~~
          no two files of the site can have one name
        part/b.md:3:16: error: 'part/c.html/d.svg' lies in a folder with the name of the page of 'part/c.md', 'part/c.html'
          [x](../a.html) ![y](c.html/d.svg) [z](../assets/fonts)
                         ^~~~~~~~~~~~~~~~~~
          no two files of the site can have one name
        part/b.md:3:35: error: 'assets/fonts' has the name of the folder of a file that chainrule writes for all pages
          [x](../a.html) ![y](c.html/d.svg) [z](../assets/fonts)
                                            ^~~~~~~~~~~~~~~~~~~~
          no two files of the site can have one name
        6 errors

        """
      ),
      (
        ["a.md": "# A\n", "a.html/b.md": "# B\n"], ["."],
        """
        a.md:1:1: error: 'a.html' has the name of the folder of the page of 'a.html/b.md'
          # A
          ^
          no two files of the site can have one name
        1 error

        """
      ),
      (["a.md": "# A\n\n$$x \\tag{1}$$ ![$\\frc$](b.svg)\n", "b.svg": "<svg/>"], ["."], ""),
    ] as [([String: String], [String], String)])
  func checkAndBuildAgree(
    _ files: [String: String], _ operands: [String], _ error: String
  ) throws {
    let folder = try TemporaryFolder(files)
    let checked = try chainrule(["check"] + operands, in: folder.path)
    #expect(checked.error == error)
    #expect(checked.status == (error.isEmpty ? 0 : 1))
    let built = try chainrule(["build", "-o", "site"] + operands, in: folder.path)
    #expect(built.error == error + (error.isEmpty ? "" : "Nothing was written.\n"))
    #expect(built.status == (error.isEmpty ? 0 : 1))
  }

  /// Nothing is unreadable to root, as which the tests may run, but to whom it runs a command for.
  @Test func filesThatCannotBeReadAreMistakes() throws {
    let folder = try TemporaryFolder([
      "a.md": "# A\n\n[x](data.csv), ![y](one.svg)\n", "data.csv": "1", "one.svg": "<svg/>",
    ])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path)
    for name in ["data.csv", "one.svg"] {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0], ofItemAtPath: folder.path + "/" + name)
    }
    let report = """
      a.md:3:1: error: 'data.csv' cannot be read: permission denied
        [x](data.csv), ![y](one.svg)
        ^~~~~~~~~~~~~
      a.md:3:16: error: 'one.svg' cannot be read: permission denied
        [x](data.csv), ![y](one.svg)
                       ^~~~~~~~~~~~~
      2 errors

      """
    let site = folder.path + "-site"
    for (arguments, error) in [
      (["check", "."], report), (["build", "-o", site, "."], report + "Nothing was written.\n"),
    ] {
      let run = try unprivileged(arguments, in: folder.path)
      #expect(run.error == error)
      #expect(run.status == 1)
    }
  }

  @Test func equationsAreCheckedWhereKaTeXIsMissing() throws {
    let folder = try TemporaryFolder(["a.md": "# A\n\n$\\frc$\n"])
    #expect(
      try chainrule(["check"], in: folder.path, environment: ["CHAINRULE_KATEX": "/nowhere"])
        == Run(
          output: "a.md: 0 relations: 0 identities, 0 true here, 0 false, 0 not checked\n",
          error: """
            warning: whether the formulas can be typeset is not checked. KaTeX was not found: there is no \
            katex.min.js in /nowhere. Install the packages libjs-katex and fonts-katex (elsewhere: npm install \
            --global katex), or name its folder in CHAINRULE_KATEX
            1 warning

            """))
  }
}
