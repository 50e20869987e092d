import Foundation
import TestSupport
import Testing

/// The schemas in `docs/schemas`, held against what the program prints.
@Suite struct SchemaTests {
  private static let schemas = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../docs/schemas").standardizedFileURL.path

  /// Reads a document from standard input; prints what is wrong with it.
  private func mistakes(of document: String, by schema: String) throws -> Run {
    let script = """
      import json, sys
      from jsonschema import Draft202012Validator
      with open(sys.argv[1]) as file:
          schema = json.load(file)
      Draft202012Validator.check_schema(schema)
      for error in Draft202012Validator(schema).iter_errors(json.load(sys.stdin)):
          print(error.json_path, error.message)
      """
    return try python(
      ["-c", script, "\(Self.schemas)/\(schema).schema.json"], in: "/", input: Data(document.utf8))
  }

  @Test(arguments: [[], ["--after", "3"], ["--sample", "11"], ["--network", "bare"]])
  func describesValues(_ words: [String]) throws {
    let samples = (0..<12).map { "  - {input: [\($0)], target: [1, 0]}\n" }.joined()
    let folder = try TemporaryFolder([
      "a.md": """
      ```network
      name: trained
      inputs: 1
      layers:
        - {nodes: 11, activation: relu, weights: {random: uniform}, biases: {random: uniform}}
        - {nodes: 2, activation: tanh, weights: {random: normal}}
      loss: sum-of-squares
      training: {rate: 0.01}
      samples:
      \(samples)```

      ```network
      name: bare
      inputs: 1
      layers: [{nodes: 1, activation: tanh, weights: [[1]]}]
      loss: sum-of-squares
      ```
      """
    ])
    let run = try chainrule(["values", "a.md"] + words, in: folder.path)
    #expect(run.status == 0)
    #expect(try mistakes(of: run.output, by: "values") == Run())
  }

  @Test func describesReports() throws {
    let folder = try TemporaryFolder(CheckedCourse.files)
    let run = try chainrule("check", "--report", "json", in: folder.path)
    #expect(run.output.contains(#""fix""#))
    #expect(try mistakes(of: run.output, by: "report") == Run())
    let built = try chainrule("build", "--report", "json", in: folder.path)
    #expect(built.status == 1)
    #expect(try mistakes(of: built.output, by: "report") == Run())
  }

  @Test(arguments: ["values", "report"])
  func refusesWhatIsNot(_ schema: String) throws {
    let run = try mistakes(of: #"{"updates": -1, "relations": [{"verdict": "yes"}]}"#, by: schema)
    #expect(run.status == 0)
    #expect(run.output.contains("is a required property"))
  }
}
