import Diagnostics
import Pages
import Templates
import TestSupport
import Wording

/// Templates of words and of pages.
struct TemplateFuzzer: Fuzzer {
  func input(_ random: inout SplitMix64) -> FuzzedFiles {
    let name = random.pick([
      "chain.md", "factor-weight.de.md", "page.html", "words.de.yaml", "x.md",
    ])
    var text = FuzzGrammar.template(&random)
    if name.hasSuffix("yaml") { text = "next: \(text)\nprevious: '\(text)'\n" }
    if random.chance(50) { text = FuzzDamage.damaged(text, &random) }
    return FuzzedFiles([(name, text)])
  }

  func problems(of input: FuzzedFiles) -> [String] {
    let (name, text) = input.files[0]
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "templates/" + name, text: text)
    if name.hasSuffix(".md") {
      _ = Words(overriding: [name: file], reporting: &diagnostics)
    } else {
      do {
        _ = try PageTemplates(overriding: [name: file])
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
    do {
      let template = try Template(text, name: name, delimiters: .percent)
      let value: TemplateValue = [
        "a": "1", "b": ["x", "y"], "c": true, "d": ["a": ["e": "<>"], "b": [["a": "2"]]],
      ]
      _ = try template.render(
        value, partials: ["p": template],
        unknownNames: text.utf8.count.isMultiple(of: 2) ? .error : .empty
      ) { $0 }
    } catch {
      diagnostics.append(error.diagnostic)
    }
    return Judgement.problems(of: diagnostics)
  }
}
