public import Diagnostics

/// What a formula, a figure or a table is referred to by.
public struct Label: Hashable, Sendable {
  /// What can have a label; each kind is counted by itself.
  public enum Kind: CaseIterable, Hashable, Sendable { case equation, figure, table }

  /// By what its id begins with.
  public var kind: Kind
  /// Its id on the page, such as `eq:loss`.
  public var id: String
  /// Among those of its kind in the lesson, from 1; 0 until numbers are given out.
  public var number: Int
  /// What refers to it, such as "(1)" or "Figure 2"; empty until numbers are given out.
  public var name: String
  /// Where the id stands in the lesson, with the `#` before it.
  @NotCompared public var range: SourceRange?

  public init(
    _ kind: Kind, id: String, number: Int = 0, name: String = "", range: SourceRange? = nil
  ) {
    self.kind = kind
    self.id = id
    self.number = number
    self.name = name
    self.range = range
  }
}

extension Label.Kind {
  /// What ids begin with, before a `:` or, as Quarto has it, a `-`.
  var prefix: String {
    switch self {
    case .equation: "eq"
    case .figure: "fig"
    case .table: "tbl"
    }
  }

  fileprivate var description: String {
    switch self {
    case .equation: "a formula"
    case .figure: "a figure"
    case .table: "a table"
    }
  }

  fileprivate func begins(_ id: Substring) -> Bool {
    id.count > prefix.count + 1 && (id.hasPrefix(prefix + ":") || id.hasPrefix(prefix + "-"))
  }
}

extension Label {
  /// Reads the id at a place that `LabelSyntax` found; nil for one that is wrong, which is reported.
  init?(_ kind: Kind, at range: SourceRange, reporting diagnostics: inout [Diagnostic]) {
    let id = range.text.dropFirst()
    guard id.utf8.allSatisfy(LabelSyntax.isPartOfID) else {
      diagnostics.append(
        .error(
          "a label has letters, digits and '-_.:' alone, such as {#\(kind.prefix):loss}; found '\(range.text)'",
          at: range))
      return nil
    }
    guard kind.begins(id) else {
      guard id.count > kind.prefix.count + 1 || !(id.hasPrefix(kind.prefix)) else {
        diagnostics.append(
          .error(
            "a label has a name behind '#\(kind.prefix):', such as {#\(kind.prefix):loss}; found '\(range.text)'",
            at: range))
        return nil
      }
      let isOfOtherKind = Kind.allCases.contains { $0.begins(id) }
      let name = isOfOtherKind ? id.drop { $0 != ":" && $0 != "-" }.dropFirst() : id
      let hint = name.isEmpty ? "" : "; did you mean '#\(kind.prefix):\(name)'?"
      diagnostics.append(
        .error(
          "the label of \(kind.description) begins with '#\(kind.prefix):', found '#\(id)'\(hint)",
          at: range))
      return nil
    }
    self.init(kind, id: String(id), range: range)
  }
}
