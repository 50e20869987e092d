import Expressions

/// Signs beyond ASCII, as the LaTeX that says the same.
enum UnicodeSign {
  static let latex: [String: String] = {
    var latex: [String: String] = [:]
    let greek = Array("αβγδεζηθικλμνξοπρςστυφχψω")
    let names = [
      "alpha", "beta", "gamma", "delta", "varepsilon", "zeta", "eta", "theta", "iota", "kappa",
      "lambda", "mu", "nu", "xi", "o", "pi", "rho", "varsigma", "sigma", "tau", "upsilon",
      "varphi", "chi", "psi", "omega",
    ]
    for (letter, name) in zip(greek, names) where name != "o" {
      latex[String(letter)] = "\\" + name
    }
    let capitals = [
      "Γ": "Gamma", "Δ": "Delta", "Θ": "Theta", "Λ": "Lambda", "Ξ": "Xi", "Π": "Pi", "Σ": "Sigma",
      "Υ": "Upsilon", "Φ": "Phi", "Ψ": "Psi", "Ω": "Omega", "ϵ": "epsilon", "ϕ": "phi", "ℓ": "ell",
    ]
    let operators = [
      "∂": "partial", "∑": "sum", "∏": "prod", "∇": "nabla", "∞": "infty", "⊗": "otimes",
      "⊙": "odot", "∘": "circ", "∀": "forall", "∈": "in", "∉": "notin", "±": "pm", "÷": "div",
      "≡": "equiv", "≔": "coloneqq", "≜": "triangleq", "≐": "doteq", "∝": "propto", "∼": "sim",
      "≃": "simeq", "≅": "cong", "≪": "ll", "≫": "gg", "←": "leftarrow", "→": "to", "⟶": "to",
      "↦": "mapsto", "⇒": "Rightarrow", "⟹": "implies", "⇔": "iff", "⟺": "iff", "∴": "therefore",
      "∵": "because", "≠": "ne", "≤": "le", "≥": "ge", "⩽": "le", "⩾": "ge", "≈": "approx",
      "…": "dots", "⋯": "cdots", "⊤": "top",
    ]
    for (sign, name) in capitals { latex[sign] = "\\" + name }
    for (sign, name) in operators { latex[sign] = "\\" + name }
    let others = [
      "−": "-", "–": "-", "·": "\\cdot", "⋅": "\\cdot", "×": "*", "∗": "*", "∕": "/", "′": "'",
      "″": "''", "‴": "'''", "’": "'", "½": "\\frac{1}{2}", "⅓": "\\frac{1}{3}",
      "⅔": "\\frac{2}{3}", "¼": "\\frac{1}{4}", "¾": "\\frac{3}{4}", "⅕": "\\frac{1}{5}",
      "⅛": "\\frac{1}{8}", "ŷ": "\\hat{y}", "ℒ": "\\mathcal{L}", "ℎ": "h", "\u{2009}": "",
      "\u{2002}": "", "\u{2003}": "\\quad", "\u{202F}": "", "\u{200A}": "",
    ]
    latex.merge(others) { first, _ in first }
    return latex
  }()

  static let fractions: Set<String> = ["½", "⅓", "⅔", "¼", "¾", "⅕", "⅛"]

  /// The Latin letter of a mathematical alphabet, where that changes nothing of what it means: upright,
  /// italic, bold and both. Script and double-struck letters are letters of their own.
  static func alphabetic(_ sign: String) -> String? {
    guard sign.unicodeScalars.count == 1, let scalar = sign.unicodeScalars.first else { return nil }
    let capitals: [UInt32] = [0x1D400, 0x1D434, 0x1D468, 0x1D5A0, 0x1D5D4, 0x1D608, 0x1D63C]
    for first in capitals where first..<first + 52 ~= scalar.value {
      let offset = scalar.value - first
      let base: UInt32 = offset < 26 ? 65 + offset : 97 + offset - 26
      return UnicodeScalar(base).map(String.init)
    }
    return nil
  }

  /// `\text{,}` is a comma.
  static func punctuation(_ words: String) -> Token.Kind? {
    switch words.filter({ $0 != " " }) {
    case ",": .comma
    case ";": .semicolon
    case ".": .period
    default: nil
    }
  }
}

/// A sign that Unicode raises or lowers.
struct UnicodeScript {
  let isRaised: Bool
  let content: String

  init?(startingWith sign: String) {
    if let content = Self.raised[sign] {
      self.init(isRaised: true, content: content)
    } else if let content = Self.lowered[sign] {
      self.init(isRaised: false, content: content)
    } else {
      return nil
    }
  }

  private init(isRaised: Bool, content: String) {
    self.isRaised = isRaised
    self.content = content
  }

  private static let raised = table(
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿⁱʲᵏˡᴸᵀ", "0123456789+-()nijklLT")

  private static let lowered = table(
    "₀₁₂₃₄₅₆₇₈₉₊₋₍₎ᵢⱼₖₗₘₙₐₓ", "0123456789+-()ijklmnax")

  private static func table(_ signs: String, _ meanings: String) -> [String: String] {
    Dictionary(zip(signs.map(String.init), meanings.map(String.init))) { first, _ in first }
  }
}
