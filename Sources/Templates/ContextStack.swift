/// The values that the sections around a tag have opened, the innermost last.
struct ContextStack {
  private var values: [TemplateValue]

  init(_ value: TemplateValue) { values = [value] }

  mutating func push(_ value: TemplateValue) { values.append(value) }
  mutating func pop() { values.removeLast() }

  /// The first part of a name is looked for from the innermost value outwards, what follows
  /// nowhere but in the value found.
  subscript(name: Name) -> TemplateValue? {
    guard let first = name.parts.first else { return values.last }
    for case .dictionary(let entries) in values.reversed() {
      guard let found = entries[first] else { continue }
      return name.parts.dropFirst().reduce(found) { value, part in
        guard case .dictionary(let entries)? = value else { return nil }
        return entries[part]
      }
    }
    return nil
  }

  /// All names that a tag could have used here, for suggestions.
  var names: Set<String> {
    var names: Set<String> = []
    for case .dictionary(let entries) in values { names.formUnion(entries.keys) }
    return names
  }
}
