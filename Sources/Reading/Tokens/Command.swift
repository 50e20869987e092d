import Diagnostics
import Expressions

/// What a LaTeX command is to the reader of a formula.
enum Command {
  case token(Token.Kind)
  /// It shifts or sizes what follows.
  case nothing
  case nothingWithArgument
  case text
  /// A sign with something above or below it.
  case labelled
  /// It strikes out the sign behind it.
  case negated
  case upright
  /// A type face, which changes nothing of what one letter means.
  case face
  /// A type face whose letters are letters of their own.
  case script
  case environment(Token.Kind)
  case leftDelimiter, rightDelimiter
  case wrapper(Wrapper)
  case unknown

  /// By its name without the backslash.
  init(_ name: String) {
    self = Self.known[name] ?? .unknown
  }

  private static let known: [String: Command] = {
    var known: [String: Command] = [:]
    func add(_ command: Command, _ names: [String]) {
      for name in names { known[name] = command }
    }
    add(.token(.fraction), ["frac", "dfrac", "tfrac", "cfrac"])
    add(.token(.root), ["sqrt"])
    add(.token(.partial), ["partial"])
    add(.token(.sum), ["sum"])
    add(.token(.product), ["prod"])
    add(.token(.times(.dot)), ["cdot"])
    add(.token(.times(.asterisk)), ["times", "ast", "star", "bullet"])
    add(.token(.times(.tensor)), ["otimes"])
    add(.token(.times(.elementwise)), ["odot", "circ"])
    add(.token(.nabla), ["nabla"])
    for wrapper in Wrapper.allCases { known[wrapper.rawValue] = .wrapper(wrapper) }
    add(.token(.ellipsis), ["dots", "ldots", "cdots", "dotsb", "dotsc", "dotsm"])
    add(.token(.prime), ["prime"])
    add(.token(.row), ["\\", "cr", "newline"])
    add(.token(.wideSpace), ["quad", "qquad"])
    add(.token(.relation(.definition)), ["coloneqq", "equiv", "triangleq"])
    add(.token(.relation(.approximately)), ["approx"])
    add(.token(.relation(.assignment)), ["leftarrow", "gets"])
    add(.token(.relation(.unequal)), ["ne", "neq"])
    add(.token(.relation(.less)), ["lt"])
    add(.token(.relation(.atMost)), ["le", "leq", "leqslant"])
    add(.token(.relation(.greater)), ["gt"])
    add(.token(.relation(.atLeast)), ["ge", "geq", "geqslant"])
    // They stand between relations as words would.
    add(.token(.text(.forAll)), ["forall"])
    add(.token(.text(.therefore)), ["therefore", "because"])
    add(.token(.text(.proven)), ["blacksquare", "square", "Box", "qed", "QED"])
    add(
      .token(.text(.implication)),
      ["Rightarrow", "implies", "Longrightarrow"])
    add(
      .token(.text(.equivalence)),
      ["Leftrightarrow", "iff", "Longleftrightarrow", "Leftarrow", "impliedby"])
    for sign in ["to", "rightarrow", "longrightarrow", "hookrightarrow", "leadsto"] {
      add(.token(.relation(.other("\\" + sign))), [sign])
    }
    for sign in [
      "propto", "sim", "simeq", "cong", "asymp", "doteq", "mapsto", "longmapsto", "ll", "gg",
    ] {
      add(.token(.relation(.other("\\" + sign))), [sign])
    }
    add(.labelled, ["stackrel", "overset", "underset"])
    add(.negated, ["not"])
    add(.token(.openBracket(.curly, isSized: false)), ["{", "lbrace"])
    add(.token(.closeBracket(.curly, isSized: false)), ["}", "rbrace"])
    add(.token(.openBracket(.square, isSized: false)), ["lbrack"])
    add(.token(.closeBracket(.square, isSized: false)), ["rbrack"])
    add(.leftDelimiter, ["left"])
    add(.rightDelimiter, ["right"])
    add(.environment(.rowsBegin), ["begin"])
    add(.environment(.rowsEnd), ["end"])
    add(.text, ["text", "textrm", "textnormal", "textit", "textbf", "mbox"])
    add(.upright, ["mathrm", "mathsf"])
    add(.face, ["mathbf", "boldsymbol", "bm", "mathit", "mathnormal", "vec", "bold", "pmb"])
    add(.script, ["mathcal", "mathscr"])
    add(.nothingWithArgument, ["tag", "label", "phantom", "hphantom", "vphantom", "hspace"])
    add(.nothing, [",", ";", ":", "!", ">", " ", "\n", "thinspace", "nonumber", "notag"])
    add(
      .nothing,
      [
        "space", "nobreakspace", "enspace", "enskip", "medspace", "thickspace", "negthinspace",
        "negmedspace", "negthickspace", "allowbreak", "nobreak", "relax",
      ])
    add(.nothing, ["vdots"])
    add(.nothing, ["displaystyle", "textstyle", "scriptstyle", "scriptscriptstyle"])
    add(.nothing, ["limits", "nolimits", "mathstrut", "strut", "bf", "it"])
    add(
      .nothing,
      ["mathbin", "mathrel", "mathopen", "mathclose", "mathord", "mathpunct", "mathinner"])
    add(.nothing, ["tiny", "scriptsize", "footnotesize", "small", "normalsize"])
    add(.nothing, ["large", "Large", "LARGE", "huge", "Huge"])
    for size in ["big", "Big", "bigg", "Bigg"] {
      add(.nothing, [size, size + "l", size + "r", size + "m"])
    }
    for letter in letters { known[letter] = .token(.letter("\\" + letter)) }
    for function in NamedFunction.allCases {
      add(.token(.function(function)), function.commands)
    }
    return known
  }()

  private static let letters = [
    "alpha", "beta", "gamma", "delta", "epsilon", "varepsilon", "zeta", "eta", "theta", "iota",
    "kappa", "lambda", "mu", "nu", "xi", "pi", "rho", "tau", "upsilon", "phi", "varphi", "chi",
    "psi", "omega", "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Upsilon", "Psi",
    "Omega", "ell", "top", "intercal",
  ]

  /// Commands that authors do use, though they lie outside the notation: no slips of the finger.
  private static let outside: Set<String> = [
    "mathbb", "operatorname", "hat", "bar", "tilde", "dot", "widehat", "overline",
    "oplus", "in", "over", "notin", "exists", "infty", "mid",
    "vert", "Vert", "lvert", "rvert", "lVert", "rVert", "langle", "rangle", "sin", "cos", "min",
    "arg", "lim", "sup", "inf", "det", "int", "pm", "mp", "div", "cup",
    "cap", "subset", "binom", "tag", "middle", "Bigm", "ddots", "ref", "eqref", "href",
  ]

  /// What is said of a command that is not known, with the one that was likely meant.
  static func unknown(_ name: String) -> String {
    let message = "`\\\(name)` is not understood in a formula"
    // In a fixed order, so that of two equally near names it is always the same.
    guard name.utf8.count <= 20, !outside.contains(name),
      let near = known.keys.filter({ $0.first?.isLetter == true }).sorted().nearest(to: name)
    else {
      return message
    }
    return "\(message); did you mean `\\\(near)`?"
  }
}
