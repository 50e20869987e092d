import Diagnostics
import Foundation
import Lessons
import Testing
import YAML

/// Texts in the notations of well-known authors, checked as they would write them.
@Suite struct AuthorTests {
  /// How many relations of each text hold on every network, and how many claim a number.
  @Test(arguments: [
    ("mazur", 12, 11), ("nielsen", 18, 0), ("ng", 17, 0), ("rumelhart", 7, 0), ("bishop", 11, 0),
  ])
  func whatTheyWriteHolds(author: String, identities: Int, claims: Int) throws {
    let folder = try LessonFolder(["lesson.md": try Self.text(of: author)])
    let (lesson, diagnostics) = try folder.lesson("lesson.md")
    #expect(diagnostics == "")
    let count = CheckCount(lesson.checked)
    #expect(count.identities == identities)
    #expect(count.here == claims)
    #expect(count.relations == identities + claims)
  }

  @Test(arguments: authorsSlips)
  func aSlipIsTold(_ slip: AuthorsSlip) throws {
    let text = try Self.text(of: slip.author)
    let changed = text.replacing(slip.written, with: slip.slip, maxReplacements: 1)
    try #require(changed != text)
    let folder = try LessonFolder(["lesson.md": changed])
    #expect(try folder.lesson("lesson.md").diagnostics == slip.diagnostics)
  }

  /// With one sample its loss is that over all, and what an author says of the one he may mean of the other.
  @Test func theLossOfOneSampleIsToldFromThatOverAll() throws {
    let folder = try LessonFolder([
      "lesson.md": #"""
      ---
      notation: {loss: E}
      ---
      $\frac{\partial E}{\partial a_0^{(L)}} = a_0^{(L)} - y_0$ and $E = E_0$.

      ```network
      inputs: 2
      layers:
      - {nodes: 2, activation: tanh, weights: [[0.1, 0.2], [0.3, -0.4]]}
      loss: half-sum-of-squares
      samples:
      - {input: [1, 0.5], target: [0.2, 0.6]}
      ```
      """#
    ])
    #expect(
      try folder.lesson("lesson.md").diagnostics == #"""
        lesson.md:4:42: warning: this holds as long as there is one sample: E_0 is the loss of one, E that over all
          $\frac{\partial E}{\partial a_0^{(L)}} = a_0^{(L)} - y_0$ and $E = E_0$.
                                                   ^~~~~~~~~~~~~~~
        lesson.md:4:68: warning: this holds as long as there is one sample: E_0 is the loss of one, E that over all
          $\frac{\partial E}{\partial a_0^{(L)}} = a_0^{(L)} - y_0$ and $E = E_0$.
                                                                             ^~~

        """#)
  }

  /// What a course says of its notation holds in its lessons, key by key.
  @Test func aLessonOverridesTheCourse() throws {
    let folder = try LessonFolder([
      "lesson.md": #"""
      ---
      notation: {layer: bare}
      names: {'E': C_1}
      ---
      $a^L_2 = 0.5$ <!-- false: nodes count from 1 --> and $E = C_1$.
      """# + smallNetwork
    ])
    var course = NotationSettings()
    var diagnostics: [Diagnostic] = []
    let yaml = SourceText(
      SourceFile(
        path: "chainrule.yaml", text: "{nodes-from: 1, samples-from: 1, layer: bracket}"))
    course.read(
      notation: try #require(YAMLNode(yaml, reporting: &diagnostics)), reporting: &diagnostics)
    let found = try folder.lesson("lesson.md") { $0.notation = course }
    #expect(diagnostics.isEmpty)
    #expect(found.diagnostics == "")
    #expect(
      found.lesson.checked.map { "\($0.standing)" } == [
        "failsAsStated", "decided(Checking.Verdict.identity)",
      ])
  }

  private static func text(of author: String) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    return try String(
      contentsOf: folder.appending(path: "Authors/\(author).md"), encoding: .utf8)
  }
}
