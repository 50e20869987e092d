import Checking
import Documents
import Notation

/// Conditions that stand in the sentence around a formula: "… for $j \ne k$", "If $j = k$, then …".
extension [Inline] {
  /// As LaTeX, of the formula at this position.
  func conditions(around position: Int) -> [String] {
    self[..<position].conditions(atEnd: true) + self[(position + 1)...].conditions(atEnd: false)
  }

  /// Of the sentence that the text breaks off in, or that it begins with.
  fileprivate func conditions(atEnd: Bool) -> [String] { self[...].conditions(atEnd: atEnd) }
}

extension [Block] {
  /// As LaTeX, of the displayed formula at this position: its sentence begins in the paragraph before it,
  /// and may go on in the one behind it.
  func conditions(around position: Int) -> [String] {
    var found: [String] = []
    if position > 0, case .paragraph(let content) = self[position - 1] {
      found += content.conditions(atEnd: true)
    }
    if position + 1 < count, case .paragraph(let content) = self[position + 1],
      case .text(let text)? = content.first, text.first?.isLowercase == true
    {
      found += content.conditions(atEnd: false)
    }
    return found
  }
}

extension ArraySlice<Inline> {
  fileprivate func conditions(atEnd: Bool) -> [String] {
    var found: [String] = []
    for piece in atEnd ? Array(reversed()) : Array(self) {
      switch piece {
      case .formula(let formula): if formula.isCondition { found.append(formula.latex) }
      case .text(let text): if text.contains(where: \.endsSentence) { return found }
      case .softBreak, .emphasis, .strong, .code, .link, .html: continue
      case .image, .lineBreak: return found
      }
    }
    return found
  }
}

extension Documents.Formula {
  fileprivate var isCondition: Bool {
    var errors: [NotationError] = []
    let read = Notation.Formula(latex: latex, reporting: &errors)
    return errors.isEmpty && read.isCondition
  }
}

extension Character {
  fileprivate var endsSentence: Bool { self == "." || self == ";" || self == "!" || self == "?" }
}
