import Engine
import TestSupport

extension FuzzGrammar {
  /// A network with nothing wrong in it, mostly small, sometimes deep or wide, with numbers at their edges.
  static func soundNetwork(_ random: inout SplitMix64) -> String {
    let isWild = random.chance(15)
    func value(_ random: inout SplitMix64) -> String {
      isWild
        ? random.pick(["0", "-0", "1e300", "-1e300", "5e-324", "1e-200", "1e17", "0.1", "-1", "3"])
        : "\(Double(Int.random(in: -300...300, using: &random)) / 100)"
    }
    func row(_ count: Int, _ random: inout SplitMix64) -> String {
      "[" + (0..<count).map { _ in value(&random) }.joined(separator: ", ") + "]"
    }
    let loss = random.pick([
      "sum-of-squares", "half-sum-of-squares", "mean-squared-error", "cross-entropy",
      "binary-cross-entropy",
    ])
    let (depth, width) = shape(&random)
    let inputs = Int.random(in: 1...3, using: &random)
    var text = random.chance(30) ? "name: small\n" : ""
    text += "inputs: \(inputs)\nlayers:\n"
    var before = inputs
    for layer in 0..<depth {
      let nodes = Int.random(in: 1...width, using: &random)
      let activation =
        layer + 1 == depth && loss.hasSuffix("entropy")
        ? loss.hasPrefix("binary") ? "sigmoid" : "softmax"
        : random.pick(
          Activation.examplesOfOneNode.map(\.name)
            + ["{leaky-relu: {slope: 0.1}}", layer + 1 == depth ? "softmax" : "relu"])
      text += "  - nodes: \(nodes)\n    activation: \(activation)\n    weights: "
      if width > 3 || random.chance(20) {
        text += "{random: uniform, from: -1, to: 1, seed: \(layer), decimals: 2}"
      } else {
        text += "[" + (0..<nodes).map { _ in row(before, &random) }.joined(separator: ", ") + "]"
      }
      if random.chance(60), width <= 3 { text += "\n    biases: \(row(nodes, &random))" }
      text += "\n"
      before = nodes
    }
    text += "loss: \(loss)\n"
    if random.chance(20) { text += "reduction: sum\n" }
    if random.chance(60) {
      let more = random.pick(["", ", momentum: 0.9", ", order: online", ", decay: 0.01"])
      text += "training: {rate: \(random.pick(["0.5", "0.01", "10", "1e9"]))\(more)}\n"
    }
    text += "samples:\n"
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let hot = Int.random(in: 0..<before, using: &random)
      let target =
        loss.hasSuffix("entropy")
        ? "[" + (0..<before).map { $0 == hot ? "1" : "0" }.joined(separator: ", ") + "]"
        : row(before, &random)
      text += "  - input: \(row(inputs, &random))\n    target: \(target)\n"
    }
    return text
  }

  private static func shape(_ random: inout SplitMix64) -> (depth: Int, width: Int) {
    if random.chance(4) { return (Int.random(in: 5...200, using: &random), 1) }
    if random.chance(4) { return (Int.random(in: 1...3, using: &random), 40) }
    return (Int.random(in: 1...3, using: &random), 3)
  }

  /// A quantity that most networks have.
  static func soundSymbol(_ random: inout SplitMix64) -> String {
    let layer = random.pick(["(1)", "(L)", "(2)", "(L-1)", "(l)"])
    return random.pick([
      "w_{00}^{\(layer)}", "w_{jk}^{\(layer)}", "b_0^{\(layer)}", "a_0^{\(layer)}",
      "z_j^{\(layer)}",
      "C_0", "C", "y_0", "x_0", "a_0^{(0)}", "W^{\(layer)}", "\\delta_0^{\(layer)}",
      "w_{01}^{\(layer)}",
    ])
  }
}
