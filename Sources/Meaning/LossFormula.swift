import Decimals
import Engine
import Expressions

extension Loss {
  /// The share of one output in the loss, such as (a − y)²; `outputs` is the number of outputs.
  public func share(activation a: Expression, target y: Expression, outputs: Int) -> Expression {
    share(activation: a, target: y, outputs: .exactly(outputs))
  }

  /// The same with an expression for the number of outputs.
  public func share(
    activation a: Expression, target y: Expression, outputs: Expression
  ) -> Expression {
    let distance = Expression.difference(a, y)
    switch self {
    case .sumOfSquares: return .power(distance, .number(2))
    case .halfSumOfSquares:
      return .product([.quotient(.number(1), .number(2)), .power(distance, .number(2))])
    case .meanSquaredError:
      return .product([.quotient(.number(1), outputs), .power(distance, .number(2))])
    case .crossEntropy: return .negation(.product([y, .log(a)]))
    case .binaryCrossEntropy: return .negation(.likelihood(of: y, probability: a))
    }
  }

  /// The derivative of the loss by one output's activation, such as 2(a − y).
  public func derivative(activation a: Expression, target y: Expression, outputs: Int) -> Expression
  {
    slope(by: Letters.a, activation: a, target: y, outputs: outputs)
  }

  /// The derivative of the loss by one output's target, such as −2(a − y).
  public func derivative(byTarget y: Expression, activation a: Expression, outputs: Int)
    -> Expression
  {
    slope(by: Letters.y, activation: a, target: y, outputs: outputs)
  }

  private func slope(
    by variable: Symbol, activation a: Expression, target y: Expression, outputs: Int
  ) -> Expression {
    let slope = Self.slopes[Slope(loss: self, variable: variable)] ?? .ellipsis
    let meanings = [Letters.a: a, Letters.y: y, Letters.n: .exactly(outputs)]
    return slope.substituting { meanings[$0] }
  }

  /// The loss of a sample as a sum over the output nodes: \sum_{j=0}^{n-1} (a_j^{(L)} - y_j)^2.
  public func formula(index: String = "j") -> Expression {
    let a = Expression.symbol(
      Symbol("a", subscripts: [.letter(index, plus: 0)], layer: .letter("L", plus: 0)))
    let y = Expression.symbol(Symbol("y", subscripts: [.letter(index, plus: 0)]))
    let square = Expression.power(.difference(a, y), .number(2))
    switch self {
    case .sumOfSquares: return .overNodes(index, square)
    case .halfSumOfSquares:
      return .product([.quotient(.number(1), .number(2)), .overNodes(index, square)])
    case .meanSquaredError:
      return .product([.quotient(.number(1), .symbol(Symbol("n"))), .overNodes(index, square)])
    case .crossEntropy: return .negation(.overNodes(index, .product([y, .log(a)])))
    case .binaryCrossEntropy:
      return .negation(.overNodes(index, .likelihood(of: y, probability: a)))
    }
  }
}

extension Loss {
  private struct Slope: Hashable {
    let loss: Loss
    let variable: Symbol
  }

  private enum Letters {
    static let a = Symbol("a")
    static let y = Symbol("y")
    static let n = Symbol("n")
  }

  /// The derivatives of each loss's share in these letters. Derived once.
  private static let slopes: [Slope: Expression] = {
    var slopes: [Slope: Expression] = [:]
    for loss in allCases {
      for variable in [Letters.a, Letters.y] {
        let derivative = try? loss.shareInLetters.differentiated(by: variable)
        slopes[Slope(loss: loss, variable: variable)] = derivative?.result.simplified()
      }
    }
    return slopes
  }()

  private var shareInLetters: Expression {
    share(activation: .symbol(Letters.a), target: .symbol(Letters.y), outputs: .symbol(Letters.n))
  }
}

extension Expression {
  fileprivate static func log(_ a: Expression) -> Expression {
    .application(.named(.log, primes: 0), [a])
  }

  fileprivate static func difference(_ left: Expression, _ right: Expression) -> Expression {
    .sum([left, .negation(right)])
  }

  /// y ln a + (1 − y) ln(1 − a)
  fileprivate static func likelihood(of y: Expression, probability a: Expression) -> Expression {
    .sum([
      .product([y, .log(a)]),
      .product([.difference(.number(1), y), .log(.difference(.number(1), a))]),
    ])
  }

  /// The sum over all nodes that the index counts, from 0 to n−1.
  fileprivate static func overNodes(_ index: String, _ summand: Expression) -> Expression {
    .summation(
      over: IndexRange(
        index, from: .number(0), through: .difference(.symbol(Symbol("n")), .number(1))),
      of: summand)
  }
}
