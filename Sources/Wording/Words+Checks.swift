import Derivations
public import Templates

extension Words {
  /// What is said of a formula whose relations hold: on all networks of its shape, or on this one alone.
  public func mark(isIdentity: Bool) throws(TemplateError) -> String {
    try line(.mark, ["is-identity": .flag(isIdentity), "is-here": .flag(!isIdentity)])
  }

  /// How many relations of a page are what; empty where there are none.
  public func checks(
    identities: Int, here: Int, notChecked: Int
  ) throws(TemplateError) -> String {
    let checked = identities + here
    return try line(
      .checks,
      [
        "has-relations": .flag(checked + notChecked > 0), "is-one": .flag(checked == 1),
        "relations": .text("\(checked)"), "identities": .text("\(identities)"),
        "here": .text("\(here)"), "has-here": .flag(here > 0), "has-open": .flag(notChecked > 0),
        "not-checked": .text("\(notChecked)"),
      ])
  }

  private func line(
    _ part: Words.Part, _ value: TemplateValue
  ) throws(TemplateError) -> String {
    try render(part, value).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
