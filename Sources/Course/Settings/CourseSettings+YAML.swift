import Diagnostics
import Documents
import Lessons
import YAML

extension CourseSettings {
  enum Key: String, CaseIterable {
    case title, lang, order, output, formats, digits, network, templates, html, notation, names
    case author, authors, license, address, repository, footer, head, style, logo, favicon
  }

  /// Keys of the design that later versions will read.
  private static let notYet: Set<String> = ["training"]
  /// What other generators call keys, where the spelling does not tell.
  private static let otherNames = [
    "url": "address", "baseurl": "address", "baseURL": "address", "site_url": "address",
    "site-url": "address", "canonical_url": "address", "repo": "repository",
    "repo_url": "repository", "repo-url": "repository", "github": "repository",
    "edit_uri": "repository", "css": "style", "extra_css": "style", "stylesheet": "style",
    "icon": "favicon", "language": "lang", "copyright": "license", "header-includes": "head",
    "page-footer": "footer",
  ]
  /// The printed digits that can be asked for.
  public static let digitsRange = 1...15

  /// Reads `chainrule.yaml`, and reports everything in it that cannot be meant.
  public init(_ file: SourceFile, reporting diagnostics: inout [Diagnostic]) {
    self.init()
    guard let node = YAMLNode(SourceText(file), reporting: &diagnostics), !node.isNull else {
      return
    }
    guard case .mapping(let mapping) = node else {
      diagnostics.append(
        .error("expected a mapping such as 'title: …', found \(node.kind)", at: node.range))
      return
    }
    for entry in mapping.entries {
      guard let key = Key(rawValue: entry.key.text) else {
        diagnostics.append(Self.unknown(entry.key))
        continue
      }
      read(key, entry.value, reporting: &diagnostics)
    }
    if let head, !allowsRawHTML {
      diagnostics.append(
        .error("'head' is raw HTML, which wants 'html: allow' here, too", at: head.range))
    }
  }

  private mutating func read(
    _ key: Key, _ node: YAMLNode, reporting diagnostics: inout [Diagnostic]
  ) {
    switch key {
    case .title: title = text(of: key, node, reporting: &diagnostics)?.text
    case .lang: language = languageTag(node, reporting: &diagnostics)
    case .order: order = list(of: key, node, reporting: &diagnostics)
    case .output: output = innerFolder(node, reporting: &diagnostics)
    case .formats: formats = pageFormats(node, reporting: &diagnostics)
    case .digits: digits = wholeNumber(node, reporting: &diagnostics)
    case .network: network = text(of: key, node, reporting: &diagnostics)
    case .templates: templates = text(of: key, node, reporting: &diagnostics)
    case .notation: notation.read(notation: node, reporting: &diagnostics)
    case .names: notation.read(names: node, reporting: &diagnostics)
    case .author, .authors: authors += [Author](node, reporting: &diagnostics)
    case .license: license = License(node, reporting: &diagnostics)
    case .address: address = siteAddress(node, reporting: &diagnostics)
    case .repository: repository = SourceRepository(node, reporting: &diagnostics)
    case .footer: footer = text(of: key, node, reporting: &diagnostics)
    case .head: head = text(of: key, node, reporting: &diagnostics)
    case .style: style = text(of: key, node, reporting: &diagnostics)
    case .logo: logo = text(of: key, node, reporting: &diagnostics)
    case .favicon: favicon = text(of: key, node, reporting: &diagnostics)
    case .html:
      guard let entry = text(of: key, node, reporting: &diagnostics) else { return }
      switch entry.text {
      case "allow": allowsRawHTML = true
      case "omit": allowsRawHTML = false
      default:
        diagnostics.append(
          .error("'html' is 'allow' or 'omit', found '\(entry.text)'", at: entry.range))
      }
    }
  }

  private func text(
    of key: Key, _ node: YAMLNode, reporting diagnostics: inout [Diagnostic]
  ) -> Entry? {
    guard case .scalar(let scalar) = node, !scalar.isNull, !scalar.text.isEmpty else {
      diagnostics.append(
        .error("'\(key.rawValue)' needs a text, found \(node.kind)", at: node.range))
      return nil
    }
    return Entry(text: scalar.text, range: scalar.range)
  }

  /// A list of texts; one text stands for a list of it alone.
  private func list(
    of key: Key, _ node: YAMLNode, reporting diagnostics: inout [Diagnostic]
  ) -> [Entry] {
    guard case .sequence(let sequence) = node else {
      return text(of: key, node, reporting: &diagnostics).map { [$0] } ?? []
    }
    return sequence.items.compactMap { text(of: key, $0, reporting: &diagnostics) }
  }

  private func languageTag(
    _ node: YAMLNode, reporting diagnostics: inout [Diagnostic]
  ) -> Entry? {
    guard let entry = text(of: .lang, node, reporting: &diagnostics) else { return nil }
    let isTag = entry.text.split(separator: "-", omittingEmptySubsequences: false).allSatisfy {
      (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
    guard isTag else {
      diagnostics.append(
        .error(
          "'lang' needs a language tag such as en or pt-BR, found '\(entry.text)'", at: entry.range)
      )
      return nil
    }
    return entry
  }

  private func siteAddress(
    _ node: YAMLNode, reporting diagnostics: inout [Diagnostic]
  ) -> String? {
    guard let address = node.webAddress("'address'", reporting: &diagnostics) else { return nil }
    guard !address.utf8.contains(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") })
    else {
      diagnostics.append(
        .error(
          "'address' is that of the folder in which the site will be found, without '?' and '#'",
          at: node.range))
      return nil
    }
    guard address.utf8.allSatisfy({ $0 < 0x80 }) else {
      diagnostics.append(
        .error(
          "'address' is read by machines alone, and has letters beyond ASCII as %-escapes, those of its host as "
            + "'xn--…'; found '\(address)'", at: node.range))
      return nil
    }
    return address.hasSuffix("/") ? address : address + "/"
  }

  private func innerFolder(
    _ node: YAMLNode, reporting diagnostics: inout [Diagnostic]
  ) -> Entry? {
    guard let entry = text(of: .output, node, reporting: &diagnostics) else { return nil }
    let path = entry.text.hasSuffix("/") ? String(entry.text.dropLast()) : entry.text
    guard SitePath(path) != nil else {
      diagnostics.append(
        .error(
          "'output' must be a folder inside the lessons folder, found '\(entry.text)'; "
            + "only the option --output may lead out of it", at: entry.range))
      return nil
    }
    return Entry(text: path, range: entry.range)
  }

  private func pageFormats(
    _ node: YAMLNode, reporting diagnostics: inout [Diagnostic]
  ) -> [PageFormat]? {
    let names = PageFormat.allCases.map(\.rawValue)
    let formats = list(of: .formats, node, reporting: &diagnostics).compactMap { entry in
      if let format = PageFormat(rawValue: entry.text) { return format }
      let hint = names.nearest(to: entry.text).map { "; did you mean '\($0)'?" } ?? ""
      diagnostics.append(
        .error(
          "unknown format '\(entry.text)'; there are \(names.joined(separator: " and "))\(hint)",
          at: entry.range))
      return nil
    }
    if case .sequence(let sequence) = node, sequence.items.isEmpty {
      diagnostics.append(
        .error(
          "'formats' names none; there are \(names.joined(separator: " and "))", at: node.range))
    }
    var unique: [PageFormat] = []
    for format in formats where !unique.contains(format) { unique.append(format) }
    return unique.isEmpty ? nil : unique
  }

  private func wholeNumber(_ node: YAMLNode, reporting diagnostics: inout [Diagnostic]) -> Int? {
    let range = Self.digitsRange
    guard case .scalar(let scalar) = node, let number = Int(scalar.text), range.contains(number)
    else {
      diagnostics.append(
        .error(
          "'digits' needs a whole number from \(range.lowerBound) to \(range.upperBound), "
            + "found \(node.kind)", at: node.range))
      return nil
    }
    return number
  }

  private static func unknown(_ key: YAMLScalar) -> Diagnostic {
    if notYet.contains(key.text) {
      return .error("'\(key.text)' is not read by this version yet", at: key.range)
    }
    let names = Key.allCases.map(\.rawValue)
    let hint = (otherNames[key.text] ?? names.nearest(to: key.text)).map { "did you mean '\($0)'?" }
    return .error(
      "unknown key '\(key.text)'; "
        + (hint ?? "known are \(names.joined(separator: ", "))"), at: key.range)
  }
}
