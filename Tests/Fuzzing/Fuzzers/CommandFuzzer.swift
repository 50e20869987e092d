import Foundation
import TestSupport

/// Words behind `chainrule` on the command line, in a folder of lessons.
struct CommandFuzzer: Fuzzer {
  struct Input: CustomStringConvertible {
    let folder: FuzzedFolder
    let words: [String]
    let environment: [String: String]

    var description: String {
      folder.description + "=== words \(words.map(\.debugDescription).joined(separator: " "))\n"
        + "=== environment \(environment)\n"
    }
  }

  private let place: FuzzPlace

  init(in place: FuzzPlace) throws { self.place = place }

  func input(_ random: inout SplitMix64) -> Input {
    let folder = FuzzedFolder(&random)
    let words = FuzzGrammar.commandLine(&random, names: folder.files.map(\.name))
    return Input(
      folder: folder, words: words.filter { !$0.utf8.contains(0) },
      environment: random.chance(20) ? ["GITHUB_ACTIONS": "true"] : [:])
  }

  func problems(of input: Input) throws -> [String] {
    let root = place.folder + "/course"
    try? FileManager.default.removeItem(atPath: root)
    try input.folder.write(to: root)
    let run = try CommandRun(place.command, input.words, in: root, environment: input.environment)
    var problems = Judgement.problems(ofShown: run.error, as: "standard error")
    if run.output.contains("<svg") == false {
      problems += Judgement.problems(ofShown: run.output, as: "standard output")
    }
    if run.isCrash { problems.append("it ended by signal \(run.status)\n\(run.error)") }
    if !run.isCrash, !(0...2).contains(run.status) {
      problems.append("it ended with \(run.status)")
    }
    if run.status == 2, run.error.isEmpty {
      problems.append("it did not run, and does not say why")
    }
    return problems
  }
}
