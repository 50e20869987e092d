import Testing

struct BadLesson: CustomTestStringConvertible, Sendable {
  let name: String
  let lesson: String
  let diagnostics: String

  var testDescription: String { name }
}

let badLessons =
  badBlocks + badFormulas + badFrontMatter + badLabels + badNetworkBlocks + badTrainBlocks
  + badPlotBlocks + badSlips + badAuthorsNames + badRelations

@Test(arguments: badLessons)
func saysWhatIsWrong(_ example: BadLesson) throws {
  let folder = try LessonFolder(["lesson.md": example.lesson])
  #expect(try folder.lesson("lesson.md").diagnostics == example.diagnostics)
}
