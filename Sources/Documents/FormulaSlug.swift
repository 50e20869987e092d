extension String {
  /// What a formula's LaTeX is about, for an id: its first side, in letters and digits.
  ///
  ///     #"\frac{\partial C_0}{\partial w_{12}^{(L)}} = …"#.formulaSlug   // "dC0-dw12L"
  public var formulaSlug: String {
    var slug = ""
    var rest = self[...]
    scan: while let character = rest.popFirst(), slug.count < 40 {
      switch character {
      case "\\":
        let name = rest.prefix { $0.isASCII && $0.isLetter }
        rest = rest.dropFirst(max(name.count, 1))
        switch name {
        case "partial": slug += "d"
        case "begin", "end": rest = rest.drop { $0 != "}" }.dropFirst()
        case "frac", "dfrac", "tfrac", "left", "right", "big", "Big", "text", "mathrm", "": break
        default: slug += name
        }
      case "=": break scan
      case "}" where rest.first == "{", "+", "-", "/", ",":
        if !slug.isEmpty, slug.last != "-" { slug += "-" }
      case _ where character.isASCII && (character.isLetter || character.isNumber):
        slug.append(character)
      default: break
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
