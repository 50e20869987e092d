import Diagnostics
import Documents

/// Where the blocks of a document and their formulas say that they stand.
enum Places {
  static func problems(in document: Document) -> [String] {
    var problems: [String] = []
    func check(_ range: SourceRange?, _ what: String) {
      guard let range else { return }
      if range.offsets.lowerBound < 0 || range.offsets.upperBound > range.file.text.count {
        problems.append("\(what) behind the end")
      }
    }
    func check(_ formula: Formula) {
      check(formula.range, "a formula")
      // What is said of a formula stands at parts of it.
      let size = formula.latex.utf8.count
      for part in [0..<size, 0..<min(1, size), size..<size] {
        check(formula.range(of: part), "a part of a formula")
      }
    }
    document.forEachBlock { block in
      if case .formula(let formula) = block { check(formula) }
      if case .code(let code) = block { check(code.range, "a block of code") }
    } inline: { inline in
      if case .formula(let formula) = inline { check(formula) }
    }
    return problems
  }
}
