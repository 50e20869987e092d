import Diagnostics
import Networks
import TestSupport

/// Tables of samples.
struct SamplesFuzzer: Fuzzer {
  private static let network = """
    inputs: 2
    layers:
      - {nodes: 1, activation: sigmoid, weights: [[1, -1]], biases: [0]}
    loss: LOSS
    samples: {file: data.csv}
    """

  private let place: FuzzPlace

  init(in place: FuzzPlace) throws { self.place = place }

  func input(_ random: inout SplitMix64) -> FuzzedFiles {
    var text = FuzzGrammar.samples(&random)
    if random.chance(75) { text = FuzzDamage.damaged(text, &random) }
    let loss = random.pick(["sum-of-squares", "binary-cross-entropy"])
    return FuzzedFiles([
      ("data.csv", text), ("net.yaml", Self.network.replacing("LOSS", with: loss)),
    ])
  }

  func problems(of input: FuzzedFiles) throws -> [String] {
    try place.write(input.files[0].text, to: "data.csv")
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: place.folder + "/net.yaml", text: input.files[1].text)
    let network = NetworkDescription(
      file: file, in: SourceFolder(path: place.folder), reporting: &diagnostics)
    let isSilent = network == nil && !diagnostics.containsError
    return Judgement.problems(of: diagnostics)
      + (isSilent ? ["no network, and nobody says why"] : [])
  }
}

extension String {
  fileprivate func replacing(_ part: String, with other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
