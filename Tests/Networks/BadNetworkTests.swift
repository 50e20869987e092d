import TestSupport
import Testing

struct BadNetwork: CustomTestStringConvertible, Sendable {
  let name: String
  let source: String
  let diagnostics: String

  var testDescription: String { name }
}

@Test(arguments: badNetworks)
func saysWhatIsWrong(_ example: BadNetwork) {
  #expect(problems(example.source) == example.diagnostics)
}

private let badNetworks =
  badShapes + badNames + badNumbers + badCounts + badSamples + badSizes + badDistributions
  + badLosses + badTraining + badDocuments

/// `problems` asserts that exactly the networks with an error are refused.
@Test func brokenNetworksAreRefusedWithAReason() {
  var random = SplitMix64(seed: 1)
  let sources = badNetworks.map { Array($0.source) }
  let pieces = Array("[]{}:,-.'\"#&*|0123456789e \n\té~ax")
  for _ in RandomRounds.first(3_000) {
    var text = sources.randomElement(using: &random) ?? []
    for _ in 0..<Int.random(in: 1...4, using: &random) where !text.isEmpty {
      let place = Int.random(in: 0..<text.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: text.remove(at: place)
      case 1: text.insert(pieces.randomElement(using: &random) ?? " ", at: place)
      default: text[place] = pieces.randomElement(using: &random) ?? " "
      }
    }
    _ = problems(String(text))
  }
}
