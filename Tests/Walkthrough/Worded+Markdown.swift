import Expressions
import Templates

@testable import Derivations
@testable import Wording

extension Worded {
  /// As lesson Markdown.
  func markdown(words: Words) throws(TemplateError) -> String {
    MarkedLatex(try marked(words: words)).latex
  }
}
