public import Diagnostics
public import Documents
public import YAML

/// The affiliations of a lesson's authors by the identifiers that authors name them with, as MyST and Quarto write them.
public struct NamedAffiliations: Sendable {
  fileprivate var names: [String: String] = [:]

  init(_ node: YAMLNode, reporting diagnostics: inout [Diagnostic]) {
    let items: [YAMLNode] = if case .sequence(let list) = node { list.items } else { [node] }
    for item in items {
      guard case .mapping(let mapping) = item, let id = mapping["id"],
        let name = affiliationName(item, reporting: &diagnostics),
        let key = id.text("'id'", reporting: &diagnostics)
      else { continue }
      names[key.value] = name
    }
  }
}

extension [Author] {
  /// A name, a mapping, or a list of both.
  public init(
    _ node: YAMLNode, among affiliations: NamedAffiliations? = nil,
    reporting diagnostics: inout [Diagnostic]
  ) {
    let items: [YAMLNode] = if case .sequence(let list) = node { list.items } else { [node] }
    self = items.compactMap { Author($0, among: affiliations, reporting: &diagnostics) }
  }
}

extension Author {
  /// What is said of an author here.
  private enum Key: String, CaseIterable {
    case name, affiliation, affiliations, url, website, homepage, email, orcid
  }

  /// What Quarto, MyST and Jekyll know of authors and no page shows.
  private static let passedOver: Set<String> = [
    "id", "number", "ref", "degrees", "note", "attributes", "acknowledgements", "corresponding",
    "equal-contributor", "equal_contributor", "deceased", "role", "roles", "phone", "fax",
    "github", "gitlab", "twitter", "mastodon", "bluesky", "linkedin", "avatar", "picture", "bio",
    "twitter_username", "social", "image", "title", "nickname",
  ]

  fileprivate init?(
    _ node: YAMLNode, among affiliations: NamedAffiliations?,
    reporting diagnostics: inout [Diagnostic]
  ) {
    guard case .mapping(let mapping) = node else {
      guard let name = node.text("an author", reporting: &diagnostics) else { return nil }
      self.init(name: name.value.onOneLine)
      return
    }
    self.init(name: "")
    for entry in mapping.entries {
      guard let key = Key(rawValue: entry.key.text) else {
        if !Self.passedOver.contains(entry.key.text), !entry.key.text.hasPrefix("x-") {
          let known = Key.allCases.map(\.rawValue)
          diagnostics.append(
            .error(
              "unknown key '\(entry.key.text)' of an author"
                + suggestion(for: entry.key.text, among: known), at: entry.key.range))
        }
        continue
      }
      guard !entry.value.isNull else { continue }
      read(key, entry.value, among: affiliations, reporting: &diagnostics)
    }
    guard name.isEmpty else { return }
    _ = mapping.required(Key.name.rawValue, of: "an author", reporting: &diagnostics)
    return nil
  }

  private mutating func read(
    _ key: Key, _ node: YAMLNode, among known: NamedAffiliations?,
    reporting diagnostics: inout [Diagnostic]
  ) {
    switch key {
    case .name: name = Self.fullName(node, reporting: &diagnostics) ?? ""
    case .affiliation, .affiliations:
      let items: [YAMLNode] = if case .sequence(let list) = node { list.items } else { [node] }
      affiliations += items.compactMap { item in
        if case .mapping(let mapping) = item, let reference = mapping["ref"] {
          return reference.text("'ref'", reporting: &diagnostics).map {
            known?.names[$0.value] ?? $0.value
          }
        }
        return affiliationName(item, reporting: &diagnostics).map { known?.names[$0] ?? $0 }
      }
    case .url, .website, .homepage:
      address = node.webAddress("'\(key.rawValue)'", reporting: &diagnostics)
    case .email:
      guard let text = node.text("'email'", reporting: &diagnostics) else { return }
      guard text.value.isMailAddress else {
        diagnostics.append(
          .error(
            "'email' must be an address such as ada@example.org, found '\(text.value)'",
            at: text.range))
        return
      }
      email = text.value
    case .orcid:
      guard let text = node.text("'orcid'", reporting: &diagnostics) else { return }
      guard let identifier = text.value.orcid else {
        diagnostics.append(
          .error(
            "'\(text.value)' is no ORCID: it has four groups of four digits, and the last digit is one that "
              + "fits the others, as in 0000-0002-1825-0097", at: text.range))
        return
      }
      orcid = identifier
    }
  }

  /// A text, or as Quarto and CSL divide it.
  private static func fullName(
    _ node: YAMLNode, reporting diagnostics: inout [Diagnostic]
  ) -> String? {
    guard case .mapping(let mapping) = node else {
      return node.text("the name of an author", reporting: &diagnostics)?.value.onOneLine
    }
    if let literal = mapping["literal"] {
      return literal.text("'literal'", reporting: &diagnostics)?.value.onOneLine
    }
    let keys = ["given", "dropping-particle", "non-dropping-particle", "family"]
    mapping.checkKeys(of: "a name", known: keys + ["literal"], reporting: &diagnostics)
    let parts = keys.compactMap { mapping[$0]?.text("'\($0)'", reporting: &diagnostics)?.value }
    guard !parts.isEmpty else {
      diagnostics.append(
        .error("a name has 'given' and 'family', or 'literal'", at: node.range.firstLine))
      return nil
    }
    return parts.joined(separator: " ").onOneLine
  }
}

/// A text, or a mapping of the parts of a name and an address, of which this is the name.
private func affiliationName(
  _ node: YAMLNode, reporting diagnostics: inout [Diagnostic]
) -> String? {
  guard case .mapping(let mapping) = node else {
    return node.text("an affiliation", reporting: &diagnostics)?.value.onOneLine
  }
  let names = ["department", "name", "institution"].compactMap { mapping[$0] }
    .compactMap { $0.text("the name of an affiliation", reporting: &diagnostics)?.value.onOneLine }
  if names.isEmpty {
    diagnostics.append(.error("an affiliation needs a 'name'", at: node.range.firstLine))
    return nil
  }
  return names.joined(separator: ", ")
}
