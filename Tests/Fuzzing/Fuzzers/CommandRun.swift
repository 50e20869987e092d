import Foundation

/// What a run of a command printed, and how it ended.
struct CommandRun {
  let output: String
  let error: String
  let status: Int32
  let isCrash: Bool

  init(
    _ command: String, _ words: [String], in folder: String, environment: [String: String]
  ) throws {
    let process = Process()
    process.executableURL = URL(filePath: command)
    process.arguments = words
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    // Files rather than pipes: they take any amount while nobody reads.
    let (outputPath, errorPath) = (folder + "/../output", folder + "/../error")
    for path in [outputPath, errorPath] { try FuzzPlace.write("", to: path) }
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: outputPath))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errorPath))
    try process.run()
    process.waitUntilExit()
    output = String(decoding: try Data(contentsOf: URL(filePath: outputPath)), as: UTF8.self)
    error = String(decoding: try Data(contentsOf: URL(filePath: errorPath)), as: UTF8.self)
    status = process.terminationStatus
    isCrash = process.terminationReason == .uncaughtSignal
  }
}
