import Diagnostics
import YAML

extension NetworkReader {
  /// Reads `{random: uniform, from: -1, to: 1, seed: 7, decimals: 2}` or
  /// `{random: normal, mean: 0, deviation: 0.5, seed: 7}`.
  mutating func distribution(from mapping: YAMLMapping) -> Distribution? {
    let mistakes = diagnostics.count
    let form = mapping.required("random", of: "this mapping", reporting: &diagnostics)?
      .name(
        "distribution", among: DistributionForm.allCases.map(\.rawValue), reporting: &diagnostics
      ).flatMap(DistributionForm.init)
    let seed = mapping["seed"]?.integer("the seed", in: 0...Int.max, reporting: &diagnostics)
    let decimals = mapping["decimals"]?.integer(
      "'decimals'", in: 0...15, reporting: &diagnostics)

    let shape: Distribution.Shape?
    switch form {
    case .uniform?:
      mapping.checkKeys(
        of: "a uniform distribution", known: DistributionForm.uniform.keys, reporting: &diagnostics)
      let from = bound(mapping["from"], "'from'", otherwise: -1)
      let to = bound(mapping["to"], "'to'", otherwise: 1)
      if let from, let to, from > to {
        error("'from' is above 'to'", at: mapping["from"]?.range ?? mapping.range)
      }
      shape = from.flatMap { from in to.map { .uniform(from: from, to: $0) } }
    case .normal?:
      mapping.checkKeys(
        of: "a normal distribution", known: DistributionForm.normal.keys, reporting: &diagnostics)
      let mean = bound(mapping["mean"], "'mean'", otherwise: 0)
      let deviation = bound(mapping["deviation"], "'deviation'", otherwise: 1)
      if let deviation, deviation < 0, let place = mapping["deviation"]?.range {
        error("'deviation' must not be negative", at: place)
      }
      shape = mean.flatMap { mean in deviation.map { .normal(mean: mean, deviation: $0) } }
    case nil:
      mapping.checkKeys(
        of: "a random initialization", known: DistributionKey.allCases, reporting: &diagnostics)
      shape = nil
    }
    guard diagnostics.count == mistakes, let shape else { return nil }
    return Distribution(shape: shape, seed: UInt64(seed ?? 0), decimals: decimals)
  }

  /// A number small enough that a difference of two, or rounding, stays finite.
  private mutating func bound(_ node: YAMLNode?, _ what: String, otherwise: Double) -> Double? {
    guard let node else { return otherwise }
    guard let number = node.number(what, reporting: &diagnostics) else { return nil }
    guard abs(number.value.value) <= 1e12 else {
      error("\(what) must lie between -1e12 and 1e12", at: node.range)
      return nil
    }
    return number.value.value
  }
}
