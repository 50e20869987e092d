/// A JSON document as a tree; the members of an object keep their order. Lists of numbers stand on one line.
public indirect enum JSONValue: Sendable {
  /// Quoted and escaped when it is written.
  case string(String)
  /// A whole number.
  case number(Int)
  /// `true` or `false`.
  case boolean(Bool)
  /// `null` where it is not finite, which JSON cannot say.
  case real(Double)
  /// Many of them, in the space of their numbers alone.
  case reals([Double])
  /// Its elements in their order.
  case array([JSONValue])
  /// Its members in their order; names should not repeat.
  case object([(name: String, value: JSONValue)])

  /// Indented by two spaces a level, with a line end.
  public var text: String {
    var text = ""
    write(to: &text, indentation: "")
    return text + "\n"
  }

  private func write(to text: inout String, indentation: String) {
    switch self {
    case .string(let string): text += string.quotedForJSON
    case .number(let number): text += String(number)
    case .boolean(let value): text += String(value)
    case .real(let number): text += number.isFinite ? number.description : "null"
    case .reals(let numbers):
      text += "["
      for (position, number) in numbers.enumerated() {
        if position > 0 { text += ", " }
        text += number.isFinite ? number.description : "null"
      }
      text += "]"
    case .array(let elements) where elements.areNumbers:
      text += "["
      for (position, element) in elements.enumerated() {
        if position > 0 { text += ", " }
        element.write(to: &text, indentation: indentation)
      }
      text += "]"
    case .array(let elements):
      Self.writeAll(elements, between: "[]", to: &text, indentation) { element, text, inner in
        element.write(to: &text, indentation: inner)
      }
    case .object(let members):
      Self.writeAll(members, between: "{}", to: &text, indentation) { member, text, inner in
        text += member.name.quotedForJSON + ": "
        member.value.write(to: &text, indentation: inner)
      }
    }
  }

  private static func writeAll<Part>(
    _ parts: [Part], between brackets: String, to text: inout String, _ indentation: String,
    _ write: (Part, inout String, String) -> Void
  ) {
    text += brackets.prefix(1)
    let inner = indentation + "  "
    for (position, part) in parts.enumerated() {
      text += (position > 0 ? "," : "") + "\n" + inner
      write(part, &text, inner)
    }
    if !parts.isEmpty { text += "\n" + indentation }
    text += brackets.suffix(1)
  }
}

extension [JSONValue] {
  fileprivate var areNumbers: Bool {
    !isEmpty
      && allSatisfy { element in
        switch element {
        case .number, .real: true
        case .string, .boolean, .reals, .array, .object: false
        }
      }
  }
}
