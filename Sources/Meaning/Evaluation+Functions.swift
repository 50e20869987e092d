import Decimals
import Engine
import Expressions

extension Evaluation {
  func activation<Number: Scalar>(
    ofLayer layer: Whole?, primes: Int, at argument: Term, _ path: [Int], on graph: Graph<Number>
  ) throws(MeaningError) -> Number {
    let activation = try self.activation(ofLayer: layer, at: path)
    guard activation == .softmax else {
      let z = try value(of: argument, on: graph)
      return try value(of: activation, primes: primes, at: z, path)
    }
    guard case .symbol(let symbol) = argument.kind, symbol.kind == .preActivation,
      case .quantity(.preActivation(let layer, let node), let sample) = try reference(symbol)
    else {
      throw MeaningError(
        "softmax takes all of its layer's z: it can be applied to one of them only, as in g(z_j)",
        at: path)
    }
    let trace = try trace(of: sample, on: graph, at: path)
    let z = (0..<setting.network.nodes(inLayer: layer)).map {
      trace.preActivation(layer: layer, node: $0)
    }
    let a = Activation.softmax.values(ofLayer: z)[node]
    switch primes {
    case 0: return a
    case 1: return a * (trace.complement(layer: layer, node: node) ?? Number(1) - a)
    default: throw MeaningError("softmax is understood with one prime at most", at: path)
    }
  }

  /// The activation function of a layer, or the one that all layers share.
  func activation(ofLayer layer: Whole?, at path: [Int]) throws(MeaningError) -> Activation {
    let layers = setting.network.layers
    guard let layer else {
      guard layers.allSatisfy({ $0.activation == layers[0].activation }) else {
        throw MeaningError(
          "\(written(Symbol("g"))) needs a layer, as in \(written(Symbol("g", layer: .letter("L", plus: 0)))): the layers have different activation functions",
          at: path
        )
      }
      return layers[0].activation
    }
    let index = try whole(layer, at: path)
    guard (1...layers.count).contains(index) else {
      throw .noLayer(index, depth: layers.count, from: 1, numbering: numbering, at: path)
    }
    return layers[index - 1].activation
  }

  func apply<Number: Scalar>(
    _ name: NamedFunction, primes: Int, to values: [Number], at path: [Int]
  ) throws(MeaningError) -> Number {
    guard values.count == 1 else {
      guard primes == 0, let greatest = values.max(by: { $0.real < $1.real }) else {
        throw MeaningError("this function of several numbers has no derivative", at: path)
      }
      return greatest
    }
    if name == .log, values[0].real <= 0 {
      throw MeaningError(
        "the logarithm of \(values[0].real) does not exist", kind: .noValue, at: path)
    }
    return try derived(primes, values[0], at: path, .named(name))
  }

  /// An activation function other than softmax, or its derivative, at one number.
  func value<Number: Scalar>(
    of activation: Activation, primes: Int, at z: Number, _ path: [Int]
  ) throws(MeaningError) -> Number {
    try derived(primes, z, at: path, .activation(activation))
  }

  /// A function, or by jets its derivative of the given order, at a number.
  private func derived<Number: Scalar>(
    _ order: Int, _ x: Number, at path: [Int], _ function: AppliedFunction
  ) throws(MeaningError) -> Number {
    let most = Jet<Double>.directions
    guard order <= most else {
      throw MeaningError("at most \(most) primes are understood", at: path)
    }
    guard order > 0 else { return function.value(at: x) }
    let last = x.order + order
    try checkDepth(last, at: path)
    var varied = x.varied(along: x.order + 1, by: Number(1))
    while varied.order < last { varied = varied.varied(along: varied.order + 1, by: .init(1)) }
    varied = function.value(at: varied)
    for direction in stride(from: last, to: x.order + 1, by: -1) {
      varied = .init(tangentOf: varied, along: direction)
    }
    return Number(tangentOf: varied, along: x.order + 1)
  }

  /// nil where there is no real value.
  func power<Number: Scalar>(_ base: Number, _ exponent: Number) -> Number? {
    let real = exponent.real
    if exponent == Number(real), real.magnitude <= 1024, let count = Int(exactly: real) {
      var total = Number(1)
      for _ in 0..<count.magnitude { total = total * base }
      guard count < 0 else { return total }
      return base.real == 0 ? nil : Number(1) / total
    }
    if base.real == 0, exponent == Number(real), real > 0, base == Number(0) { return Number(0) }
    guard base.real > 0 else { return nil }
    return .exp(exponent * .log(base))
  }
}

/// A function of one number.
private enum AppliedFunction {
  /// Any but softmax.
  case activation(Activation)
  case named(NamedFunction)

  func value<Number: Scalar>(at x: Number) -> Number {
    switch self {
    case .activation(let activation): activation.values(ofLayer: [x])[0]
    case .named(.sigmoid): .sigmoid(x)
    case .named(.tanh): .tanh(x)
    case .named(.exp): .exp(x)
    case .named(.log): .log(x)
    case .named(.max): x
    case .named(.normalDistribution): Number(0.5) * .erfc(x * Number(-0.7071067811865476))
    }
  }
}
