import Expressions

/// Words behind which something is assumed, wherever they stand: in `\text{…}` and in the sentences around formulas.
public enum ConditionWords {
  /// Behind them nothing is claimed.
  public static let conditional: Set<String> = [
    "if", "when", "whenever", "unless", "provided", "providing", "assuming", "assume", "suppose",
    "supposing", "for", "once", "wenn", "falls", "sofern", "für", "angenommen", "sei",
  ]

  /// Behind them authors also say what is so: "where $z = w a + b$".
  public static let introducing: Set<String> = [
    "where", "with", "given", "let", "as", "at", "while", "wo", "wobei", "mit",
  ]

  /// Both.
  public static let all = conditional.union(introducing)
}
