/// What a template is filled with.
public enum TemplateValue: Hashable, Sendable {
  /// Escaped where it is put in, unless the tag asks for it raw.
  case text(String)
  /// Already in the language of the output: never escaped.
  case markup(String)
  /// Decides about sections; prints nothing.
  case flag(Bool)
  /// A section of it is rendered once for each item.
  case list([TemplateValue])
  /// Names that tags may ask for.
  case dictionary([String: TemplateValue])

  /// Whether a section of this value is rendered: not for false, nor for what is empty.
  var isPresent: Bool {
    switch self {
    case .text(let text), .markup(let text): !text.isEmpty
    case .flag(let flag): flag
    case .list(let items): !items.isEmpty
    case .dictionary: true
    }
  }
}

extension TemplateValue: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = .text(text) }
}

extension TemplateValue: ExpressibleByBooleanLiteral {
  public init(booleanLiteral flag: Bool) { self = .flag(flag) }
}

extension TemplateValue: ExpressibleByArrayLiteral {
  public init(arrayLiteral items: TemplateValue...) { self = .list(items) }
}

extension TemplateValue: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral entries: (String, TemplateValue)...) {
    self = .dictionary(Dictionary(entries) { _, last in last })
  }
}
