import Course
import Diagnostics
import Lessons
import Pages
import TestSupport

/// Courses of one lesson.
struct CourseFuzzer: Fuzzer {
  let place: FuzzPlace

  init(in place: FuzzPlace) throws { self.place = place }

  func input(_ random: inout SplitMix64) -> FuzzedCourse {
    FuzzedCourse(&random, from: place.lessons)
  }

  func problems(of course: FuzzedCourse) throws -> [String] {
    // What the lesson may name.
    try place.write(course.network, to: "net.yaml")
    try place.write(course.samples, to: "data.csv")
    var diagnostics: [Diagnostic] = []
    let settings = CourseSettings(
      SourceFile(path: CourseSettings.fileName, text: course.settings), reporting: &diagnostics)
    let context = LessonContext(
      folder: SourceFolder(path: place.folder), digits: settings.digits ?? 4,
      allowsRawHTML: settings.allowsRawHTML, notation: settings.notation)
    let file = SourceFile(path: place.folder + "/" + course.lessonName, text: course.lesson)
    let lesson = Lesson(file, in: context, reporting: &diagnostics)
    diagnostics += lesson.checked.compactMap(\.notice)
    let problems = Judgement.problems(of: diagnostics)
    guard !diagnostics.containsError else { return problems }
    return problems
      + WrittenPages.problems(of: lesson.document, allowsRawHTML: settings.allowsRawHTML)
  }
}
