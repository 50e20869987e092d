import Foundation
import TestSupport
import Testing

/// `chainrule check` on a whole course, all that it prints compared.
struct CheckTests {
  private static let falseOnes = #"""
    2-weight.md:5:24: error: this step does not hold
      &= (a_0^{(L)} - y_0)\, g^{(L)}(z_0^{(L)})\, a_1^{(L-1)} \\
                             ^~~~~~~~~~~~~~~~~~
      left side   0.08266763
      right side  0.3324860
      with g'^{(L)} for g^{(L)} it holds: did you mean g'^{(L)}(z_0^{(L)})?
    2-weight.md:9:17: error: this is said to be false (they are right), and it holds
      Some deny that $C_0 = \sum_j C_{0j}$. <!-- false: they are right -->
                      ^~~~~~~~~~~~~~~~~~~
    3-published.md:7:13: error: this is not the value
      a_1^{(L)} = 0.772928466
                  ^~~~~~~~~~~
      left side   0.77292846532
      right side  0.772928466
      to as many digits it is 0.772928465

    """#

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder(CheckedCourse.files) }

  @Test func printsFindingsThenALineForEachLessonAndTheTotal() throws {
    #expect(
      try chainrule("check", in: folder.path)
        == Run(
          output: CheckedCourse.counts,
          error: #"""
            1-notation.md:7:30: warning: this holds as long as there is one sample: C_0 is the loss of one, C that over all
              is that of all samples, $C = C_0$, and $\mathcal{H} = 3$ speaks of something else.
                                           ^~~
            1-notation.md:7:41: note: not checked: \mathcal{H} has no value here: \mathcal{H} := … would give it one
              is that of all samples, $C = C_0$, and $\mathcal{H} = 3$ speaks of something else.
                                                      ^~~~~~~~~~~~~~~

            """# + Self.falseOnes + "3 errors, 1 warning\n", status: 1))
  }

  @Test func isStrictWhereItIsTold() throws {
    #expect(
      try chainrule("check", "--strict", in: folder.path)
        == Run(
          output: CheckedCourse.counts,
          error: #"""
            1-notation.md:7:30: error: this holds as long as there is one sample: C_0 is the loss of one, C that over all
              is that of all samples, $C = C_0$, and $\mathcal{H} = 3$ speaks of something else.
                                           ^~~
            1-notation.md:7:41: error: not checked: \mathcal{H} has no value here: \mathcal{H} := … would give it one
              is that of all samples, $C = C_0$, and $\mathcal{H} = 3$ speaks of something else.
                                                      ^~~~~~~~~~~~~~~

            """# + Self.falseOnes + "5 errors\n", status: 1))
  }

  /// What is in order, or was said not to be, passes.
  @Test(arguments: [
    (
      "1-notation.md", [], 0,
      "7 relations: 2 identities, 2 true here, 0 false, 2 not checked, 1 false as stated"
    ),
    (
      "1-notation.md", ["--strict"], 1,
      "7 relations: 2 identities, 2 true here, 0 false, 2 not checked, 1 false as stated"
    ),
    ("2-weight.md", [], 1, "3 relations: 1 identity, 0 true here, 2 false, 0 not checked"),
    ("4-fine.md", ["--strict"], 0, "2 relations: 1 identity, 1 true here, 0 false, 0 not checked"),
  ])
  func endsWithAStatusThatTellsIt(
    _ lesson: String, _ options: [String], _ status: Int, _ count: String
  ) throws {
    try folder.write("$a_j^{(l)} = g^{(l)}(z_j^{(l)})$, $C_0 = 0.2984$.\n", to: "4-fine.md")
    let run = try chainrule(["check", lesson] + options, in: folder.path)
    #expect(run.status == Int32(status))
    #expect(run.output == "\(lesson): \(count)\n")
  }

  @Test func explainsEachRelation() throws {
    #expect(
      try chainrule("check", "--explain", in: folder.path).output == #"""
        1-notation.md:3:19: identity (0.3775 at l = 1, j = 0)  z_j^{(l)} = \sum_{k=0}^{n-1} w_{jk}^{(l)} a_k^{(l-1)} + b_j^{(l)}
        1-notation.md:5:3: identity (0.2983711)  C_0 = \frac{1}{2} \sum_{j=0}^{n-1} (a_j^{(L)} - y_j)^2
        1-notation.md:5:9: true here (0.2983711 against 0.298)  \frac{1}{2} \sum_{j=0}^{n-1} (a_j^{(L)} - y_j)^2 \approx 0.298
        1-notation.md:7:26: true here (0.2983711)  C = C_0
        1-notation.md:7:41: not checked (\mathcal{H} has no value here: \mathcal{H} := … would give it one)  \mathcal{H} = 3
        1-notation.md:9:31: false, as stated  a_j^{(L)} = g^{(L)}(a_j^{(L)})
        1-notation.md:11:17: exempt (not about the network)  S = -p \ln p
        1-notation.md: 7 relations: 2 identities, 2 true here, 0 false, 2 not checked, 1 false as stated
        2-weight.md:4:1: false (0.08266763 against 0.3324860)  \frac{\partial C_0}{\partial w_{01}^{(L)}} &= (a_0^{(L)} - y_0)\, g^{(L)}(z_0^{(L)})\, a_1^{(L-1)}
        2-weight.md:5:4: false with the side before it (0.3324860 against 0.0827)  (a_0^{(L)} - y_0)\, g^{(L)}(z_0^{(L)})\, a_1^{(L-1)} \\ &= 0.0827
        2-weight.md:9:17: identity, and stated to be false  C_0 = \sum_j C_{0j}
        2-weight.md: 3 relations: 1 identity, 0 true here, 2 false, 0 not checked
        3-published.md:4:1: true here (0.7513650696 against 0.75136507)  a_0^{(L)} = 0.75136507
        3-published.md:5:1: true here (0.2983711088 against 0.298371109)  C_0 = 0.298371109
        3-published.md:6:1: true here (0.0821670406 against 0.082167041)  \frac{\partial C_0}{\partial w_{00}^{(L)}} = 0.082167041
        3-published.md:7:1: false (0.772928465 against 0.772928466)  a_1^{(L)} = 0.772928466
        3-published.md: 4 relations: 0 identities, 3 true here, 1 false, 0 not checked
        all: 14 relations: 3 identities, 5 true here, 3 false, 2 not checked, 1 false as stated

        """#)
  }

  @Test func warnsOfDigitsThatCanBeSplitInTwoWays() throws {
    try folder.write(
      #"""
      ```network
      inputs: 2
      layers:
        - nodes: 13
          activation: tanh
          weights: {random: uniform, from: -1, to: 1, seed: 1}
        - nodes: 12
          activation: tanh
          weights: {random: uniform, from: -1, to: 1, seed: 2}
      loss: sum-of-squares
      samples:
        - input: [1, 2]
          target: [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1]
      ```

      $\frac{\partial z_1^{(L)}}{\partial a_{12}^{(L-1)}} = w_{112}^{(L)}$

      """#, to: "5-wide.md")
    let excerpt = #"""
        $\frac{\partial z_1^{(L)}}{\partial a_{12}^{(L-1)}} = w_{112}^{(L)}$
                                                              ^~~~~~~~~~~~~
      """#
    let words =
      "not checked: w_{112}^{(L)} may be w_{1,12}^{(L)} or w_{11,2}^{(L)}: separate the indices by a comma"
    let count = "5-wide.md: 1 relation: 0 identities, 0 true here, 0 false, 1 not checked\n"
    #expect(
      try chainrule("check", "5-wide.md", in: folder.path)
        == Run(
          output: count, error: "5-wide.md:16:55: warning: \(words)\n\(excerpt)\n1 warning\n"))
    #expect(
      try chainrule("check", "5-wide.md", "--strict", in: folder.path)
        == Run(
          output: count, error: "5-wide.md:16:55: error: \(words)\n\(excerpt)\n1 error\n",
          status: 1))
  }

  /// The last good site stays as it was, byte for byte.
  @Test func buildsNothingThatIsFalse() throws {
    let good = ["chainrule.yaml", "two-two-two.yaml", "1-notation.md"]
    let other = try TemporaryFolder(CheckedCourse.files.filter { good.contains($0.key) })
    try other.write("$C_0 = 0.2984$\n", to: "2-loss.md")
    let first = try chainrule("build", in: other.path)
    #expect((first.status, first.output) == (0, "2 lessons in site\n"))
    let before = try contents(of: other)
    #expect(before.count > 4)

    try other.write("$C_0 = 0.2985$\n", to: "2-loss.md")
    let second = try chainrule("build", in: other.path)
    #expect(
      second
        == Run(
          error: #"""
            1-notation.md:7:30: warning: this holds as long as there is one sample: C_0 is the loss of one, C that over all
              is that of all samples, $C = C_0$, and $\mathcal{H} = 3$ speaks of something else.
                                           ^~~
            2-loss.md:1:8: error: this is not the value
              $C_0 = 0.2985$
                     ^~~~~~
              left side   0.2983711
              right side  0.2985
              to as many digits it is 0.2984
            1 error, 1 warning
            Nothing was written.

            """#, status: 1))
    #expect(try contents(of: other) == before)

    try other.write("$C_0 = 0.298$\n", to: "2-loss.md")
    #expect(try chainrule("build", in: other.path).status == 0)
    #expect(try contents(of: other) != before)
  }

  @Test func namesLinksThatLeadNowhere() throws {
    let folder = try TemporaryFolder([
      "1-a.md": "# A\n\n## Part\n\nSee [](#eq:none) and [b](2-b.md#part).\n",
      "2-b.md": "# B\n\nBack to [a](1-a.md#part), or [on](3-c.md).\n",
    ])
    #expect(
      try chainrule("check", in: folder.path)
        == Run(
          output: """
            1-a.md: 0 relations: 0 identities, 0 true here, 0 false, 0 not checked
            2-b.md: 0 relations: 0 identities, 0 true here, 0 false, 0 not checked
            all: 0 relations: 0 identities, 0 true here, 0 false, 0 not checked

            """,
          error: """
            1-a.md:5:5: error: '1-a.md' has no label '#eq:none'
              See [](#eq:none) and [b](2-b.md#part).
                  ^~~~~~~~~~~~
            1-a.md:5:22: error: '2-b.md' has no heading '#part'
              See [](#eq:none) and [b](2-b.md#part).
                                   ^~~~~~~~~~~~~~~~
            2-b.md:3:30: error: there is no file '3-c.md'; did you mean '1-a.md'?
              Back to [a](1-a.md#part), or [on](3-c.md).
                                           ^~~~~~~~~~~~

            """ + "3 errors\n", status: 1))
  }

  /// What a page says of its equations, and its Markdown does not. What holds by accident of the numbers gets no mark.
  @Test func marksWhatWasChecked() throws {
    _ = try chainrule("build", "1-notation.md", "-o", "public", in: folder.path)
    let page = try folder.read("public/1-notation.html")
    #expect(page.count(of: #"aria-label="✓""#) == 1)
    #expect(page.count(of: "aria-label=\"✓\u{A0}here\"") == 1)
    #expect(
      page.contains(
        "<p>4 equations checked: 2 true of every network of this shape, 2 of this one; 2 not checked.</p>"
      ))
    #expect(!(try folder.read("public/1-notation.md")).contains("✓"))
  }

  private func contents(of folder: TemporaryFolder) throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for name in try folder.files() where name.hasPrefix("site/") {
      contents[name] = Array(try Data(contentsOf: folder.url(name)))
    }
    return contents
  }
}

extension String {
  fileprivate func count(of part: String) -> Int { ranges(of: part).count }
}

/// What a pre-commit hook hands over.
@Suite struct HandedOverFilesTests {
  @Test func areOfSeveralCoursesAndOthersAreLeftOut() throws {
    let folder = try TemporaryFolder([
      "README.md": "<p>no lesson</p>\n", "one/chainrule.yaml": "title: One\n",
      "one/a.md": "# A\n\n$2 + 2 = 5$, [x](c.md)\n", "one/_draft.md": "<b>x</b>\n",
      "two/b.md": "# B\n",
    ])
    #expect(
      try chainrule(
        "check", "README.md", "one/_draft.md", "two/b.md", "one/a.md", in: folder.path)
        == Run(
          output: """
            one/a.md: 1 relation: 0 identities, 0 true here, 1 false, 0 not checked
            two/b.md: 0 relations: 0 identities, 0 true here, 0 false, 0 not checked
            all: 1 relation: 0 identities, 0 true here, 1 false, 0 not checked

            """,
          error: """
            one/a.md:3:10: error: this step does not hold
              $2 + 2 = 5$, [x](c.md)
                       ^
              left side   4
              right side  5
              with 4 for 5 it holds
            one/a.md:3:14: error: there is no file 'c.md'; did you mean 'a.md'?
              $2 + 2 = 5$, [x](c.md)
                           ^~~~~~~~~
            note: 'README.md' is left out: README.md and hidden names are no lessons
            note: 'one/_draft.md' is left out: README.md and hidden names are no lessons
            2 errors

            """, status: 1))
  }

  @Test func areLeftOutWhereChainruleWroteThem() throws {
    let folder = try TemporaryFolder([
      "course/a.md": "# A\n", "course/chainrule.yaml": "output: out\n",
      "course/out/b.md": "# B\n",
    ])
    _ = try chainrule("build", "course", "-o", "site", in: folder.path)
    #expect(
      try chainrule("check", "site/a.md", "course/out/b.md", "site/index.md", in: folder.path)
        == Run(
          output: "all: 0 relations: 0 identities, 0 true here, 0 false, 0 not checked\n",
          error: """
            note: 'site/a.md' is left out: chainrule wrote it
            note: 'site/index.md' is left out: chainrule wrote it
            note: 'course/out/b.md' is left out: its course has no lessons in that folder
            3 notes

            """))
  }

  @Test func areOfOneCourseHoweverTheyAreSpelled() throws {
    let folder = try TemporaryFolder([
      "course/chainrule.yaml": "network: net.yaml\n", "course/net.yaml": CheckedCourse.network,
      "course/a.md": "# A\n", "course/deep/b.md": "# B\n\n$C_0 = \\sum_j C_{0j}$\n",
    ])
    #expect(
      try chainrule(
        "check", "./course/a.md", "course/a.md", folder.path + "/course/deep/b.md",
        in: folder.path)
        == Run(
          output: """
            ./course/a.md: 0 relations: 0 identities, 0 true here, 0 false, 0 not checked
            ./course/deep/b.md: 1 relation: 1 identity, 0 true here, 0 false, 0 not checked
            all: 1 relation: 1 identity, 0 true here, 0 false, 0 not checked

            """))
  }
}
