import Diagnostics

/// A value of a YAML document, and where it stands.
///
/// Scalars stay text: what a number or a truth value is, is for the reader of a key to decide.
public indirect enum YAMLNode: Hashable, Sendable {
  /// A single value: text, a number, nothing.
  case scalar(YAMLScalar)
  /// Nodes one after the other.
  case sequence(YAMLSequence)
  /// Nodes by their names.
  case mapping(YAMLMapping)

  /// Where it stands.
  public var range: SourceRange {
    switch self {
    case .scalar(let scalar): scalar.range
    case .sequence(let sequence): sequence.range
    case .mapping(let mapping): mapping.range
    }
  }

  /// Whether nothing was written, or `~` or `null`.
  public var isNull: Bool {
    switch self {
    case .scalar(let scalar): scalar.isNull
    case .sequence, .mapping: false
    }
  }

  /// What this is, for a message: "text", "a list", "a mapping", "nothing".
  public var kind: String {
    switch self {
    case .scalar(let scalar): scalar.isNull ? "nothing" : "'\(scalar.text)'"
    case .sequence(let sequence): sequence.items.isEmpty ? "an empty list" : "a list"
    case .mapping(let mapping): mapping.entries.isEmpty ? "an empty mapping" : "a mapping"
    }
  }
}

/// A single value, as text: what type it has is for the one to say who asks.
public struct YAMLScalar: Hashable, Sendable {
  /// How it was written.
  public enum Style: Hashable, Sendable { case plain, singleQuoted, doubleQuoted, literal, folded }

  /// The value, quotes and escapes resolved.
  public let text: String
  /// A scalar in quotes is text, whatever it looks like.
  public let style: Style
  /// Such as `!!str`, resolved to `tag:yaml.org,2002:str`; nil where none was written.
  public let tag: String?
  public let range: SourceRange

  public init(text: String, style: Style = .plain, tag: String? = nil, range: SourceRange) {
    self.text = text
    self.style = style
    self.tag = tag
    self.range = range
  }

  /// Whether YAML 1.1 takes it for nothing.
  public var isNull: Bool {
    style == .plain && (text.isEmpty || ["~", "null", "Null", "NULL"].contains(text))
  }
}

/// A list, in either of YAML's ways to write one.
public struct YAMLSequence: Hashable, Sendable {
  public let items: [YAMLNode]
  public let tag: String?
  public let range: SourceRange

  public init(items: [YAMLNode], tag: String? = nil, range: SourceRange) {
    self.items = items
    self.tag = tag
    self.range = range
  }
}

/// Keys, each once, and their values, in the order in which they stand.
public struct YAMLMapping: Hashable, Sendable {
  /// A key and its value.
  public struct Entry: Hashable, Sendable {
    public let key: YAMLScalar
    public let value: YAMLNode

    public init(key: YAMLScalar, value: YAMLNode) {
      self.key = key
      self.value = value
    }
  }

  public let entries: [Entry]
  public let tag: String?
  public let range: SourceRange

  public init(entries: [Entry], tag: String? = nil, range: SourceRange) {
    self.entries = entries
    self.tag = tag
    self.range = range
  }

  /// nil where there is no such key. Looks at one entry after the other.
  public subscript(key: String) -> YAMLNode? {
    entries.first { $0.key.text == key }?.value
  }
}
