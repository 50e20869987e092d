import Foundation
import Fuzzing
import TestSupport
import Testing

/// A few inputs of each kind; `Tests/Fuzzing/run` tries many.
@Suite struct FuzzingTests {
  @Test(arguments: FuzzedKind.allCases.filter { $0 != .command })
  func noInputCrashesOrIsBlamedAtNoPlace(_ kind: FuzzedKind) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "chainrule-test-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let fuzzer = try kind.fuzzer(in: FuzzPlace(folder: folder.path, command: ""))
    for seed in 1...RandomRounds.number(of: 10) {
      #expect(try await fuzzer.problems(seed: UInt64(seed)) == [], "\(kind.rawValue) \(seed)")
    }
  }
}
