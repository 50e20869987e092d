import Foundation
import TestSupport
import Testing

struct ServeTests {
  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func endsWithSuccessWhenItIsInterrupted(_ number: Int32) async throws {
    // What these tests were started with may ignore it, as under nohup; the command would, too.
    let before = signal(number, SIG_DFL)
    defer { signal(number, before) }
    let folder = try TemporaryFolder(["a.md": "# A\n", "b.md": "# B\n"])
    let (process, output, error) = try serve(folder)
    let port = try await port(in: output)
    // Somebody waits for changes; that holds nothing up.
    let client = Process()
    client.executableURL = URL(filePath: "/bin/bash")
    client.arguments = [
      "-c",
      "exec 3<>/dev/tcp/127.0.0.1/\(port) && printf 'GET / HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && cat <&3",
    ]
    client.standardOutput = FileHandle.nullDevice
    try client.run()

    let start = ContinuousClock.now
    kill(process.processIdentifier, number)
    process.waitUntilExit()
    client.waitUntilExit()
    #expect(ContinuousClock.now - start < .seconds(5))
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
    let lines = try text(of: output).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.wholeMatch(of: /2 lessons in \d+ ms/) != nil)
    #expect(lines.last == "http://127.0.0.1:\(port)/ (Ctrl-C ends it)")
    #expect(try text(of: error) == "")
    #expect(try folder.files() == ["a.md", "b.md", "error", "output"])
  }

  @Test func printsMistakesAsTheyAreMadeAndMended() async throws {
    let folder = try TemporaryFolder(["a.md": "# A\n"])
    let (process, output, error) = try serve(folder)
    _ = try await port(in: output)
    try folder.write("# A\n\n[x](b.md)\n", to: "a.md")
    let report = """
      a.md:3:1: error: there is no file 'b.md'; did you mean 'a.md'?
        [x](b.md)
        ^~~~~~~~~
      1 error
      The pages stay as they were.

      """
    #expect(
      try await eventually {
        try text(of: error)
      } is: {
        $0 == report
      })
    try folder.write("# Other\n", to: "a.md")
    let printed = try await eventually {
      try text(of: output)
    } is: { output in
      output.split(separator: "\n").count == 3
    }
    #expect(printed)
    process.terminate()
    process.waitUntilExit()
    #expect(try text(of: error) == report)
  }

  @Test func saysWhyItCannotRun() async throws {
    let folder = try TemporaryFolder(["a.md": "# A\n"])
    let (process, output, _) = try serve(folder)
    let port = try await port(in: output)
    defer {
      process.terminate()
      process.waitUntilExit()
    }
    let usage = """
      Usage: chainrule serve [LESSON or FOLDER] [options]
      'chainrule serve --help' tells what it takes.

      """
    let cases: [(words: [String], error: String)] = [
      (
        ["--port", port],
        "port \(port) is taken by another program; "
          + "give another with --port, or 0 for any that is free\n"
      ),
      (["nowhere"], "there is no lesson or folder 'nowhere'\n"),
      (["a.md", "b.md"], "expected one lesson or folder\n" + usage),
      (
        ["--port", "65536"],
        "option '--port' needs a whole number from 0 to 65535; found '65536'\n" + usage
      ),
    ]
    for (words, error) in cases {
      #expect(
        try chainrule(["serve"] + words, in: folder.path)
          == Run(error: "chainrule: error: " + error, status: 2))
    }
  }

  // MARK: A server in a process of its own

  private func serve(_ folder: TemporaryFolder) throws -> (Process, output: URL, error: URL) {
    let process = Process()
    process.executableURL = try builtCommand()
    process.arguments = ["serve", "--port", "0"]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.standardInput = FileHandle.nullDevice
    let (output, error) = (folder.url("output"), folder.url("error"))
    for url in [output, error] { try Data().write(to: url) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: error)
    try process.run()
    return (process, output, error)
  }

  private func port(in output: URL) async throws -> String {
    for _ in 0..<400 {
      if let match = try text(of: output).firstMatch(of: #/http://127\.0\.0\.1:(\d+)/\s/#) {
        return String(match.1)
      }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw CocoaError(.fileReadUnknown)
  }

  private func text(of url: URL) throws -> String {
    String(decoding: try Data(contentsOf: url), as: UTF8.self)
  }

  /// Whether what is found comes to be as it should within some seconds.
  private func eventually<Value>(
    _ find: () throws -> Value, is isRight: (Value) -> Bool
  ) async throws -> Bool {
    for _ in 0..<200 {
      if isRight(try find()) { return true }
      try await Task.sleep(for: .milliseconds(50))
    }
    return false
  }
}
