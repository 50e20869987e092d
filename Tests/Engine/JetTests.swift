import Engine
import TestSupport
import Testing

/// Jets against duals of duals: the same bits, but for the sign of a 0.
@Suite struct JetTests {
  typealias Once = NestedDual<Double>
  typealias Twice = NestedDual<Once>
  typealias Thrice = NestedDual<Twice>

  /// A random formula at numbers that vary in each of three directions, in two or in one.
  @Test(arguments: RandomRounds.first(UInt64(3_000)))
  func agreesWithNestedDuals(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let x = (0..<3).map { _ in random.real(-2...2) }
    let t = (0..<3).map { _ in random.real(-2...2) }
    let steps = (0..<6).map { _ in Step(random.next()) }
    let order = Int(seed % 4)
    let jets = x.indices.map { i -> Jet<Double> in
      let steps = i < order ? [i == 0 ? t[0] : 1, i == 1 ? t[1] : 0.5, i == 2 ? t[2] : -1] : []
      var jet = Jet<Double>(x[i])
      for direction in 1..<order + 1 where i < order {
        jet = jet.varied(along: direction, by: Jet(steps[direction - 1]))
      }
      return jet
    }
    let duals = jets.map {
      Thrice(
        Twice(Once($0.value, tangent: $0.d1), tangent: Once($0.d2, tangent: $0.d12)),
        tangent: Twice(Once($0.d3, tangent: $0.d13), tangent: Once($0.d23, tangent: $0.d123)))
    }
    let jet = Step.result(of: steps, at: jets)
    let dual = Step.result(of: steps, at: duals)
    let found = [jet.value, jet.d1, jet.d2, jet.d12, jet.d3, jet.d13, jet.d23, jet.d123]
    let wanted = [dual.value, dual.tangent].flatMap { half in
      [half.value, half.tangent].flatMap { [$0.value, $0.tangent] }
    }
    #expect(found == wanted || dual.isUnbounded, "\(steps)")
    #expect(jet.order == order)
  }

  /// The same for whole forward passes and two quantities that vary.
  @Test(arguments: Activation.examples, Loss.allCases)
  func passesAgreeWithNestedDuals(activation: Activation, loss: Loss) throws {
    let random = try RandomCase(seed: 5)
    let last = random.network.layers[random.network.depth - 1]
    let network = try Network(
      inputs: random.network.inputs,
      layers: random.network.layers.dropLast() + [
        Layer(activation: activation, weights: last.weights, biases: last.biases)
      ], loss: loss)
    for first in network.someVariables(5, seed: 1) {
      for second in network.someVariables(5, seed: 2) {
        let jets = try network.forwardPass(on: random.sample, as: Jet<Double>.self) {
          let inner = Jet($1.value, d1: $0 == first ? 1 : $1.d1)
          return inner.varied(along: 2, by: $0 == second ? Jet(1) : Jet(tangentOf: $1, along: 2))
        }
        let duals = try network.forwardPass(on: random.sample, as: Twice.self) {
          let inner = $0 == first ? Once($1.value.value, tangent: 1) : $1.value
          return Twice(inner, tangent: $0 == second ? Once(1) : $1.tangent)
        }
        let (jet, dual) = (jets.loss, duals.loss)
        guard dual.real.isFinite else { continue }
        #expect(jet.value == dual.value.value && jet.d1 == dual.value.tangent)
        #expect(jet.d2 == dual.tangent.value && jet.d12 == dual.tangent.tangent)
      }
    }
  }

  @Test func boundsAreThoseOfNestedDuals() {
    let x = Jet(Bounded(0.7), d1: Bounded(1)).varied(along: 2, by: Jet(1))
    let y = NestedDual(
      NestedDual(Bounded(0.7), tangent: Bounded(1)), tangent: NestedDual<Bounded>(1))
    for step in Step.allCases {
      let (jet, dual) = (step.value(x, x), step.value(y, y))
      #expect(jet.value == dual.value.value && jet.d1 == dual.value.tangent, "\(step)")
      #expect(jet.d2 == dual.tangent.value && jet.d12 == dual.tangent.tangent, "\(step)")
    }
  }

  @Test func whatDoesNotVaryIsAJetOfItself() {
    let x = Jet(2.5, d1: 1.0)
    #expect(x.still == x && Jet<Double>(2.5) == 2.5.still && Jet<Double>(2.5) != x)
    #expect(2.5.still.varied(along: 2, by: 0.0.still) == 2.5.still)
    #expect(Jet(tangentOf: x, along: 2) == 0.0.still && Double(tangentOf: x, along: 1) == 1)
  }
}

/// One operation of a random formula.
private enum Step: CaseIterable {
  case sum, difference, product, quotient, negation, exp, expm1, log, log1p, tanh, erf, erfc, normal
  case sigmoid, softplus, squaredSecant, constant

  init(_ random: UInt64) { self = Self.allCases[Int(random % UInt64(Self.allCases.count))] }

  func value<Number: Scalar>(_ x: Number, _ y: Number) -> Number {
    switch self {
    case .sum: x + y
    case .difference: x - y
    case .product: x * y
    case .quotient: x / y
    case .negation: -x
    case .exp: .exp(x)
    case .expm1: .expm1(x)
    case .log: .log(x * x + Number(0.5))
    case .log1p: .log1p(x * x)
    case .tanh: .tanh(x)
    case .erf: .erf(x)
    case .erfc: .erfc(x)
    case .normal: .normalProbability(x)
    case .sigmoid: .sigmoid(x)
    case .softplus: .softplus(x)
    case .squaredSecant: .squaredSecant(x)
    case .constant: x * Number(-1.25)
    }
  }

  static func result<Number: Scalar>(of steps: [Step], at x: [Number]) -> Number {
    var numbers = x
    for (position, step) in steps.enumerated() {
      let next = step.value(numbers[position % 3], numbers[(position + 1) % 3])
      numbers[position % 3] = next
    }
    return numbers.reduce(Number(0)) { $0 + $1 }
  }
}

extension NestedDual {
  /// Whether it, or one of its derivatives, is not finite.
  fileprivate var isUnbounded: Bool { !(self - self == Self(0)) }
}
