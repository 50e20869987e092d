import Foundation
import TestSupport
import Testing

/// What is shown of work that takes long, and where.
struct ProgressTests {
  /// A lesson that trains for some seconds, in however quick a program.
  private static func lesson(steps: Int) -> String {
    """
    # Long

    ```network
    inputs: 2
    layers:
      - {nodes: 4, activation: tanh, weights: {random: uniform, from: -1, to: 1, seed: 1}}
      - {nodes: 1, activation: sigmoid, weights: {random: uniform, from: -1, to: 1, seed: 2}}
    loss: sum-of-squares
    training: {rate: 0.0001}
    samples: {file: samples.csv}
    ```

    ```plot steps=\(steps)
    loss over training
    ```

    """
  }

  private static let samples = (0..<400).map { row in
    (0..<3).map { "\(Double((row * 7 + $0 * 3) % 11) / 10)" }.joined(separator: ",") + "\n"
  }.joined()

  @Test(
    .enabled(if: RandomRounds.areAll, "It takes long."),
    arguments: [
      ["build", "."],
      ["explain", "long.md", #"\frac{\partial C}{\partial w_{00}^{(L)}}"#, "--detail", "terse"],
    ])
  func trainingsAreToldOfOnATerminalAlone(_ arguments: [String]) throws {
    var steps = 200
    var shown = ""
    while !shown.contains("updates"), steps < 20_000 {
      let folder = try TemporaryFolder([
        "long.md": Self.lesson(steps: steps), "samples.csv": Self.samples,
      ])
      var arguments = arguments
      if arguments[0] == "explain" { arguments += ["--after", "\(steps)"] }
      shown = try errorOnTerminal(of: arguments, in: folder.path)
      if shown.contains("updates") {
        let run = try chainrule(arguments, in: folder.path)
        #expect(run.error == "")
        #expect(run.status == 0)
      }
      steps *= 3
    }
    let lines = shown.split(separator: "\r")
    #expect(lines.count >= 2)
    for line in lines.dropLast() {
      #expect(
        line.wholeMatch(
          of: /\u{1B}\[K(long\.md: training, \d+ of \d+ updates|\d of \d lessons)/) != nil,
        "\(line.debugDescription)")
    }
    #expect(lines.last == "\u{1B}[K", "the line is erased")
  }

  /// What the command writes to standard error where that is a terminal.
  private func errorOnTerminal(of arguments: [String], in folder: String) throws -> String {
    var (master, slave): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&master, &slave, nil, nil, &size) == 0 else { throw POSIXError(.ENOTTY) }
    let process = Process()
    process.executableURL = try builtCommand()
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle(fileDescriptor: slave, closeOnDealloc: false)
    try process.run()
    close(slave)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(master, &buffer, buffer.count)
      // The last end of a terminal that is closed is an error to its other end.
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    close(master)
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}
