import Foundation
import Fuzzing

/// Tries inputs of one kind, seed by seed: `Tests/Fuzzing/run` starts it, and starts it again where it crashes.
@main
struct FuzzProgram {
  static func main() async throws {
    let words = Array(CommandLine.arguments.dropFirst())
    guard let options = FuzzOptions(words) else {
      FileHandle.standardError.write(Data((FuzzOptions.usage + "\n").utf8))
      exit(2)
    }
    let place = try FuzzPlace(folder: options.folder, command: options.command)
    let fuzzer = try options.kind.fuzzer(in: place)
    if options.shows {
      print(fuzzer.text(seed: options.firstSeed), terminator: "")
      return
    }
    try await run(fuzzer, options)
  }

  private static func run(_ fuzzer: some Fuzzer, _ options: FuzzOptions) async throws {
    var state = try FuzzState(at: options.folder + "/state")
    let start = ContinuousClock.now
    var seed = options.firstSeed
    while state.inputs < options.count, ContinuousClock.now - start < .seconds(options.seconds) {
      state.begin(seed)
      FuzzBounds.restart()
      for problem in try await fuzzer.problems(seed: seed) {
        report("\(options.kind.rawValue) \(seed): \(problem)")
      }
      state.end()
      if FuzzBounds.memory < state.peak {
        report("\(options.kind.rawValue) \(seed): the process takes \(state.peak >> 20) MiB")
        exit(3)
      }
      seed &+= options.step
    }
  }

  /// At once: a crash takes with it what is not yet written.
  private static func report(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }
}
