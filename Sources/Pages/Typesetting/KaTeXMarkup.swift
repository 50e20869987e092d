/// What KaTeX writes: its elements, each with the attributes that it may have.
///
/// All else in a formula's markup, whatever brought it there, would be the author's own.
struct KaTeXMarkup {
  /// What `data-q` may say.
  var quantities: Set<String> = []

  /// The first part that KaTeX does not write by itself; nil where all is its own.
  func foreignPart(in markup: String) -> String? {
    let text = Array(markup.utf8)
    var open: [String] = []
    var index = 0
    while let start = text[index...].firstIndex(of: UInt8(ascii: "<")) {
      guard let tag = MarkupTag(in: text, at: start) else { return excerpt(of: text, from: start) }
      index = tag.end
      switch tag.kind {
      case .start: open.append(tag.name)
      case .end where open.popLast() != tag.name: return excerpt(of: text, from: start)
      case .end, .empty: break
      }
      guard isOwn(tag) else { return excerpt(of: text, from: start) }
    }
    return open.last.map { "<\($0)>" }
  }

  private func excerpt(of text: [UInt8], from start: Int) -> String {
    let part = text[start...].prefix(40)
    return String(decoding: part, as: UTF8.self) + (start + part.count < text.count ? "…" : "")
  }

  private func isOwn(_ tag: MarkupTag) -> Bool {
    guard let attributes = Self.elements[tag.name] else { return false }
    return tag.attributes.allSatisfy { name, value in
      guard attributes.contains(name) else { return false }
      return switch name {
      case "style": isOwn(style: value)
      case "data-q": quantities.contains(String(decoding: value, as: UTF8.self))
      default: true
      }
    }
  }

  private func isOwn(style: ArraySlice<UInt8>) -> Bool {
    style.split(separator: UInt8(ascii: ";")).allSatisfy { declaration in
      guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { return false }
      let value = declaration[(colon + 1)...]
      return Self.properties.contains(String(decoding: declaration[..<colon], as: UTF8.self))
        && value.allSatisfy(\.isStyleCharacter)
        && (!value.contains(UInt8(ascii: "(")) || value.starts(with: "calc(".utf8))
    }
  }

  private static let elements: [String: Set<String>] = {
    var elements: [String: Set<String>] = [
      "span": ["class", "style", "aria-hidden", "data-q"],
      "svg": ["xmlns", "width", "height", "style", "viewBox", "preserveAspectRatio"],
      "path": ["d"], "line": ["x1", "y1", "x2", "y2", "stroke-width"],
      "math": ["xmlns", "display"], "annotation": ["encoding"],
    ]
    let mathematics: Set<String> = [
      "class", "style", "data-q", "accent", "accentunder", "columnalign", "columnlines",
      "columnspacing", "depth", "displaystyle", "fence", "form", "height", "largeop", "linebreak",
      "linethickness", "lspace", "mathbackground", "mathcolor", "mathsize", "mathvariant",
      "maxsize", "minsize", "movablelimits", "notation", "rowlines", "rowspacing", "rspace",
      "scriptlevel", "separator", "side", "stretchy", "symmetric", "valign", "voffset", "width",
    ]
    for name in [
      "semantics", "mrow", "mi", "mn", "mo", "mtext", "mspace", "mfrac", "msqrt", "mroot", "msub",
      "msup", "msubsup", "munder", "mover", "munderover", "mtable", "mtr", "mtd", "mlabeledtr",
      "mstyle", "mpadded", "mphantom", "menclose",
    ] {
      elements[name] = mathematics
    }
    return elements
  }()

  private static let properties: Set<String> = [
    "background-color", "border", "border-bottom-width", "border-color", "border-right-style",
    "border-right-width", "border-style", "border-top-width", "border-width", "bottom", "color",
    "height", "left", "margin", "margin-left", "margin-right", "margin-top", "min-width",
    "padding-left", "position", "text-shadow", "top", "vertical-align", "width",
  ]
}

/// One tag of a markup that is written strictly: every attribute has a value in quotation marks, and no
/// `<` stands in one.
private struct MarkupTag {
  enum Kind { case start, end, empty }

  let name: String
  private(set) var attributes: [(name: String, value: ArraySlice<UInt8>)] = []
  private(set) var kind: Kind
  /// Behind its `>`.
  private(set) var end: Int

  /// - Parameter start: where `<` stands.
  init?(in text: [UInt8], at start: Int) {
    var rest = text[(start + 1)...]
    kind = rest.first == UInt8(ascii: "/") ? .end : .start
    if kind == .end { rest = rest.dropFirst() }
    name = rest.takeName()
    while true {
      let isApart = rest.first == UInt8(ascii: " ")
      rest = rest.drop { $0 == UInt8(ascii: " ") }
      switch rest.popFirst() {
      case UInt8(ascii: ">"):
        end = rest.startIndex
        return
      case UInt8(ascii: "/"):
        guard kind == .start, rest.popFirst() == UInt8(ascii: ">") else { return nil }
        kind = .empty
        end = rest.startIndex
        return
      case .some where isApart && kind == .start:
        rest = text[(rest.startIndex - 1)...]
        let name = rest.takeName()
        rest = rest.drop { $0 == UInt8(ascii: " ") }
        guard !name.isEmpty, rest.popFirst() == UInt8(ascii: "="), let mark = rest.popFirst(),
          mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'"),
          let end = rest.firstIndex(of: mark), !rest[..<end].contains(UInt8(ascii: "<"))
        else { return nil }
        attributes.append((name, rest[..<end]))
        rest = rest[(end + 1)...]
      case .some, nil: return nil
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Letters, digits and hyphens.
  fileprivate mutating func takeName() -> String {
    let name = prefix { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
    self = dropFirst(name.count)
    return String(decoding: name, as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// Neither an address nor a text can be written with these.
  fileprivate var isStyleCharacter: Bool { isLetterOrDigit || " .%#()+-".utf8.contains(self) }
}
