import Derivations
public import Documents
public import Templates

extension Words {
  /// What a reference to an equation, a figure or a table says.
  public func reference(to kind: Label.Kind, number: Int) throws(TemplateError) -> String {
    try inlines(
      .reference,
      [
        "is-equation": .flag(kind == .equation), "is-figure": .flag(kind == .figure),
        "is-table": .flag(kind == .table), "number": .number(number),
      ]
    ).plainText
  }

  /// A caption with the number of what it belongs to.
  public func caption(
    _ words: [Inline], of label: Label
  ) throws(TemplateError) -> [Inline] {
    let start = try inlines(
      .caption, ["reference": .text(label.name), "has-words": .flag(!words.isEmpty)])
    return words.isEmpty ? start : start + [.text(" ")] + words
  }
}
