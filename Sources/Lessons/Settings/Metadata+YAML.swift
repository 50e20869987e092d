import Diagnostics
import Documents
import YAML

extension Metadata {
  /// Reads the keys of front matter that are its own and leaves all others.
  init(_ mapping: YAMLMapping, reporting diagnostics: inout [Diagnostic]) {
    self.init()
    let affiliations = mapping[MetadataKey.affiliations.rawValue].map {
      NamedAffiliations($0, reporting: &diagnostics)
    }
    for entry in mapping.entries {
      let (name, node) = (entry.key.text, entry.value)
      guard let key = MetadataKey(rawValue: name) else {
        if MetadataKey.hasPrefix(name), let value = node.texts("'\(name)'", &diagnostics) {
          additions.append(Addition(key: name, value: value.joined(separator: ", ")))
        }
        continue
      }
      // Left to be filled in, as archetypes of Hugo have it.
      if case .scalar(let scalar) = node, scalar.isNull || scalar.text.isEmpty { continue }
      switch key {
      case .author, .authors:
        authors += [Author](node, among: affiliations, reporting: &diagnostics)
      case .affiliations: break
      case .date: date = Self.date(node, reporting: &diagnostics)
      case .description:
        description = node.text("'description'", reporting: &diagnostics)?.value.onOneLine
      case .keywords, .tags, .categories:
        for text in node.texts("'\(name)'", &diagnostics) ?? [] {
          // Quarto and pandoc also take them as one text with commas.
          let words = node.isScalar ? text.split(separator: ",").map(String.init) : [text]
          for word in words.map(\.onOneLine) where !word.isEmpty && !keywords.contains(word) {
            keywords.append(word)
          }
        }
      case .license: license = License(node, reporting: &diagnostics)
      }
    }
  }

  private static func date(_ node: YAMLNode, reporting diagnostics: inout [Diagnostic]) -> String? {
    guard let date = node.text("'date'", reporting: &diagnostics)?.value.onOneLine else {
      return nil
    }
    guard !["today", "now", "last-modified"].contains(date.lowercased()) else {
      diagnostics.append(
        .error(
          "a date is written out, such as 2026-01-31: with '\(date)' the page would be another one every day",
          at: node.range))
      return nil
    }
    return date
  }
}

extension YAMLNode {
  var isScalar: Bool {
    if case .scalar = self { true } else { false }
  }

  /// A list of texts; one text stands for a list of it alone. nil where it is something else, which is reported.
  func texts(_ what: String, _ diagnostics: inout [Diagnostic]) -> [String]? {
    guard case .sequence(let sequence) = self else {
      return text(what, reporting: &diagnostics).map { [$0.value.onOneLine] }
    }
    return sequence.items.compactMap { $0.text(what, reporting: &diagnostics)?.value.onOneLine }
  }
}

extension String {
  /// With single spaces for all white space, and none at the ends.
  var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
