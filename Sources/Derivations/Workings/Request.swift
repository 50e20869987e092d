import Engine
import Expressions
import Meaning

/// A derivative that was asked for, with its symbols resolved.
package struct Request: Sendable {
  /// As its author wrote it.
  let expression: Expression
  package let link: Link
  package let sample: Int
  /// Whether C over all samples is differentiated, and not one sample's quantity.
  let isTotal: Bool
  package let symbols: [(Symbol, Quantity)]

  package init(_ expression: Expression, in setting: Setting) throws(WalkthroughError) {
    guard setting.samples.indices.contains(setting.sample) else {
      throw .noSample(setting)
    }
    self.expression = expression
    switch expression {
    case .derivative(of: .symbol(let quantity), by: let varied):
      var setting = setting
      switch try Self.reference(quantity, in: setting, at: 0) {
      case .quantity(let resolved, let sample):
        setting.sample = sample
        self.sample = sample
        isTotal = false
        let cause = try Self.cause(varied, in: setting)
        link = Link(resolved.ofGraph, by: cause)
        symbols = [(quantity, link.quantity), (varied, cause)]
      case .totalLoss:
        sample = setting.sample
        isTotal = true
        let cause = try Self.cause(varied, in: setting)
        link = Link(.loss, by: cause)
        symbols = [(varied, cause)]
      case .delta, .learningRate, .integer:
        throw .request(
          "'\(quantity.latex)' is no quantity of the network's graph; "
            + "a derivative is taken of a loss, an activation or a pre-activation", at: [0])
      }
    case .symbol(let symbol):
      guard case .delta(let layer, let node, let sample) = try Self.reference(symbol, in: setting)
      else { throw .request(Self.expected(symbol.latex)) }
      self.sample = sample
      isTotal = false
      link = Link(.loss, by: .preActivation(layer: layer, node: node))
      symbols = []
    case .number, .negation, .sum, .product, .quotient, .power, .application, .dependency,
      .derivative, .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient,
      .matrix:
      throw .request(Self.expected(expression.latex))
    }
  }

  private static func cause(
    _ symbol: Symbol, in setting: Setting
  ) throws(WalkthroughError) -> Quantity {
    guard case .quantity(let quantity, _) = try reference(symbol, in: setting, at: 1) else {
      throw .request(
        "'\(symbol.latex)' does not vary; a derivative is taken by a weight, a bias, an activation, "
          + "a pre-activation or an input", at: [1])
    }
    return quantity.ofGraph
  }

  private static func reference(
    _ symbol: Symbol, in setting: Setting, at child: Int? = nil
  ) throws(WalkthroughError) -> Reference {
    do {
      return try symbol.reference(in: setting)
    } catch {
      throw WalkthroughError(
        .request, error.message, at: (child.map { [$0] } ?? []) + error.path)
    }
  }

  private static func expected(_ found: String) -> String {
    "found '\(found)' where a derivative was expected, such as "
      + #"\frac{\partial C_0}{\partial w_{00}^{(L)}}"#
  }
}

extension Quantity {
  /// The same quantity by its one name: an input is an activation of layer 0.
  var ofGraph: Quantity {
    if case .input(let node) = self { .activation(layer: 0, node: node) } else { self }
  }
}

extension WalkthroughError {
  static func noSample(_ setting: Setting) -> Self {
    .request(
      setting.samples.isEmpty
        ? "the network has no sample to walk through"
        : "there is no sample \(setting.sample): the network has \(setting.samples.count), from 0")
  }
}
