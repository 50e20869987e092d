import Foundation

/// As much of JSON Schema as SARIF's uses: types, required and known properties, values, references.
struct JSONSchema {
  private let root: [String: Any]

  init?(_ data: Data) {
    guard let root = try? JSONSerialization.jsonObject(with: data) as? [String: Any] else {
      return nil
    }
    self.root = root
  }

  /// What does not fit, each with its place.
  func violations(of document: Data) throws -> [String] {
    violations(of: try JSONSerialization.jsonObject(with: document), by: root, at: "$")
  }

  private func violations(of value: Any, by schema: [String: Any], at path: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      return violations(of: value, by: definition(reference), at: path)
    }
    var found: [String] = []
    if let type = schema["type"] as? String, !fits(value, type) {
      return ["\(path): no \(type)"]
    }
    if let values = schema["enum"] as? [String], !values.contains(value as? String ?? "") {
      found.append("\(path): not one of the values")
    }
    if let minimum = schema["minimum"] as? Int, let number = value as? Int, number < minimum {
      found.append("\(path): less than \(minimum)")
    }
    if let object = value as? [String: Any] {
      let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
      for name in schema["required"] as? [String] ?? [] where object[name] == nil {
        found.append("\(path): no \(name)")
      }
      for (name, member) in object.sorted(by: { $0.key < $1.key }) {
        if let property = properties[name] {
          found += violations(of: member, by: property, at: "\(path).\(name)")
        } else if schema["additionalProperties"] as? Bool == false {
          found.append("\(path): unknown \(name)")
        }
      }
    }
    if let elements = value as? [Any], let items = schema["items"] as? [String: Any] {
      for (position, element) in elements.enumerated() {
        found += violations(of: element, by: items, at: "\(path)[\(position)]")
      }
    }
    return found
  }

  private func definition(_ reference: String) -> [String: Any] {
    let name = reference.split(separator: "/").last.map(String.init) ?? ""
    return (root["definitions"] as? [String: Any])?[name] as? [String: Any] ?? [:]
  }

  private func fits(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "integer": value is Int
    case "number": value is NSNumber
    case "boolean": value is Bool
    default: true
    }
  }
}
