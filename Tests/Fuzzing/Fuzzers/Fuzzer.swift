import TestSupport

/// Makes inputs of one kind at random, by the grammar of what an author writes, and tries them.
package protocol Fuzzer {
  /// Its description says how to make it again by hand.
  associatedtype Input: CustomStringConvertible

  func input(_ random: inout SplitMix64) -> Input

  /// What the program does with an input that it must do with none. A crash is one, too, and ends the process.
  func problems(of input: Input) async throws -> [String]
}

extension Fuzzer {
  package func input(seed: UInt64) -> Input {
    var random = SplitMix64(seed: seed &* 0x2545_F491_4F6C_DD1D)
    return input(&random)
  }

  package func problems(seed: UInt64) async throws -> [String] {
    try await problems(of: input(seed: seed))
  }

  package func text(seed: UInt64) -> String { input(seed: seed).description }
}
