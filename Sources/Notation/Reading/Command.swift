/// What a LaTeX command is to the reader of a formula, by its name without the backslash.
enum Command {
  case token(Token.Kind)
  /// It shifts or sizes what follows.
  case nothing
  case nothingWithArgument
  case text
  case upright
  case environment(Token.Kind)
  case leftDelimiter, rightDelimiter
  case unknown

  init(_ name: String) {
    self =
      switch name {
      case "frac", "dfrac", "tfrac", "cfrac": .token(.fraction)
      case "partial": .token(.partial)
      case "left": .leftDelimiter
      case "right": .rightDelimiter
      case "sum": .token(.sum)
      case "prod": .token(.product)
      case "sqrt": .token(.root)
      case "cdot", "times": .token(.times)
      case "dots", "ldots", "cdots", "dotsb", "dotsc", "dotsm": .token(.ellipsis)
      case "prime": .token(.prime)
      case "\\", "cr", "newline": .token(.row)
      case "quad", "qquad": .token(.wideSpace)
      case "begin": .environment(.rowsBegin)
      case "end": .environment(.rowsEnd)
      case "text", "textrm", "textnormal", "textit", "textbf", "mbox": .text
      case "mathrm": .upright
      case "coloneqq", "equiv", "triangleq": .token(.relation(.definition))
      case "approx": .token(.relation(.approximately))
      case "leftarrow", "gets": .token(.relation(.assignment))
      case "{", "lbrace": .token(.openBracket(.curly, isSized: false))
      case "}", "rbrace": .token(.closeBracket(.curly, isSized: false))
      case "lbrack": .token(.openBracket(.square, isSized: false))
      case "rbrack": .token(.closeBracket(.square, isSized: false))
      case "alpha", "beta", "gamma", "delta", "epsilon", "varepsilon", "zeta", "eta", "theta",
        "iota", "kappa", "lambda", "mu", "nu", "xi", "pi", "rho", "tau", "upsilon", "phi",
        "varphi", "chi", "psi", "omega", "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma",
        "Upsilon", "Psi", "Omega", "ell":
        .token(.letter("\\" + name))
      case ",", ";", ":", "!", ">", " ", "\n", "thinspace", "displaystyle", "textstyle", "limits",
        "nolimits", "nonumber", "notag", "big", "Big", "bigg", "Bigg", "bigl", "Bigl", "biggl",
        "Biggl", "bigr", "Bigr", "biggr", "Biggr", "bigm", "mathstrut", "strut":
        .nothing
      case "tag", "label": .nothingWithArgument
      default: NamedFunction(command: name).map { .token(.function($0)) } ?? .unknown
      }
  }
}
