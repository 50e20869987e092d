import Engine

/// A value as it is written in Python.
indirect enum PythonValue: Sendable {
  case number(Double)
  /// A name, a key: what stands on one line.
  case plain(String)
  /// A function of one value, whose brackets hug it.
  case call(String, PythonValue)
  /// A function of any number of values.
  case arguments(String, [PythonValue])
  case list([PythonValue])
  case tuple([PythonValue])
  /// Keys as they are written.
  case mapping([(key: String, value: PythonValue)])

  static func numbers(_ numbers: [Double]) -> Self { .list(numbers.map { .number($0) }) }

  static func matrix(_ elements: [Double], columns: Int) -> Self {
    .list(
      stride(from: 0, to: elements.count, by: max(columns, 1)).map {
        .numbers(Array(elements[$0..<$0 + columns]))
      })
  }

  static func matrix(_ matrix: Matrix) -> Self {
    .matrix(matrix.elements, columns: matrix.columns)
  }

  private static let width = 100

  /// Text in lines of at most 100 characters where that is possible, as Black lays them out; numbers fill their lines.
  ///
  /// - Parameters:
  ///   - indentation: of the line in which it stands.
  ///   - lead: how many characters stand before it in its first line, the indentation included.
  func text(indentation: Int = 0, lead: Int) -> String {
    // A comma or a bracket follows.
    if let line = line(atMost: Self.width - lead - 1) { return line }
    let inner = indentation + 4
    let margin = "\n" + String(repeating: " ", count: inner)
    let end = "\n" + String(repeating: " ", count: indentation)
    switch self {
    case .number(let number): return number.description
    case .plain(let text): return text
    case .call(let function, let value):
      return function + "("
        + value.text(indentation: indentation, lead: lead + function.utf8.count + 2) + ")"
    case .arguments(let function, let values):
      return function
        + PythonValue.tuple(values)
        .text(indentation: indentation, lead: lead + function.utf8.count)
    case .list(let elements) where elements.areNumbers:
      return "[" + margin + Self.filled(elements, margin: margin, indentation: inner) + end + "]"
    case .list(let elements):
      return "["
        + elements.map { margin + $0.text(indentation: inner, lead: inner) + "," }.joined() + end
        + "]"
    case .tuple(let elements):
      return "("
        + elements.map { margin + $0.text(indentation: inner, lead: inner) + "," }.joined() + end
        + ")"
    case .mapping(let entries):
      return "{"
        + entries.map { key, value in
          margin + key + ": "
            + value.text(indentation: inner, lead: inner + key.count + 2) + ","
        }.joined() + end + "}"
    }
  }

  /// On one line, if it is no longer than that.
  private func line(atMost most: Int) -> String? {
    guard most >= 0 else { return nil }
    func joined(_ parts: [PythonValue], _ brackets: (String, String)) -> String? {
      var line = brackets.0
      for (position, part) in parts.enumerated() {
        if position > 0 { line += ", " }
        guard let text = part.line(atMost: most - line.utf8.count) else { return nil }
        line += text
      }
      line += brackets.1
      return line.utf8.count <= most ? line : nil
    }
    switch self {
    case .number(let number):
      let text = number.description
      return text.utf8.count <= most ? text : nil
    case .plain(let text): return text.utf8.count <= most ? text : nil
    case .call(let function, let value):
      return value.line(atMost: most - function.utf8.count - 2).map { "\(function)(\($0))" }
    case .arguments(let function, let values): return joined(values, (function + "(", ")"))
    case .list(let elements): return joined(elements, ("[", "]"))
    case .tuple(let elements): return joined(elements, ("(", elements.count == 1 ? ",)" : ")"))
    case .mapping(let entries):
      let parts = entries.map { PythonValue.entry($0.key, $0.value) }
      return joined(parts, ("{", "}"))
    }
  }

  /// `key: value` on one line; only for laying out a mapping that is short enough.
  private static func entry(_ key: String, _ value: PythonValue) -> PythonValue {
    .plain(key + ": " + (value.line(atMost: width) ?? String(repeating: " ", count: width)))
  }

  private static func filled(
    _ elements: [PythonValue], margin: String, indentation: Int
  ) -> String {
    var text = ""
    var column = indentation
    for (position, element) in elements.enumerated() {
      let part = (element.line(atMost: width) ?? "") + ","
      if position > 0 {
        let fits = column + 1 + part.utf8.count <= width
        text += fits ? " " : margin
        column = fits ? column + 1 : indentation
      }
      text += part
      column += part.utf8.count
    }
    return text
  }
}

extension [PythonValue] {
  fileprivate var areNumbers: Bool {
    allSatisfy { element in
      switch element {
      case .number: true
      case .plain, .call, .arguments, .list, .tuple, .mapping: false
      }
    }
  }
}
