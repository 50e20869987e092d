import Engine
import TestSupport

extension FuzzGrammar {
  static func network(_ random: inout SplitMix64) -> String {
    random.chance(65) ? soundNetwork(&random) : anyNetwork(&random)
  }

  private static func anyNetwork(_ random: inout SplitMix64) -> String {
    let inputs = Int.random(in: 1...3, using: &random)
    var sizes = [inputs]
    var text = random.chance(30) ? "name: small\n" : ""
    text += "inputs: \(inputs)\nlayers:\n"
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let nodes = Int.random(in: 1...3, using: &random)
      text += "  - nodes: \(nodes)\n    activation: "
      let names = Activation.Kind.allCases.map(\.rawValue)
      text += random.pick(
        names + ["{leaky-relu: {slope: \(number(&random))}}", "{elu: {alpha: 2}}", "sigmod"])
      text += "\n    weights: "
      if random.chance(30) {
        text += random.pick([
          "{random: uniform, from: -1, to: 1, seed: 7, decimals: 2}", "{random: normal, seed: 1}",
          "{radom: uniform, seed: 3}",
          "{random: xavier, seed: \(number(&random))}",
        ])
      } else {
        let row = { (random: inout SplitMix64) in
          "[" + (0..<(sizes.last ?? 1)).map { _ in number(&random) }.joined(separator: ", ") + "]"
        }
        text += "[" + (0..<nodes).map { _ in row(&random) }.joined(separator: ", ") + "]"
      }
      if random.chance(60) {
        text +=
          "\n    biases: [" + (0..<nodes).map { _ in number(&random) }.joined(separator: ", ") + "]"
      }
      text += "\n"
      sizes.append(nodes)
    }
    text +=
      "loss: "
      + random.pick([
        "sum-of-squares", "half-sum-of-squares", "mean-squared-error", "cross-entropy",
        "binary-cross-entropy", "x",
      ]) + "\n"
    if random.chance(20) { text += "reduction: \(random.pick(["mean", "sum", "x"]))\n" }
    if random.chance(30) {
      text +=
        "training: {rate: \(number(&random)), \(random.pick(["momentum: 0.9", "order: online", "biases: shared", "biases: fixed"]))}\n"
    }
    if random.chance(10) { return text + "samples: {file: data.csv}\n" }
    text += "samples:\n"
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let values = { (count: Int, random: inout SplitMix64) in
        (0..<count).map { _ in number(&random) }.joined(separator: ", ")
      }
      text +=
        "  - input: [\(values(inputs, &random))]\n    target: [\(values(sizes.last ?? 1, &random))]\n"
    }
    return text
  }

  static func samples(_ random: inout SplitMix64) -> String {
    random.times(0...5) { random in
      random.times(1...5) { number(&$0) }.joined(
        separator: random.pick([",", ",", ", ", ";", "\t"]))
    }.joined(separator: random.pick(["\n", "\n", "\r\n", "\r"]))
  }
}
