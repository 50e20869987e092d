/// The softmax of a layer, kept so that its logarithms can be had for any pre-activations.
struct Softmax<Number: Scalar> {
  /// z less the greatest z, so that nothing overflows.
  private let shifted: [Number]
  let values: [Number]
  /// ln Σ exp(shifted)
  private let totalLogarithm: Number

  init(_ z: [Number]) {
    var first = 0
    for m in z.indices where z[m].real > z[first].real { first = m }
    let greatest = z.isEmpty ? Number(0) : z[first]
    shifted = z.map { $0 - greatest }
    let powers = shifted.map { Number.exp($0) }
    let total = eightLaneSum(powers)
    values = powers.map { $0 / total }
    // The greatest's own power is 1, next to which the others may be too small to count.
    totalLogarithm = .log1p(
      eightLaneSum(powers.indices.lazy.map { $0 == first ? Number(0) : powers[$0] }))
  }

  /// ln aⱼ, finite where aⱼ itself would be 0.
  func logarithm(_ j: Int) -> Number { shifted[j] - totalLogarithm }

  /// ln(1 − aⱼ), finite where aⱼ itself would be 1.
  func complementLogarithm(_ j: Int) -> Number {
    if values[j].real <= 0.5 { return .log1p(-values[j]) }
    guard shifted.count > 1 else { return Number(-Double.infinity) }
    // The logarithm of the other nodes' sum.
    var greatest = j == 0 ? 1 : 0
    for m in shifted.indices where m != j && shifted[m].real > shifted[greatest].real {
      greatest = m
    }
    var others = EightLaneSum<Number>()
    for m in shifted.indices where m != j { others.add(.exp(shifted[m] - shifted[greatest])) }
    return shifted[greatest] + .log(others.total) - totalLogarithm
  }
}

/// Derivatives through the softmax of a layer whose activations are `a`.
///
/// One node of a layer may be so close to 1 that 1 − a has no digits left; there the other nodes'
/// sum is used in its place.
struct SoftmaxSlopes<Activations: RandomAccessCollection<Double>> where Activations.Index == Int {
  let a: Activations

  init(_ a: Activations) { self.a = a }

  /// 1 − aⱼ
  func complement(_ j: Int) -> Double { a[j] > 0.5 ? sumOfOthers(than: j) { a[$0] } : 1 - a[j] }

  /// ∂C/∂zₘ from all ∂C/∂aⱼ.
  func delta(_ m: Int, derivatives d: Activations, mean: Double) -> Double {
    a[m] > 0.5 ? a[m] * sumOfOthers(than: m) { a[$0] * (d[m] - d[$0]) } : a[m] * (d[m] - mean)
  }

  /// ∂C/∂zₘ of the cross-entropy with the targets y, whose sum is `total`.
  func crossEntropyDelta(_ m: Int, targets y: Activations, total: Double) -> Double {
    guard a[m] > 0.5 else { return a[m] * total - y[m] }
    return a[m] * sumOfOthers(than: m) { y[$0] } - y[m] * complement(m)
  }

  private func sumOfOthers(than j: Int, _ term: (Int) -> Double) -> Double {
    var sum = EightLaneSum<Double>()
    for m in a.indices where m != j { sum.add(term(m)) }
    return sum.total
  }
}
