import TestSupport

extension FuzzGrammar {
  static func formula(_ random: inout SplitMix64) -> String {
    let sides = random.times(1...3) { expression(&$0, depth: 3) }
    let sign = random.pick([
      " = ", " &= ", " \\approx ", " := ", " \\le ", " = ? = ", " \\\\ &= ", " = ", " \\ne ",
    ])
    return sides.joined(separator: sign)
      + random.pick(["", "", "", " = ?", " = ??", ",", "\\quad j \\ne k"])
  }

  private static func expression(_ random: inout SplitMix64, depth: Int) -> String {
    guard depth > 0 else { return random.chance(75) ? symbol(&random) : number(&random) }
    let next = { (random: inout SplitMix64) in expression(&random, depth: depth - 1) }
    switch Int.random(in: 0..<15, using: &random) {
    case 0: return "\\frac{\(next(&random))}{\(next(&random))}"
    case 1: return "\\frac{\\partial \(symbol(&random))}{\\partial \(symbol(&random))}"
    case 2:
      let letter = random.pick(["j", "k", "i", "l", "m"])
      return
        "\\sum_{\(letter)=\(random.pick(["0", "1", ""]))}^{\(random.pick(["n-1", "n", "2", "L", "10^5", "n^{[l]}-1", "p"]))} \(next(&random))"
    case 3: return "\(next(&random)) + \(next(&random))"
    case 4: return "\(next(&random)) - \(next(&random))"
    case 5:
      return "\(next(&random)) \(random.pick(["", "\\cdot", "\\odot", "\\times"])) \(next(&random))"
    case 6: return "\\left(\(next(&random))\\right)^{\(random.pick(["2", "T", "-1", "L", "99"]))}"
    case 7:
      return random.pick(["g'", "g", "\\sigma", "\\tanh", "\\exp", "\\ln", "\\max"])
        + "(\(next(&random)))"
    case 8: return "e^{\(next(&random))}"
    case 9: return "\(symbol(&random)) + \\dots + \(symbol(&random))"
    case 10:
      return
        "\\begin{pmatrix} \(next(&random)) & \(next(&random)) \\\\ \(next(&random)) & 0 \\end{pmatrix}"
    case 11: return "\\text{\(random.pick(["a", "if $x$", " "]))} \(next(&random))"
    default: return random.chance(80) ? symbol(&random) : number(&random)
    }
  }

  static func symbol(_ random: inout SplitMix64) -> String {
    if random.chance(30) { return soundSymbol(&random) }
    let letter = random.pick([
      "a", "z", "w", "b", "C", "y", "x", "\\delta", "W", "\\eta", "g", "\\nabla", "q",
    ])
    let below = random.pick([
      "", "_0", "_j", "_1", "_{jk}", "_{10}", "_{j,k}", "_{0j}", "_i", "_{l+1}", "_{99}",
    ])
    let above = random.pick([
      "", "", "^{(L)}", "^{(l)}", "^{(L-1)}", "^{(1)}", "^{(0)}", "^L", "^{[2]}", "^{(9)}", "^T",
    ])
    return letter + below + above
  }

  static func number(_ random: inout SplitMix64) -> String {
    random.chance(70)
      ? random.pick(["0", "1", "2", "0.5", "-0.25", "0.1234", "3", "10", "1e-3"])
      : random.pick(FuzzDamage.numbers)
  }
}
