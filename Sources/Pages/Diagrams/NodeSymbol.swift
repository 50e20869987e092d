/// A node's symbol, such as a₁⁽²⁾, as SVG: the letter in italics, its indices over each other.
struct NodeSymbol {
  private let letter: String
  private let sub: String
  private let sup: String
  private let scale: Double

  /// Takes a letter with sub- and superscript; other LaTeX is shown on one line.
  init(_ latex: String, scale: Double = 1) {
    self.scale = scale
    let nodes = MathReader.nodes(of: latex)
    if nodes.count == 1, case .script(.atom(let letter), let sub, let sup) = nodes[0] {
      self.letter = letter
      self.sub = Self.index(sub)
      self.sup = Self.index(sup)
    } else {
      (letter, sub, sup) = (MathText.text(of: nodes), "", "")
    }
  }

  /// Without the space around its signs: there is little room in a node.
  private static func index(_ nodes: [MathNode]) -> String {
    MathText.text(of: nodes).filter { $0 != " " }
  }

  private static let wideLetters: Set<Character> = ["w", "m", "C", "J", "L", "E"]

  private var size: Double { 16 * scale }
  private var indexSize: Double { 10 * scale }

  /// Serif faces give most letters and digits about half their size.
  private var letterWidth: Double {
    letter.reduce(0) { $0 + (Self.wideLetters.contains($1) ? 0.72 : 0.52) * size }
  }
  private var indexWidth: Double { 0.5 * indexSize * Double(max(sub.count, sup.count)) }

  var width: Double { letterWidth + indexWidth }

  func draw(centeredAt x: Double, baseline y: Double, to svg: inout SVGText) {
    let start = x - width / 2
    let indexStart = coordinate(start + letterWidth + 0.8)
    svg.open("text", ["font-size": coordinate(size), "text-anchor": "start"])
    svg.element(
      "tspan",
      [
        "x": coordinate(start), "y": coordinate(y), "font-style": "italic",
        "font-family": Self.italics,
      ], text: letter)
    drawIndex(sup, x: indexStart, y: coordinate(y - 6 * scale), to: &svg)
    drawIndex(sub, x: indexStart, y: coordinate(y + 4 * scale), to: &svg)
    svg.close("text")
    svg.newline()
  }

  private func drawIndex(_ index: String, x: String, y: String, to svg: inout SVGText) {
    guard !index.isEmpty else { return }
    svg.open("tspan", ["x": x, "y": y, "font-size": coordinate(indexSize)])
    var rest = index[...]
    while let first = rest.first {
      let run = rest.prefix { $0.isLetter == first.isLetter }
      if first.isLetter {
        svg.element(
          "tspan", ["font-style": "italic", "font-family": Self.italics], text: String(run))
      } else {
        svg.text(String(run))
      }
      rest = rest.dropFirst(run.count)
    }
    svg.close("tspan")
  }

  private static let italics = "KaTeX_Math,Times New Roman,serif"
}
