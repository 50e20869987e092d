import Foundation

/// One of the CommonMark specification's examples.
struct SpecificationExample: Decodable, Sendable {
  var example: Int
  var section: String
  var markdown: String
  var html: String

  /// All 652, or none where the specification's file is not at hand; then the tests that use them
  /// pass and say so.
  static let all: [SpecificationExample] = {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = package.appending(path: "../shared/data/commonmark-0.30.json")
    guard let data = try? Data(contentsOf: file),
      let examples = try? JSONDecoder().decode([SpecificationExample].self, from: data)
    else {
      print("CommonMark's examples are not at ../shared/data: their tests are passed over")
      return []
    }
    return examples
  }()
}
