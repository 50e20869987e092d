import TestSupport
import Testing

@testable import chainrule

/// What shells are told of options is what the options take.
struct CompletionTests {
  private struct Value: CustomStringConvertible {
    let command: Command
    let option: OptionDescription

    var description: String { "\(command.rawValue) \(option.spelling)" }
  }

  private static let values = Command.allCases.flatMap { command in
    command.subcommand.options.filter { $0.placeholder != nil }
      .map { Value(command: command, option: $0) }
  }

  @Test(arguments: values)
  private func wordsAreThoseThatAreTaken(_ value: Value) throws {
    let folder = try TemporaryFolder()
    let operands: [String] =
      switch value.command {
      case .explain, .diagram: ["net.yaml", "C_0"]
      case .values, .export: ["net.yaml"]
      default: []
      }
    let run = try chainrule(
      [value.command.rawValue] + operands + [value.option.spelling, "xyzzy"], in: folder.path)
    let taken = run.error.firstMatch(of: /needs one of (.+); found/)?.output.1
    switch value.option.completion {
    case .oneOf(let words), .someOf(let words):
      #expect(taken ?? "" == words.joined(separator: ", "))
    case .nothing, .file, .folder: #expect(taken == nil)
    }
  }

  @Test func shellsKnowAllCommandsAndOptions() {
    for script in [
      BashCompletions.text, ZshCompletions.text, FishCompletions.text, ManualPage.text,
    ] {
      let script = script.replacing(#"\-"#, with: "-")
      for command in Command.allCases {
        #expect(script.contains(command.rawValue))
        for option in command.subcommand.options { #expect(script.contains(option.name)) }
      }
    }
  }
}
