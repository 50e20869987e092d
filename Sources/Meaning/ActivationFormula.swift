import Decimals
import Engine
import Expressions

extension Activation {
  /// g(z) written out, as 1/(1+e^{−z}) for sigmoid; nil for softmax, which is no function of one number.
  ///
  /// `value` is the value of z: it picks the branch of an activation that has two.
  public func formula(of z: Expression, at value: Double) -> Expression? {
    kind.formula(
      of: z, isPositive: value > 0, parameter: .exactly(parameter.map({ $0.value }) ?? 1))
  }

  /// g′(z) written out, through the activation a where that is shorter, as a(1−a) for sigmoid; nil for
  /// softmax, whose slopes are in `SoftmaxFormula`.
  public func slope(
    of z: Expression, activation a: Expression, at value: Double
  ) -> Expression? {
    let branch = Branch(kind: kind, isPositive: value > 0)
    let meanings = [
      Letters.z: z, Letters.a: a, Letters.parameter: .exactly(parameter.map({ $0.value }) ?? 1),
    ]
    return Self.slopes[branch]?.substituting { meanings[$0] }
  }
}

extension Activation.Kind {
  /// nil for softmax.
  fileprivate func formula(
    of z: Expression, isPositive: Bool, parameter: Expression
  ) -> Expression? {
    switch self {
    case .identity: return z
    case .sigmoid: return .logistic(z)
    case .tanh: return .application(.named(.tanh, primes: 0), [z])
    case .relu: return .application(.named(.max, primes: 0), [.number(0), z])
    case .leakyReLU: return isPositive ? z : .product([parameter, z])
    case .elu:
      guard !isPositive else { return z }
      let less = Expression.sum([.exp(z), .negation(.number(1))])
      return parameter == .number(1) ? less : .product([parameter, less])
    case .softplus: return .softplus(z)
    case .gelu: return .product([z, .application(.named(.normalDistribution, primes: 0), [z])])
    case .silu: return .quotient(z, .sum([.number(1), .exp(.negation(z))]))
    case .mish: return .product([z, .application(.named(.tanh, primes: 0), [.softplus(z)])])
    case .softmax: return nil
    }
  }
}

extension Expression {
  /// ln(1 + e^z)
  fileprivate static func softplus(_ z: Expression) -> Expression {
    .application(.named(.log, primes: 0), [.sum([.number(1), .exp(z)])])
  }
}

extension Activation {
  fileprivate struct Branch: Hashable {
    let kind: Kind
    let isPositive: Bool
  }

  fileprivate enum Letters {
    static let z = Symbol("z")
    static let a = Symbol("a")
    static let parameter = Symbol(#"\alpha"#)
  }

  /// Each formula's derivative in these letters. Derived once.
  fileprivate static let slopes: [Branch: Expression] = {
    var slopes: [Branch: Expression] = [:]
    for kind in Kind.allCases {
      for isPositive in [false, true] {
        slopes[Branch(kind: kind, isPositive: isPositive)] =
          kind.derivedSlope(isPositive: isPositive)?.simplified
      }
    }
    return slopes
  }()
}

extension Activation.Kind {
  /// The derivative of the formula in the letters z and α: as the rules leave it, and with the letter a put in for the
  /// activation. nil for softmax.
  func derivedSlope(isPositive: Bool) -> (derived: Expression, simplified: Expression)? {
    let z = Activation.Letters.z
    let parameter = Expression.symbol(Activation.Letters.parameter)
    guard
      let formula = formula(of: .symbol(z), isPositive: isPositive, parameter: parameter),
      let derivative = try? formula.differentiated(
        by: z, knowing: .init(greatest: { _ in isPositive ? 1 : 0 }))
    else { return nil }
    let a = Expression.Relation(.symbol(Activation.Letters.a), for: formula)
    return (derivative.result, derivative.result.simplified(knowing: [a]))
  }
}
