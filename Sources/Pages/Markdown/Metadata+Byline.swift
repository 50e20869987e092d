public import Documents

extension Metadata {
  /// Who wrote it, when, and what others may do with it, in no language; empty where none of it is known.
  public var byline: [Inline] {
    var parts: [[Inline]] = []
    for author in authors {
      var part: [Inline] = [linked(author.name, to: author.address)]
      if !author.affiliations.isEmpty {
        part.append(.text(" (" + author.affiliations.joined(separator: "; ") + ")"))
      }
      if let email = author.email {
        part += [.text(", "), linked(email, to: "mailto:" + email)]
      }
      if let address = author.orcidAddress {
        part += [.text(", "), linked("ORCID", to: address)]
      }
      parts.append(part)
    }
    if let date { parts.append([.text(date)]) }
    if let license { parts.append([linked(license.name, to: license.address)]) }
    return Array(parts.joined(separator: [.text(" · ")]))
  }
}

private func linked(_ text: String, to address: String?) -> Inline {
  address.map { .link(Link(destination: $0, content: [.text(text)])) } ?? .text(text)
}
