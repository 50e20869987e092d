import Decimals
import Expressions
import Meaning
import Reading
import Templates

@testable import Walkthrough

extension Worded {
  /// As lesson Markdown.
  func markdown(words: Words) throws(TemplateError) -> String {
    MarkedLatex(try marked(words: words)).latex
  }
}
