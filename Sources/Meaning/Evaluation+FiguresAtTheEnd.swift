import Decimals
import Engine
import Expressions

/// The arithmetic of what floating point and a page of few digits would lose: see `complement`.
extension Evaluation {
  /// nil where the logarithm of the digits that print is as good.
  func logarithmFigures(
    of argument: Term, on graph: Graph<Double>
  ) throws(MeaningError) -> Figures? {
    guard let value = try logarithm(of: argument, on: graph) else { return nil }
    if let exponent = argument.exponentBesideOne {
      guard value > Figures.greatestPower else { return nil }
      return .softplus(try figures(exponent, on: graph))
    }
    guard case .sum = argument.kind else {
      // ln a and ln Σ eˣ: of a number too small or too large to be printed with its exponent, or too close to 1.
      let isPlain =
        value.magnitude <= Figures.greatestPower && value.magnitude >= Figures.leastDifference
      return isPlain ? nil : .value(DecimalNumber(value))
    }
    // ln(1 − a)
    return exp(value) < Figures.leastDifference ? .value(DecimalNumber(value)) : nil
  }
}

extension Figures {
  /// A difference from 1 that is smaller prints as the number that it is.
  static let leastDifference = 1e-6
  /// Powers of e that are larger print in another way.
  static let greatestPower = 300.0

  /// ln(1 + eˣ) as x + ln(1 + e⁻ˣ), for a large x.
  static func softplus(_ x: Figures) -> Figures {
    Figures(sumOf: [
      x, .application(.log, [.sum([.whole(1), .application(.exp, [.negation(x)])])]),
    ])
  }

  /// The slope of an activation function where it is so flat that its own value has no digits left for it; nil elsewhere.
  init?(slopeOf activation: Activation, atEnd z: Double) {
    switch activation.saturation {
    case .logistic:
      let complement = sigmoid(-z)
      guard complement < Self.leastDifference else { return nil }
      self = .product([
        .value(DecimalNumber(sigmoid(z))), .value(DecimalNumber(complement)),
      ])
    case .hyperbolic:
      let slope = Double.squaredSecant(z)
      guard slope < Self.leastDifference else { return nil }
      self = .value(DecimalNumber(slope))
    case .softmax, nil: return nil
    }
  }
}
