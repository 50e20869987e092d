import Diagnostics

/// What a value may be, as JSON Schema says it.
struct Schema {
  private var members: [(name: String, value: JSONValue)]

  var json: JSONValue { .object(members) }

  private init(_ description: String?, _ members: [(name: String, value: JSONValue)]) {
    self.members = (description.map { [("description", .string($0))] } ?? []) + members
  }

  private init(_ description: String?, type: String, _ rest: [(String, JSONValue)] = []) {
    self.init(description, [("type", .string(type))] + rest)
  }

  static var null: Self { Self(nil, type: "null") }
  static var number: Self { Self(nil, type: "number") }

  static func number(_ description: String) -> Self { Self(description, type: "number") }

  static func string(_ description: String) -> Self {
    Self(description, type: "string", [("minLength", .number(1))])
  }

  static func integer(_ description: String, from least: Int, to most: Int? = nil) -> Self {
    let bound = most.map { [("maximum", JSONValue.number($0))] } ?? []
    return Self(description, type: "integer", [("minimum", .number(least))] + bound)
  }

  static func names(_ names: [String], _ description: String? = nil) -> Self {
    Self(description, [("enum", .array(names.map { .string($0) }))])
  }

  static func list(
    _ description: String? = nil, of element: Self, count: ClosedRange<Int>? = nil
  ) -> Self {
    let bounds: [(String, JSONValue)] =
      count.map {
        [("minItems", .number($0.lowerBound)), ("maxItems", .number($0.upperBound))]
      } ?? []
    return Self(description, type: "array", [("items", element.json)] + bounds)
  }

  static func anyOf(_ description: String, _ choices: [Self]) -> Self {
    Self(description, [("anyOf", .array(choices.map(\.json)))])
  }

  /// A mapping with these keys, which it must have, and no others.
  static func mapping(of properties: KeyValuePairs<String, Self>) -> Self {
    Self(
      nil,
      mappingMembers(
        properties.map { ($0.key, $0.value.json) }, required: properties.map(\.key)))
  }

  static func mapping<Key: RawRepresentable<String>>(
    _ description: String, _ keys: [Key], required: [Key], _ property: (Key) -> Self
  ) -> Self {
    Self(description, members(of: keys, required: required, property))
  }

  static func members<Key: RawRepresentable<String>>(
    of keys: [Key], required: [Key], _ property: (Key) -> Self
  ) -> [(name: String, value: JSONValue)] {
    mappingMembers(
      keys.map { ($0.rawValue, property($0).json) }, required: required.map(\.rawValue))
  }

  private static func mappingMembers(
    _ properties: [(String, JSONValue)], required: [String]
  ) -> [(name: String, value: JSONValue)] {
    [
      ("type", .string("object")),
      ("additionalProperties", .boolean(false)),
      ("required", .array(required.map { .string($0) })),
      ("properties", .object(properties.map { (name: $0.0, value: $0.1) })),
    ]
  }
}
