import Foundation
import Templates
import Testing

/// The official cases of the Mustache specification, which lie beside the project as
/// `../shared/data/mustache/*.json`. Where they are missing, these tests say so and pass.
struct SpecificationTests {
  @Test(arguments: ["comments", "delimiters", "interpolation", "inverted", "partials", "sections"])
  func officialCases(of file: String) throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../shared/data/mustache/\(file).json").standardized
    guard let data = try? Data(contentsOf: url) else {
      print("skipped: \(url.path) is missing")
      return
    }
    let suite = try JSONDecoder().decode(Suite.self, from: data)
    #expect(suite.tests.count > 10)
    for test in suite.tests {
      let partials = try (test.partials ?? [:]).map { name, text in
        (name, try Template(text, name: name))
      }
      let rendered = try Template(test.template, name: test.name).render(
        test.data.value, partials: Dictionary(uniqueKeysWithValues: partials),
        escape: escapedForHTML)
      #expect(rendered == test.expected, "\(file): \(test.name): \(test.desc)")
    }
  }
}

private struct Suite: Decodable {
  struct Case: Decodable {
    let name, desc, template, expected: String
    let data: JSON
    let partials: [String: String]?
  }

  let tests: [Case]
}

private enum JSON: Decodable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JSON])
  case dictionary([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSON].self) {
      self = .list(list)
    } else {
      self = .dictionary(try container.decode([String: JSON].self))
    }
  }

  var value: TemplateValue {
    switch self {
    case .null: .flag(false)
    case .flag(let flag): .flag(flag)
    case .number(let number): .text(number == number.rounded() ? "\(Int(number))" : "\(number)")
    case .text(let text): .text(text)
    case .list(let items): .list(items.map(\.value))
    case .dictionary(let entries): .dictionary(entries.mapValues(\.value))
    }
  }
}

func escapedForHTML(_ text: String) -> String {
  text.reduce(into: "") { escaped, character in
    switch character {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    default: escaped.append(character)
    }
  }
}
