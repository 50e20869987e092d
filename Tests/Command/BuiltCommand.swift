import Foundation
import Testing

/// What a run of the built `chainrule` printed, and how it ended.
struct Run: Equatable, CustomStringConvertible {
  var output = ""
  var error = ""
  var status: Int32 = 0

  var description: String {
    "status \(status)\n--- output\n\(output)--- error\n\(error)---"
  }
}

/// Runs the `chainrule` that was built with these tests.
///
/// - Parameters:
///   - folder: the working folder.
///   - input: what comes from standard input.
func chainrule(
  _ arguments: [String], in folder: String, environment: [String: String] = [:],
  input: Data = Data()
) throws -> Run {
  try run(try builtCommand(), arguments, in: folder, environment: environment, input: input)
}

/// Runs Debian's Python, which finds Debian's packages, or the one that PYTHON names.
func python(_ arguments: [String], in folder: String, input: Data = Data()) throws -> Run {
  let path = ProcessInfo.processInfo.environment["PYTHON"] ?? "/usr/bin/python3"
  return try run(URL(filePath: path), ["-B"] + arguments, in: folder, input: input)
}

/// The same as somebody who may read no more than everybody may.
func unprivileged(_ arguments: [String], in folder: String) throws -> Run {
  guard geteuid() == 0 else { return try chainrule(arguments, in: folder) }
  // Where it was built others may not even look.
  let copy = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.copyItem(at: try builtCommand(), to: copy)
  defer { try? FileManager.default.removeItem(at: copy) }
  let user = ["--reuid=65534", "--regid=65534", "--clear-groups", "--"]
  return try run(
    URL(filePath: "/usr/bin/setpriv"), user + [copy.path] + arguments, in: folder)
}

private func run(
  _ program: URL, _ arguments: [String], in folder: String, environment: [String: String] = [:],
  input: Data = Data()
) throws -> Run {
  let process = Process()
  process.executableURL = program
  process.arguments = arguments
  process.currentDirectoryURL = URL(filePath: folder)
  // No test leaves anything in the user's own cache, or finds it there.
  process.environment = ProcessInfo.processInfo.environment
    .merging(["XDG_CACHE_HOME": "/dev/null"]) { $1 }.merging(environment) { $1 }
  let inputURL = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try input.write(to: inputURL)
  defer { try? FileManager.default.removeItem(at: inputURL) }
  process.standardInput = try FileHandle(forReadingFrom: inputURL)
  // Files rather than pipes: they take any amount while nobody reads.
  let outputURL = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  let errorURL = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  defer {
    try? FileManager.default.removeItem(at: outputURL)
    try? FileManager.default.removeItem(at: errorURL)
  }
  try Data().write(to: outputURL)
  try Data().write(to: errorURL)
  process.standardOutput = try FileHandle(forWritingTo: outputURL)
  process.standardError = try FileHandle(forWritingTo: errorURL)
  try process.run()
  process.waitUntilExit()
  return Run(
    output: String(decoding: try Data(contentsOf: outputURL), as: UTF8.self),
    error: String(decoding: try Data(contentsOf: errorURL), as: UTF8.self),
    status: process.terminationStatus)
}

/// It lies beside the test bundle.
func builtCommand() throws -> URL {
  let places = [Bundle.main.bundleURL, Bundle.main.bundleURL.deletingLastPathComponent()]
  let found = places.map { $0.appending(path: "chainrule") }.first {
    FileManager.default.isExecutableFile(atPath: $0.path)
  }
  return try #require(found)
}

func chainrule(_ arguments: String..., in folder: String) throws -> Run {
  try chainrule(arguments, in: folder)
}
