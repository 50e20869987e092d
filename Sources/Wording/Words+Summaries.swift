public import Documents
public import Templates

extension Words {
  /// What a fold says behind its summary where it is about the network as it is after some updates.
  public func after(updates: Int) throws(TemplateError) -> [Inline] {
    guard updates > 0 else { return [] }
    return try inlines(.summary, ["is-later": true, "updates": .count(updates)])
  }

  /// What says on which network a block is, and for which sample.
  public func lead(updates: Int, sample: Int?) throws(TemplateError) -> Block {
    .paragraph(
      try inlines(
        .summary,
        [
          "is-lead": true, "has-updates": .flag(updates > 0), "updates": .count(updates),
          "has-sample": .flag(sample != nil), "sample": .number(sample ?? 0),
        ]))
  }

  /// A fold with the whole of a formula that is shown with dots in it; nil where that is too long for one.
  public func fold(ofWhole latex: String) throws(TemplateError) -> Block? {
    try blocks(.equation, .formulas([], whole: [latex])).first {
      if case .fold = $0 { true } else { false }
    }
  }
}
