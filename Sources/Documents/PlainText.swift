extension [Inline] {
  /// What a reader reads here, without markup; formulas as LaTeX.
  public var plainText: String {
    var text = ""
    append(to: &text)
    return text
  }

  private func append(to text: inout String) {
    for piece in self {
      switch piece {
      case .text(let words): text += words
      case .code(let code): text += code.text
      case .formula(let formula): text += formula.latex
      case .emphasis(let content), .strong(let content): content.append(to: &text)
      case .link(let link): link.content.append(to: &text)
      case .image(let image): image.alternative.append(to: &text)
      case .html: break
      case .softBreak, .lineBreak: text += " "
      }
    }
  }
}
