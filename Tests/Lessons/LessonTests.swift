import Diagnostics
import Documents
import Lessons
import Networks
import TestSupport
import Testing

private let network = """
  ```network fold=hidden
  name: NAME
  inputs: 1
  layers: [{nodes: 1, activation: identity, weights: [[VALUE]]}]
  loss: sum-of-squares
  samples: [{input: [1], target: [0]}]
  training: {rate: 0.25}
  ```

  """

/// A `network` block whose only weight is the value.
private func block(_ value: String, name: String = "~") -> String {
  let name = name == "~" ? "" : "name: \(name)\n"
  return network.replacing("name: NAME\n", with: name).replacing("VALUE", with: value)
}

private let weight = "`{value} w_{00}^{(1)}`\n\n"

private func described(_ value: String) throws -> NetworkDescription {
  var diagnostics: [Diagnostic] = []
  let yaml = block(value, name: "course").split(separator: "\n").dropFirst().dropLast()
    .joined(separator: "\n")
  let network = NetworkDescription(
    SourceText(SourceFile(path: "net.yaml", text: yaml)), in: SourceFolder(path: "."),
    reporting: &diagnostics)
  return try #require(network)
}

@Test(arguments: [
  ("---\ntitle: 'Given: a title'\n---\n# A *heading*\n", "Given: a title"),
  ("Text first.\n\n## A *heading* with $x$ and `code`\n\n# Another\n", "A heading with x and code"),
  ("> # In a quote\n", "02-lesson.about.it"),
  ("Text alone.\n", "02-lesson.about.it"),
])
func aLessonHasATitle(_ text: String, _ title: String) throws {
  let folder = try LessonFolder(["part/02-lesson.about.it.md": text])
  #expect(try folder.lesson("part/02-lesson.about.it.md").lesson.title == title)
}

@Test func blocksAndFormulasReferToTheNearestNetworkAbove() throws {
  let text =
    weight + block("1", name: "one") + weight + "- " + weight + block("2", name: "two") + weight
    + "> " + block("3").replacing("\n", with: "\n> ") + "\n\n" + weight
  let folder = try LessonFolder(["a.md": text])
  let (lesson, diagnostics) = try folder.lesson("a.md") {
    $0.network = .broken
  }
  #expect(diagnostics == "")
  #expect(
    lesson.document.outline.split(separator: "\n").filter { $0 != "quote" && $0 != "list" }
      .map { $0.trimmingPrefix { $0 == " " } } == ["$1$", "$1$", "$1$", "$2$", "$3$"])
}

@Test func theNetworkOfTheFrontMatterStandsAboveTheLesson() throws {
  let folder = try LessonFolder([
    "a.md": "---\nnetwork: own.yaml\n---\n" + weight + block("2") + weight,
    "own.yaml": block("1").replacing("```network fold=hidden\n", with: "").replacing(
      "```", with: ""),
  ])
  let (lesson, diagnostics) = try folder.lesson("a.md")
  #expect(diagnostics == "")
  #expect(lesson.document.outline == "$1$\n$2$\n")
}

@Test func aLessonWithoutANetworkUsesTheCourses() throws {
  let course = try described("4")
  let alone = try LessonFolder(["a.md": weight + "```forward network=course fold=hidden\n```\n"])
  let (lesson, diagnostics) = try alone.lesson("a.md") { $0.network = .described(course) }
  #expect(diagnostics == "")
  #expect(lesson.document.outline == "$4$\n")

  let own = try LessonFolder(["a.md": weight + block("5")])
  #expect(
    try own.lesson("a.md") { $0.network = .described(course) }.lesson.document.outline == "$5$\n")
}

@Test func whatABrokenCourseNetworkBreaksIsNotReportedAgain() throws {
  let folder = try LessonFolder(["a.md": weight + "```forward network=other\n```\n"])
  #expect(try folder.lesson("a.md") { $0.network = .broken }.diagnostics == "")
}

@Test func digitsAreTheCoursesOrTheLessonsOrTheBlocks() throws {
  let text = "$\\frac{1}{3} = ?$\n\n" + block("1")
  let folder = try LessonFolder(["a.md": text, "b.md": "---\ndigits: 6\n---\n" + text])
  #expect(
    try folder.lesson("a.md") { $0.digits = 3 }.lesson.document.outline
      == "$\\frac{1}{3} = 0.333$\n")
  #expect(
    try folder.lesson("b.md") { $0.digits = 3 }.lesson.document.outline
      == "$\\frac{1}{3} = 0.333333$\n")
}

@Test func rawHTMLMayBeAllowed() throws {
  let folder = try LessonFolder(["a.md": "<b>x</b>\n\n<hr>\n"])
  #expect(try folder.lesson("a.md") { $0.allowsRawHTML = true }.diagnostics == "")
}

/// Each update moves the weight w of a = w, C = w² by −0.25 · 2w, which halves it.
@Test(arguments: [(0, "8"), (1, "4"), (5, "0.25"), (40, "7.276e-12")])
func aBlockMayAskForTheNetworkAfterUpdates(_ updates: Int, _ printed: String) throws {
  let folder = try LessonFolder([
    "a.md": block("8") + "```forward after=\(updates) digits=4\n```\n"
  ])
  let (lesson, diagnostics) = try folder.lesson("a.md")
  #expect(diagnostics == "")
  let number = printed.replacing("e-12", with: " \\times 10^{-12}")
  #expect(lesson.document.outline.contains("= \(number) "))
}

@Test func trainingIsBounded() throws {
  let folder = try LessonFolder(["a.md": block("8") + "```forward after=2000000000\n```\n"])
  #expect(
    try folder.lesson("a.md").diagnostics == """
      a.md:8:18: error: 2000000000 updates are too many for a network of this size; at most 15625000
        ```forward after=2000000000
                         ^~~~~~~~~~

      """)
}

@Test func foldsAreOpenClosedOrHidden() throws {
  func outline(_ options: String) throws -> String {
    let folder = try LessonFolder([
      "a.md": block("8")
        + "```derive detail=terse \(options)\n\\frac{\\partial C_0}{\\partial x_0}\n```\n"
    ])
    return String(try folder.lesson("a.md").lesson.document.outline.prefix(14))
  }
  #expect(try outline("").hasPrefix("$$"))
  #expect(try outline("fold=open") == "▽ The derivati")
  #expect(try outline("fold=closed") == "▷ The derivati")
  #expect(try outline("fold=hidden") == "")
}

@Test func noLessonCrashes() throws {
  var random = SplitMix64(seed: 2)
  let sources =
    badLessons.map { Array($0.lesson) } + [Array(weight + sigmoidNetwork)]
  let pieces = Array("$?{}`\\_^()[]-=:#*>|0129Lljkxyzaé\n \t<&\"'~")
  let folder = try LessonFolder(["a.md": ""])
  for _ in RandomRounds.first(400) {
    var text = sources.randomElement(using: &random) ?? []
    for _ in 0..<Int.random(in: 1...6, using: &random) where !text.isEmpty {
      let place = Int.random(in: 0..<text.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: text.remove(at: place)
      case 1: text.insert(pieces.randomElement(using: &random) ?? " ", at: place)
      default: text[place] = pieces.randomElement(using: &random) ?? " "
      }
    }
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: folder.path + "/a.md", text: String(text))
    let context = LessonContext(folder: SourceFolder(path: folder.path))
    _ = Lesson(file, in: context, reporting: &diagnostics)
    // Every mistake has a place in the lesson.
    #expect(diagnostics.allSatisfy { $0.range?.file === file }, "\(String(text))")
  }
}
