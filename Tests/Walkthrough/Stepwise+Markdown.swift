import Expressions
import Templates

@testable import Derivations
@testable import Wording

extension Stepwise {
  /// As lesson Markdown: what each step's template comes to, with the tables where it places them.
  func markdown(words: Words) throws(TemplateError) -> String {
    let wording = StepWording(of: self)
    var texts: [String] = []
    for step in ((introduction.map { [$0] } ?? []) + steps).flatMap(\.all) {
      let filling = wording.filling(step.kind)
      var text = try words.render(filling.part, filling.value)
      for (name, table) in filling.tables {
        text = text.replacing(Filling.mark(name), with: table.markdown)
      }
      texts.append(text)
    }
    return MarkedLatex(tidied(texts.joined(separator: "\n\n"))).latex
  }
}

extension NumberTable {
  fileprivate var markdown: String {
    func line(_ cells: [String]) -> String { "|" + cells.map { " \($0) |" }.joined() }
    let lines =
      [line(header.map { "$\($0)$" }), line(header.map { _ in "---:" })]
      + rows.map { line($0.map { "$\($0.latex)$" }) }
    return lines.joined(separator: "\n")
  }
}

/// The same with one empty line where there were more, and a line end at the end.
private func tidied(_ markdown: String) -> String {
  var lines: [Substring] = []
  for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.allSatisfy(\.isWhitespace) {
      if lines.last?.isEmpty == false { lines.append("") }
    } else {
      lines.append(line)
    }
  }
  while lines.last?.isEmpty == true { lines.removeLast() }
  return lines.joined(separator: "\n") + "\n"
}
