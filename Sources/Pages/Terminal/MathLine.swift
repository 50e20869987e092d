/// A line of mathematics as it is being written, piece by piece.
struct MathLine {
  private var text = ""
  /// Whether the next sign stands between two things rather than before one.
  private var follows: Bool

  init(follows: Bool) { self.follows = follows }

  var finished: String { text.trimmingBlanks }

  mutating func append(_ node: MathNode, after: MathNode?, before: MathNode?) {
    switch node {
    case .atom(let atom):
      text += atom
      follows = true
    case .text(let prose):
      text += prose
      follows = true
    case .sign(let sign):
      if follows {
        blank()
        text += sign + " "
      } else {
        text += sign
      }
      follows = false
    case .punctuation(let mark):
      while text.last == " " { text.removeLast() }
      text += mark
      if mark != "!", before != nil { text += " " }
      follows = mark == "!"
    case .opening(let fence):
      text += fence
      follows = false
    case .closing(let fence):
      text += fence
      follows = true
    case .space(let space):
      if space.count > 1 || follows { blank() }
      text += space.dropFirst()
    case .largeOperator, .function: appendNamed(node, before: before)
    case .script(let base, let sub, let sup):
      append(script: base, sub, sup, node, before: before)
      follows = !base.isLargeOperator
    case .group(let nodes):
      text += MathText.text(of: nodes)
      follows = true
    case .fraction(let numerator, let denominator):
      append(fraction: numerator, denominator, after: after, before: before)
    case .root(let nodes, let degree):
      text += (MathCharacters.raised(MathText.text(of: degree)) ?? "") + "√" + factor(nodes)
      follows = true
    case .accent(let mark, let nodes):
      let letter = MathText.text(of: nodes)
      text += letter.count == 1 ? letter + mark : "(" + letter + ")" + mark
      follows = true
    case .fenced(let open, let nodes, let close):
      text += open + MathText.text(of: nodes) + close
      follows = true
    case .rows(let rows, let environment):
      append(rows: rows, environment)
      follows = true
    }
  }

  private mutating func blank() {
    if let last = text.last, last != " " { text += " " }
  }

  /// A name or a large sign keeps away from its neighbours where no fence does.
  private mutating func appendNamed(_ node: MathNode, before: MathNode?) {
    switch node {
    case .function(let name):
      if text.last?.isLetter == true { blank() }
      text += name
      if before?.isOpening == false, before?.isSign == false { text += " " }
      follows = before?.isOpening ?? true
    case .largeOperator(let sign):
      if follows { blank() }
      text += sign + " "
      follows = false
    default: break
    }
  }

  private mutating func append(
    script base: MathNode, _ sub: [MathNode], _ sup: [MathNode], _ node: MathNode, before: MathNode?
  ) {
    switch base {
    case .largeOperator(let sign):
      if follows { blank() }
      text += sign
    case .function(let name):
      if text.last?.isLetter == true { blank() }
      text += name
    case .group(let nodes) where nodes.count > 1: text += "(" + MathText.text(of: nodes) + ")"
    case .fraction: text += "(" + MathText.text(of: [base]) + ")"
    case .atom, .sign, .punctuation, .opening, .closing, .space, .group, .text, .root, .accent,
      .fenced, .script, .rows:
      text += MathText.text(of: [base])
    }
    // Primes come first: g′⁽ᴸ⁾.
    let primes = sup.prefix { $0 == .atom("′") }
    text += String(repeating: "′", count: primes.count)
    text += lowered(MathText.text(of: sub))
    text += raised(MathText.text(of: Array(sup.dropFirst(primes.count))))
    if base.isLargeOperator || base.isFunction && before?.isOpening == false { text += " " }
  }

  private func lowered(_ text: String) -> String {
    text.isEmpty ? "" : MathCharacters.lowered(text) ?? "_(" + text + ")"
  }

  private func raised(_ text: String) -> String {
    text.isEmpty ? "" : MathCharacters.raised(text) ?? "^(" + text + ")"
  }

  private mutating func append(
    fraction numerator: [MathNode], _ denominator: [MathNode], after: MathNode?, before: MathNode?
  ) {
    let isWhole = !numerator.isSumOrRelation && !numerator.isFraction
    let top = MathText.text(of: numerator)
    let line = (isWhole ? top : "(" + top + ")") + "/" + factor(denominator)
    if numerator.isDifferentialAlone {
      text += line + (before == nil ? "" : " ")
      follows = false
    } else if after?.isFactor == true || before?.isFactor == true {
      text += "(" + line + ")"
      follows = true
    } else {
      text += line
      follows = true
    }
  }

  /// In brackets, unless it is one factor.
  private func factor(_ nodes: [MathNode]) -> String {
    let text = MathText.text(of: nodes)
    return nodes.isOneFactor ? text : "(" + text + ")"
  }

  private mutating func append(rows: [[[MathNode]]], _ environment: String) {
    let lines = rows.map { row in
      row.map { MathText.text(of: $0) }.filter { !$0.isEmpty }.joined(separator: " ")
    }
    let (open, close) =
      switch environment.filter({ $0 != "*" }) {
      case "pmatrix": ("(", ")")
      case "bmatrix", "Bmatrix", "matrix", "smallmatrix", "array": ("[", "]")
      case "vmatrix", "Vmatrix": ("|", "|")
      case "cases", "rcases", "dcases": ("{ ", "")
      default: ("", "")
      }
    text += open + lines.joined(separator: "; ") + close
  }
}
