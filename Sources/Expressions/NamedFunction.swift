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
  /// The commands that name it, without their backslash; it is printed by the first.
  package var commands: [String] {
    switch self {
    case .sigmoid: ["sigma"]
    case .tanh: ["tanh"]
    case .exp: ["exp"]
    case .log: ["ln", "log"]
    case .max: ["max"]
    case .normalDistribution: ["Phi"]
    }
  }

  /// The command that it is printed by, such as `\ln`.
  public var latex: String { "\\" + commands[0] }

  /// Whether it is named by a letter, which can stand alone for the function itself.
  package var isLetter: Bool {
    switch self {
    case .sigmoid, .normalDistribution: true
    case .tanh, .exp, .log, .max: false
    }
  }
}
