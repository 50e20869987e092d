import Course
import Diagnostics
import Documents
import Lessons
import TestSupport

/// The YAML of `chainrule.yaml`, and of front matter under it.
struct SettingsFuzzer: Fuzzer {
  func input(_ random: inout SplitMix64) -> FuzzedFiles {
    var course = FuzzGrammar.settings(&random)
    var lesson = FuzzGrammar.frontMatter(&random)
    if random.chance(60) { course = FuzzDamage.damaged(course, &random) }
    if random.chance(60) { lesson = FuzzDamage.damaged(lesson, &random) }
    return FuzzedFiles([("chainrule.yaml", course), ("lesson.md", lesson)])
  }

  func problems(of input: FuzzedFiles) -> [String] {
    var diagnostics: [Diagnostic] = []
    let settings = CourseSettings(
      SourceFile(path: CourseSettings.fileName, text: input.files[0].text),
      reporting: &diagnostics)
    let context = LessonContext(
      folder: SourceFolder(path: "."), digits: settings.digits ?? 4,
      allowsRawHTML: settings.allowsRawHTML, notation: settings.notation)
    let file = SourceFile(
      path: "lesson.md", text: input.files[1].text + "\n$u = w_5^+ + \\phi(e)$\n")
    let lesson = Lesson(file, in: context, reporting: &diagnostics)
    _ = lesson.title
    return Judgement.problems(of: diagnostics)
  }
}
