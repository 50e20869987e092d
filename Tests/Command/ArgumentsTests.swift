import Testing

@testable import chainrule

struct ArgumentsTests {
  enum Option: String, CommandOption {
    case output, jobs, quick

    static let notYet = ["later"]
    var letter: Character? {
      switch self {
      case .output: "o"
      case .jobs: nil
      case .quick: "q"
      }
    }
    var placeholder: String? {
      switch self {
      case .output: "FOLDER"
      case .jobs: "N"
      case .quick: nil
      }
    }
    var help: String { "" }
  }

  @Test(arguments: [
    ("", "operands [] output - jobs - quick no"),
    ("a b", "operands [a, b] output - jobs - quick no"),
    ("--output x a", "operands [a] output x jobs - quick no"),
    ("a --output=x", "operands [a] output x jobs - quick no"),
    ("--output=x=y", "operands [] output x=y jobs - quick no"),
    ("-o x -q", "operands [] output x jobs - quick yes"),
    ("-ox", "operands [] output x jobs - quick no"),
    ("--output x --output y", "operands [] output y jobs - quick no"),
    ("--output -- x", "operands [x] output -- jobs - quick no"),
    ("-- --output -q", "operands [--output, -q] output - jobs - quick no"),
    ("- a", "operands [-, a] output - jobs - quick no"),
  ])
  func reads(_ line: String, _ expected: String) throws {
    let arguments = try Arguments<Option>(line.split(separator: " ").map(String.init))
    let found =
      "operands [\(arguments.operands.joined(separator: ", "))] "
      + "output \(arguments[.output] ?? "-") jobs \(arguments[.jobs] ?? "-") "
      + "quick \(arguments.contains(.quick) ? "yes" : "no")"
    #expect(found == expected)
  }

  @Test(arguments: [
    ("--ouput x", "unknown option '--ouput'; did you mean '--output'?"),
    ("--hlep", "unknown option '--hlep'; did you mean '--help'?"),
    ("--xyzzy=1", "unknown option '--xyzzy'"),
    ("-x", "unknown option '-x'"),
    ("-qx", "unknown option '-qx'"),
    ("--later", "option '--later' is not in this version yet"),
    ("--output", "option '--output' needs a value: FOLDER"),
    ("--output=", "option '--output' needs a value: FOLDER"),
    ("-o", "option '--output' needs a value: FOLDER"),
    ("--quick=yes", "option '--quick' takes no value"),
  ])
  func refuses(_ line: String, _ message: String) {
    #expect(throws: UsageError(message)) {
      try Arguments<Option>(line.split(separator: " ").map(String.init))
    }
  }

  @Test func readsNumbersAndChoices() throws {
    enum Word: String, CaseIterable { case html, markdown }
    let arguments = try Arguments<Option>(["--jobs", "12", "--output", "html,markdown"])
    #expect(try arguments.number(.jobs, in: 1...12) == 12)
    #expect(
      throws: UsageError("option '--jobs' needs a whole number from 1 to 8; found '12'")
    ) { try arguments.number(.jobs, in: 1...8) }
    #expect(try arguments.choices(.output, of: Word.self) == [.html, .markdown])
    #expect(
      throws: UsageError("option '--output' needs one of html, markdown; found 'html,markdown'")
    ) { try arguments.choice(.output, of: Word.self) }
    let misspelt = try Arguments<Option>(["--output=html,markdwon"])
    #expect(
      throws: UsageError(
        "option '--output' needs one of html, markdown; found 'markdwon'; "
          + "did you mean 'markdown'?")
    ) { try misspelt.choices(.output, of: Word.self) }
  }
}
