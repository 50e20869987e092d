import Foundation
import Expressions
import Reading
import TestSupport
import Testing

@testable import Derivations
@testable import Wording

@Suite struct PrintedLinesTests {
  /// Derivations on networks of every kind: no step contradicts another, and a reader with a
  /// calculator gets every printed result from the printed numbers.
  @Test(arguments: 0..<8) func everyLineReproduces(part: UInt64) throws {
    var lines = PrintedLines()
    let words = Words()
    for seed in RandomRounds.first(150 as UInt64).map({ part * 150 + $0 }) {
      let random = try RandomNetwork(seed: seed)
      do {
        let derivation = try Walkthrough.derivation(
          of: Expression(latex: random.quantity), in: random.setting,
          options: WalkthroughOptions(
            detail: seed % 5 == 0 ? .terse : .full, digits: random.digits))
        let before = lines.failures.count
        lines.check(try derivation.markdown(words: words), digits: random.digits)
        let forward = try Walkthrough.forwardPass(
          in: random.setting, options: WalkthroughOptions(digits: random.digits))
        lines.check(try forward.markdown(words: words), digits: random.digits)
        for failure in lines.failures[before...] {
          Issue.record("seed \(seed), \(random.quantity): \(failure)")
        }
      } catch let error as WalkthroughError {
        Issue.record("seed \(seed), \(random.quantity): \(error.message)")
      }
    }
    print("verified \(lines.verified) lines, \(lines.approximate) ≈, \(lines.cut) cut")
    #expect(lines.verified > 1_500 || !RandomRounds.areAll)
    #expect(lines.approximate * 200 < lines.verified)
  }
}
