import Engine
import Decimals
public import Expressions
public import Meaning

/// A loss as a function of one weight or bias alone, with its tangent at the value that the network has.
public struct LossPlot: Sendable {
  package let setting: Setting
  package let loss: Symbol
  package let parameter: Symbol
  package let value: ArithmeticLine
  package let lossValue: ArithmeticLine
  package let slope: ArithmeticLine
  /// Whether a pre-activation that the parameter moves stands where its activation function has no derivative.
  package let isAtKink: Bool
  package let curve: [[CurvePoint]]
  package let point: CurvePoint

  /// More multiplications are not spent on one drawing.
  public static let mostWork = 1_000_000_000

  /// Computes the curve by forward passes with other numbers for the parameter.
  ///
  /// - Parameters:
  ///   - loss: C, or the loss of a sample or a node's share of it; that of the setting's sample where nil.
  ///   - parameter: a weight or a bias, or what an author calls several that are one number.
  ///   - range: of the parameter.
  ///   - setting: the network and the samples.
  ///   - digits: significant digits of printed values.
  public init(
    of loss: Symbol?, along parameter: Symbol, over range: PlotRange = PlotRange(),
    in setting: Setting, digits: Int = 4
  ) throws(WalkthroughError) {
    guard setting.samples.indices.contains(setting.sample) else { throw .noSample(setting) }
    let drawn = try DrawnLoss(loss, in: setting)
    let parameters: [Quantity]
    do {
      parameters = try parameter.parameters(in: setting)
    } catch {
      throw WalkthroughError(.request, error.message, at: [1])
    }
    try drawn.check(workIn: setting)
    if let only = parameters.first, parameters.count == 1 {
      self.setting = setting.standardized
      self.loss = drawn.symbol(in: setting.network)
      self.parameter = Symbol(only, in: setting.network)
    } else {
      self.setting = setting
      self.loss = loss ?? setting.ownLoss
      self.parameter = parameter
    }
    do {
      value = try Expression.symbol(self.parameter).arithmetic(in: self.setting, digits: digits)
      lossValue = try Expression.symbol(self.loss).arithmetic(in: self.setting, digits: digits)
      slope = try Expression.derivative(of: .symbol(self.loss), by: self.parameter)
        .arithmetic(in: self.setting, digits: digits)
      isAtKink = try drawn.hasKink(movedBy: parameters, in: setting)
    } catch {
      throw WalkthroughError(error)
    }
    try WalkthroughError.checkDrawable([value, lossValue, slope])
    let network = setting.network
    let curve = { (x: Double) in
      drawn.value(on: network.replacing(parameters, with: x), samples: setting.samples)
    }
    point = CurvePoint(x: value.value, y: lossValue.value)
    let (low, high) = range.around(value.value, slope: slope.value, of: curve)
    self.curve = CurvePoint.stretches(
      at: PlotRange.steps(from: low, to: high, special: [value.value]), of: curve)
  }

  /// Whether the network's own value lies where the curve is drawn.
  package var showsPoint: Bool {
    let places = curve.flatMap { $0 }.map { $0.x }
    return (places.first ?? .infinity) <= point.x && point.x <= (places.last ?? -.infinity)
  }
}

/// Which loss is drawn.
private enum DrawnLoss {
  case total
  /// `loss` or `lossShare`
  case sample(Int, Quantity)

  init(_ symbol: Symbol?, in setting: Setting) throws(WalkthroughError) {
    guard let symbol else {
      self = .sample(setting.sample, .loss)
      return
    }
    do {
      switch try symbol.reference(in: setting) {
      case .totalLoss:
        self = .total
        return
      case .quantity(let quantity, let sample):
        switch quantity {
        case .loss, .lossShare:
          self = .sample(sample, quantity)
          return
        case .input, .target, .weight, .bias, .preActivation, .activation: break
        }
      case .delta, .learningRate, .integer: break
      }
    } catch {
      throw WalkthroughError(.request, error.message, at: [0])
    }
    throw WalkthroughError(
      .request,
      "\(symbol.latex(in: setting.convention)) is no loss; what is drawn along a weight or bias is 'loss', \(setting.ownLoss.latex) or C",
      at: [0])
  }

  func symbol(in network: Network) -> Symbol {
    switch self {
    case .total: Symbol("C")
    case .sample(let sample, let quantity): Symbol(quantity, in: network, sample: sample)
    }
  }

  /// Infinite or not a number where the network computes such a one.
  func value(on network: Network, samples: [Sample]) -> Double {
    switch self {
    case .total: (try? network.loss(on: samples)) ?? .nan
    case .sample(let sample, let quantity):
      (try? network.forwardPass(on: samples[sample]))?[quantity] ?? .nan
    }
  }

  func check(workIn setting: Setting) throws(WalkthroughError) {
    let parameters = setting.network.layers.reduce(0) { $0 + $1.weights.elements.count }
    let most = LossPlot.mostWork / (2 * PlotRange.points) / max(1, parameters)
    guard most > 0 else {
      throw .request(
        "a network of \(parameters) weights is too large for a plot of its loss: at most \(LossPlot.mostWork / (2 * PlotRange.points))"
      )
    }
    guard case .total = self, setting.samples.count > most else { return }
    throw WalkthroughError(
      .request,
      "the loss over \(setting.samples.count) samples is too much to draw for a network of this size: at most \(most) samples, or the loss of one, '\(setting.ownLoss.latex) along …'",
      at: [0])
  }

  func hasKink(movedBy parameters: [Quantity], in setting: Setting) throws(MeaningError) -> Bool {
    let samples =
      switch self {
      case .total: Array(setting.samples.indices)
      case .sample(let sample, _): [sample]
      }
    for sample in samples {
      let trace = try setting.trace(of: sample)
      let kinks = trace.kinks
      guard !kinks.isEmpty else { continue }
      for parameter in parameters {
        let varied = trace.varied(at: parameter)
        if kinks.contains(where: { varied[$0].d1 != 0 }) { return true }
      }
    }
    return false
  }
}

extension Setting {
  /// The loss of its sample, as the author of its formulas counts samples.
  fileprivate var ownLoss: Symbol {
    Symbol("C", subscripts: [.digits(String(sample + convention.numbering.samplesFrom))])
  }
}
