import Documents

/// A formula on one line as SVG, such as a₁⁽²⁾ or ∂a₁/∂z₁: letters in italics, indices over each other.
struct DrawnFormula {
  private let pieces: [Piece]
  private let scale: Double

  /// Text with its indices.
  private struct Piece {
    var text: String
    var sub = ""
    var sup = ""
    var isItalic = true
    /// Before it, in sizes of the letters.
    var space = 0.0
  }

  /// How much of a label is written.
  enum Form { case full, shortest }

  /// Takes symbols and quotients of them; other LaTeX is shown as it reads on one line.
  init(_ latex: String, scale: Double = 1) {
    self.scale = scale
    pieces = Self.pieces(of: latex)
  }

  /// A label: what it is the value of, where that is written, and the value.
  init(_ label: Diagram.Label, _ form: Form) {
    scale = 0.75
    let isAlone = label.symbol.isEmpty || form == .shortest && label.mayStandAlone
    let value = Piece(text: label.value, isItalic: false, space: isAlone ? 0 : 0.28)
    pieces =
      isAlone
      ? [value]
      : Self.pieces(of: label.symbol) + [Piece(text: "=", isItalic: false, space: 0.3), value]
  }

  private static func pieces(of latex: String) -> [Piece] {
    let nodes = MathReader.nodes(of: latex)
    return pieces(of: nodes) ?? [Piece(text: MathText.text(of: nodes))]
  }

  /// nil where there is more than symbols and quotients.
  private static func pieces(of nodes: [MathNode]) -> [Piece]? {
    var pieces: [Piece] = []
    for node in nodes {
      switch node {
      case .atom(let text):
        pieces.append(Piece(text: text, isItalic: text.contains(where: \.isLetter)))
      case .script(.atom(let letter), let sub, let sup):
        pieces.append(Piece(text: letter, sub: index(sub), sup: index(sup)))
      case .fraction(let above, let below):
        guard let above = Self.pieces(of: above), let below = Self.pieces(of: below) else {
          return nil
        }
        pieces += above + [Piece(text: "/", isItalic: false, space: 0.1)] + below
      case .script, .sign, .punctuation, .opening, .closing, .space, .largeOperator, .function,
        .group, .text, .root, .accent, .fenced, .rows:
        return nil
      }
    }
    return pieces
  }

  /// Without the space around its signs: there is little room in a node.
  private static func index(_ nodes: [MathNode]) -> String {
    MathText.text(of: nodes).filter { $0 != " " }
  }

  private var size: Double { 16 * scale }
  private var indexSize: Double { 10 * scale }

  /// Serif faces give most letters and digits about half their size.
  private func width(of character: Character) -> Double {
    switch character {
    case "w", "m", "C", "J", "L", "E": 0.72 * size
    case "=", "−", "+", "≈": 0.78 * size
    case "b", "y", "z": 0.46 * size
    case " ", ".": 0.27 * size
    default: 0.52 * size
    }
  }
  private func textWidth(_ piece: Piece) -> Double {
    piece.text.reduce(0) { $0 + width(of: $1) }
  }
  private func width(of piece: Piece) -> Double {
    piece.space * size + textWidth(piece)
      + 0.5 * indexSize * Double(max(piece.sub.count, piece.sup.count))
  }

  /// To where the next piece may begin: indices are as wide as they are in KaTeX's fonts.
  private func advance(of piece: Piece) -> Double {
    let indices = [piece.sub, piece.sup].map { index in
      index.reduce(0) { width, character in
        switch character {
        case "(", ")": width + 0.39
        case "−": width + 0.78
        case "L": width + 0.68
        default: width + 0.5
        }
      }
    }
    let index = (indices.max() ?? 0) * indexSize
    return piece.space * size + textWidth(piece) + (index > 0 ? index + Self.indexSpace : 0)
  }

  var width: Double {
    pieces.dropLast().reduce(pieces.last.map(width) ?? 0) { $0 + advance(of: $1) }
  }

  func draw(centeredAt x: Double, baseline y: Double, to svg: inout SVGText) {
    var start = x - width / 2
    svg.open("text", ["font-size": coordinate(size), "text-anchor": "start"])
    for piece in pieces {
      draw(piece, at: Point(x: start + piece.space * size, y: y), to: &svg)
      start += advance(of: piece)
    }
    svg.close("text")
    svg.newline()
  }

  private func draw(_ piece: Piece, at point: Point, to svg: inout SVGText) {
    let place: [(key: StaticString, value: String)] = [
      ("x", coordinate(point.x)), ("y", coordinate(point.y)),
    ]
    let italics: [(key: StaticString, value: String)] = [
      ("font-style", "italic"), ("font-family", Self.italics),
    ]
    svg.element("tspan", piece.isItalic ? place + italics : place, text: piece.text)
    let indexStart = coordinate(point.x + textWidth(piece) + Self.indexSpace)
    drawIndex(piece.sup, x: indexStart, y: coordinate(point.y - 6 * scale), to: &svg)
    drawIndex(piece.sub, x: indexStart, y: coordinate(point.y + 4 * scale), to: &svg)
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

  private static let indexSpace = 0.8
  private static let italics = "KaTeX_Math,Times New Roman,serif"
}
