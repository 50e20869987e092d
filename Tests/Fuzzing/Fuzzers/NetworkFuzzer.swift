import Diagnostics
import Networks
import TestSupport
import YAML

/// The YAML of networks.
struct NetworkFuzzer: Fuzzer {
  private let place: FuzzPlace

  init(in place: FuzzPlace) throws {
    self.place = place
    try place.write("0,1,1\n1,0,1\n", to: "data.csv")
  }

  func input(_ random: inout SplitMix64) -> FuzzedFiles {
    var text = FuzzGrammar.network(&random)
    if random.chance(75) { text = FuzzDamage.damaged(text, &random) }
    return FuzzedFiles([("net.yaml", text)])
  }

  func problems(of input: FuzzedFiles) -> [String] {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: place.folder + "/net.yaml", text: input.files[0].text)
    let network = NetworkDescription(
      file: file, in: SourceFolder(path: place.folder), reporting: &diagnostics)
    var problems = Judgement.problems(of: diagnostics)
    guard let network else {
      if !diagnostics.containsError { problems.append("no network, and nobody says why") }
      return problems
    }
    if diagnostics.containsError { problems.append("a network in spite of an error") }
    do {
      let setting = try network.setting()
      for sample in setting.samples.indices { _ = try setting.trace(of: sample) }
      if network.training != nil, !network.samples.isEmpty { _ = try? network.trained(updates: 3) }
    } catch {
      problems.append("a network without values: \(error)")
    }
    return problems
  }
}
