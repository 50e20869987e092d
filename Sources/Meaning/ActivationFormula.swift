import Decimals
import Engine
import Expressions

extension Activation {
  /// g(z) written out, as 1/(1+e^{−z}) for sigmoid; nil for softmax, which is no function of one number.
  ///
  /// `value` is the value of z: it picks the branch of an activation that has two.
  public func formula(of z: Expression, at value: Double) -> Expression? {
    switch self {
    case .identity: z
    case .sigmoid: .logistic(z)
    case .tanh: .application(.named(.tanh, primes: 0), [z])
    case .relu: .application(.named(.max, primes: 0), [.number(0), z])
    case .leakyReLU(let slope): value > 0 ? z : .product([.exactly(slope), z])
    case .elu(let alpha):
      if value > 0 {
        z
      } else if alpha == 1 {
        .sum([.exp(z), .negation(.number(1))])
      } else {
        .product([.exactly(alpha), .sum([.exp(z), .negation(.number(1))])])
      }
    case .softplus: .application(.named(.log, primes: 0), [.sum([.number(1), .exp(z)])])
    case .gelu: .product([z, .application(.named(.normalDistribution, primes: 0), [z])])
    case .silu: .quotient(z, .sum([.number(1), .exp(.negation(z))]))
    case .softmax: nil
    }
  }

  /// g′(z) written out, through the activation a where that is shorter, as a(1−a) for sigmoid; nil for
  /// softmax, whose slopes `softmaxSlope` gives.
  public func slope(
    of z: Expression, activation a: Expression, at value: Double
  ) -> Expression? {
    switch self {
    case .identity: .number(1)
    case .sigmoid: .product([a, .sum([.number(1), .negation(a)])])
    case .tanh: .sum([.number(1), .negation(.power(a, .number(2)))])
    case .relu: value > 0 ? .number(1) : .number(0)
    case .leakyReLU(let slope): value > 0 ? .number(1) : .exactly(slope)
    case .elu(let alpha): value > 0 ? .number(1) : .sum([a, .exactly(alpha)])
    case .softplus: .logistic(z)
    case .gelu:
      .sum([
        .application(.named(.normalDistribution, primes: 0), [z]),
        .product([z, .normalDensity(z)]),
      ])
    case .silu: .sum([a, .product([.logistic(z), .sum([.number(1), .negation(a)])])])
    case .softmax: nil
    }
  }

  /// ∂a_j/∂z_m of softmax: a_j(1 − a_j) where j is m, else −a_j a_m.
  ///
  /// - Parameters:
  ///   - a: a_j.
  ///   - other: a_m, nil where m is j.
  public static func softmaxSlope(
    activation a: Expression, by other: Expression?
  ) -> Expression {
    guard let other else { return .product([a, .sum([.number(1), .negation(a)])]) }
    return .negation(.product([a, other]))
  }
}

extension Expression {
  /// 1 / (1 + e^{−z})
  static func logistic(_ z: Expression) -> Expression {
    .quotient(.number(1), .sum([.number(1), .exp(.negation(z))]))
  }

  /// φ(z) = e^{−z²/2} / √(2π)
  static func normalDensity(_ z: Expression) -> Expression {
    .quotient(
      .exp(.negation(.quotient(.power(z, .number(2)), .number(2)))),
      .power(
        .product([.number(2), .symbol(Symbol(#"\pi"#))]), .quotient(.number(1), .number(2))))
  }
}
