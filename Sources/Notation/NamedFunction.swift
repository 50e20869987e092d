/// Functions that a formula calls by their name.
public enum NamedFunction: String, Hashable, Sendable, CaseIterable {
  case sigmoid, tanh, exp
  /// The natural logarithm.
  case log
  /// The greatest of its arguments.
  case max
  /// Φ, the distribution function of the standard normal distribution.
  case normalDistribution
}

extension NamedFunction {
  public var latex: String {
    switch self {
    case .sigmoid: "\\sigma"
    case .tanh: "\\tanh"
    case .exp: "\\exp"
    case .log: "\\ln"
    case .max: "\\max"
    case .normalDistribution: "\\Phi"
    }
  }

  /// By its command without the backslash.
  init?(command: String) {
    switch command {
    case "sigma": self = .sigmoid
    case "tanh": self = .tanh
    case "exp": self = .exp
    case "ln", "log": self = .log
    case "max": self = .max
    case "Phi": self = .normalDistribution
    default: return nil
    }
  }

  /// Whether it is named by a letter, which can stand alone for the function itself.
  var isLetter: Bool {
    switch self {
    case .sigmoid, .normalDistribution: true
    case .tanh, .exp, .log, .max: false
    }
  }
}
