import Diagnostics
import Documents
import TestSupport

/// The Markdown of lessons with their front matter, whatever it asks for.
struct MarkdownFuzzer: Fuzzer {
  private let place: FuzzPlace

  init(in place: FuzzPlace) { self.place = place }

  func input(_ random: inout SplitMix64) -> FuzzedFiles {
    var text =
      random.chance(25)
      ? FuzzGrammar.part(of: random.pick(place.lessons), lines: 60, &random)
      : FuzzGrammar.lesson(&random, parts: place.lessons)
    if random.chance(85) { text = FuzzDamage.damaged(text, &random) }
    return FuzzedFiles([("lesson.md", text)])
  }

  func problems(of input: FuzzedFiles) -> [String] {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "lesson.md", text: input.files[0].text)
    let frontMatter = FrontMatter(of: file, reporting: &diagnostics)
    let document = Document(markdown: file, after: frontMatter, reporting: &diagnostics)
    return Judgement.problems(of: diagnostics) + WrittenPages.problems(of: document)
      + Places.problems(in: document)
  }
}
