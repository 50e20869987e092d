import Synchronization
import TestSupport
import Testing

@testable import Preview

/// A preview of a folder of lessons that runs while a test does.
struct RunningPreview {
  let folder: TemporaryFolder
  let port: UInt16

  /// What the script on the pages is told.
  struct State: Equatable {
    var site: String
    var state: String
    var outcome: String
    var report: String
  }

  /// - Parameter files: the lessons; their links to places outside are made with `prepare`.
  static func with(
    _ files: [String: String], prepare: (TemporaryFolder) throws -> Void = { _ in },
    _ test: (RunningPreview) async throws -> Void
  ) async throws {
    let folder = try TemporaryFolder(files)
    try prepare(folder)
    let server = try PreviewServer(of: folder.path, port: 0)
    let (reports, continuation) = AsyncStream<Void>.makeStream()
    let running = Task { try await server.run { _ in continuation.yield() } }
    for await _ in reports { break }
    do {
      try await test(RunningPreview(folder: folder, port: server.port))
    } catch {
      server.stop()
      throw error
    }
    server.stop()
    try await running.value
    await #expect(throws: (any Error).self) { try await Exchange("GET", "/", port: server.port) }
  }

  func get(_ path: String) async throws -> Exchange {
    try await Exchange("GET", path, port: port)
  }

  /// - Parameter after: a state that is known; what comes next is waited for.
  func state(after: String? = nil) async throws -> State {
    let answer = try await get("/.preview/state" + (after.map { "?after=\($0)" } ?? ""))
    return State(
      site: try #require(answer.headers["preview-site"]),
      state: try #require(answer.headers["preview-state"]),
      outcome: try #require(answer.headers["preview-outcome"]), report: answer.body)
  }
}
