import Latex

extension String {
  /// What a formula's LaTeX is about, for an id: its first side, in letters and digits.
  ///
  ///     #"\frac{\partial C_0}{\partial w_{12}^{(L)}} = …"#.formulaSlug   // "dC0-dw12L"
  public var formulaSlug: String {
    var slug = ""
    var cursor = LatexCursor(self)
    scan: while slug.count < 40, let piece = cursor.next() {
      switch piece {
      case .command(let name):
        switch name {
        case "partial": slug += "d"
        case "begin", "end": _ = cursor.group()
        case "frac", "dfrac", "tfrac", "left", "right", "big", "Big", "text", "mathrm": break
        default: if name.utf8.first.map(LatexCursor.isLetter) == true { slug += name }
        }
      case .character("="): break scan
      case .character("}") where cursor.byte == UInt8(ascii: "{"), .character("+"), .character("-"),
        .character("/"), .character(","):
        if !slug.isEmpty, slug.last != "-" { slug += "-" }
      case .character(let scalar):
        let character = Character(scalar)
        if character.isASCII, character.isLetter || character.isNumber { slug.append(character) }
      }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? "x" : slug
  }

  /// The id of a formula of this LaTeX: equal formulas have the same, wherever they stand.
  public var formulaAnchor: String { "formula-\(formulaSlug)-\(fingerprint)" }

  /// Four hexadecimal digits that another text hardly has, the same in every run.
  private var fingerprint: String {
    let hash = utf8.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    let digits = String(hash & 0xFFFF ^ hash >> 16, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
