import Documents
import Templates

extension HTMLPage {
  /// What the template `page.html` is told of who wrote the lesson, when, and what others may do with it.
  var metadataValues: [String: TemplateValue] {
    [
      "metaTags": .list(metaTags.map(\.value)),
      "authors": .list(metadata.authors.map(\.value)),
      "hasAuthors": .flag(!metadata.authors.isEmpty),
      "hasByline": .flag(!metadata.authors.isEmpty || metadata.date != nil),
      "date": metadata.date.map {
        ["text": .text($0), "machine": .text(metadata.isoDate ?? "")]
      } ?? .flag(false),
      "license": metadata.license.map {
        ["name": .text($0.name), "address": .text($0.address ?? "")]
      } ?? .flag(false),
    ]
  }

  private struct MetaTag {
    /// As RDFa has it, for Open Graph, and else as HTML does.
    let isProperty: Bool
    let name: String
    let content: String

    var value: TemplateValue {
      [
        "kind": .text(isProperty ? "property" : "name"), "name": .text(name),
        "content": .text(content),
      ]
    }
  }

  private var metaTags: [MetaTag] {
    var tags: [MetaTag] = []
    func add(_ name: String, _ content: String?, asProperty isProperty: Bool = false) {
      guard let content, !content.isEmpty else { return }
      tags.append(MetaTag(isProperty: isProperty, name: name, content: content))
    }
    for author in metadata.authors { add("author", author.name) }
    add("description", metadata.description)
    add("keywords", metadata.keywords.joined(separator: ", "))
    add("dcterms.date", metadata.date)
    add("dcterms.license", metadata.license.map { $0.address ?? $0.name })
    if let canonical = frame.canonical {
      let own = Set(metadata.additions.map(\.key))
      for (name, content) in [
        ("og:title", title), ("og:type", course == nil ? "website" : "article"),
        ("og:url", canonical), ("og:description", metadata.description),
        ("og:site_name", frame.courseTitle), ("article:published_time", metadata.isoDate),
      ] where !own.contains(name) {
        add(name, content, asProperty: true)
      }
    }
    for addition in metadata.additions {
      add(addition.key, addition.value, asProperty: addition.key.contains(":"))
    }
    return tags
  }
}

extension Author {
  fileprivate var value: TemplateValue {
    [
      "name": .text(name),
      "address": .text(address ?? ""),
      "orcid": .text(orcidAddress ?? ""),
      "email": .text(email ?? ""),
      "affiliations": .list(affiliations.map { ["name": .text($0)] }),
    ]
  }
}
