import Engine
import Decimals
import Expressions
import Meaning

/// The steps that lead to one derivative, each of them checked.
public struct Derivation: Sendable {
  /// The derivative as it was asked for.
  public let quantity: Expression
  /// The derivative on the setting's network and samples: what the steps come to, held against the tangent and, of a
  /// loss, against the backward pass.
  public let value: Double

  /// What is asked; nil where that is not said.
  package let introduction: Step?
  package let steps: [Step]
  package let setting: Setting
  package let spelling: Spelling
}

extension Derivation {
  init(
    of expression: Expression, in setting: Setting, options: WalkthroughOptions
  ) throws(WalkthroughError) {
    let request = try Request(expression, in: setting)
    let link = request.link
    let mostSamples = SampleSummary.mostSamples
    guard !request.isTotal || setting.samples.count <= mostSamples else {
      throw .request(
        "the derivative of C over \(setting.samples.count) samples is too much to work out in steps: at most \(mostSamples) samples, or the loss of one, \(Spelling(depth: setting.network.depth, sample: setting.sample).loss.latex)",
        at: [0])
    }
    let workings = Workings(request, sample: request.sample, in: setting, options: options)
    try workings.refuseInfinities()
    try workings.refuseEndedOutput(link)

    var steps: [Step] =
      switch options.detail {
      case .full: try workings.steps(for: link)
      case .terse: [Step(.brief(try workings.brief(for: link)))]
      }
    var derivative = workings.fraction(link)
    var value = try workings.value(derivative)
    try workings.check(value, against: link)

    var isSettled = if case .settled? = steps.first?.kind { true } else { false }
    if request.isTotal {
      let summary = try SampleSummary(request, in: setting, options: options)
      let reduction = try ReductionRule(request, workings: workings)
      steps = [Step(.reduction(reduction))] + steps + [Step(.samples(summary))]
      derivative = .derivative(
        workings.spelling.totalLoss, by: workings.spelling.symbol(link.varied))
      value = try workings.value(derivative)
      isSettled = false
    }
    if options.detail == .full, !isSettled {
      let samples = request.isTotal ? Array(setting.samples.indices) : [request.sample]
      if let rounded = workings.rounded(link, value: value, samples: samples) {
        steps.append(Step(.rounded(rounded)))
      }
      steps += try workings.confirmationSteps(
        of: Workings.Trial(
          of: link, derivative: derivative, samples: samples, isTotal: request.isTotal,
          value: value, spelling: workings.spelling))
      steps += try workings.sharedBias(link, samples: samples, isTotal: request.isTotal)
    }
    quantity = expression
    self.value = value
    self.steps = steps
    self.setting = workings.setting
    spelling = workings.spelling
    let question = Question(
      derivative: expression,
      quantity: request.isTotal ? spelling.totalLoss : spelling.symbol(link.quantity),
      varied: spelling.symbol(link.varied),
      goal: request.isTotal ? nil : link.quantity, cause: link.varied)
    introduction =
      switch options.detail {
      case .full:
        Step(.question(question), figure: .paths(of: expression, digits: options.digits))
      case .terse: nil
      }
  }
}

extension Workings {
  /// - Parameter models: those of the network, where they are known.
  init(
    _ request: Request, sample: Int, in setting: Setting, options: WalkthroughOptions,
    models: DerivedModels? = nil
  ) {
    var setting = setting
    setting.sample = sample
    self.setting = setting
    self.options = options
    self.models = models ?? DerivedModels(of: setting.network)
    spelling = Spelling(
      depth: setting.network.depth, sample: sample,
      asked: request.symbols.filter { sample == request.sample || !$0.1.belongsToLoss })
  }

  fileprivate func steps(for link: Link) throws(WalkthroughError) -> [Step] {
    let drawing = Step.Drawing.ways(of: fraction(link))
    switch chainRule(of: link) {
    case .same, .independent, .direct: return [try step(for: link)]
    case .sum:
      return [Step(.chain(try chain(for: link)), drawing: drawing), try step(for: link)]
    case .product(let links):
      var steps = [Step(.chain(try chain(for: link)), drawing: drawing)]
      for (number, link) in links.enumerated() {
        steps.append(try step(for: link, .numbered(number)))
      }
      let combination = try combination(for: link, links: links)
      return steps + [Step(.combination(combination, .factors), drawing: drawing)]
    }
  }

  fileprivate func brief(for link: Link) throws(WalkthroughError) -> Brief {
    switch chainRule(of: link) {
    case .same, .independent:
      return Brief(rule: nil, lines: [try settled(link).equation], combination: nil)
    case .direct: return Brief(rule: nil, lines: [try factor(for: link).equation], combination: nil)
    case .sum(let users):
      let step = try step(for: link)
      let factors = step.steps.filter { if case .factor = $0.kind { true } else { false } }
      return Brief(
        rule: try chainRule(for: link),
        lines: factors.suffix(users[0].isPreActivation ? .max : 2).compactMap { $0.result },
        combination: step.result)
    case .product(let links):
      var lines: [Equation] = []
      for link in links {
        if let line = try step(for: link).result { lines.append(line) }
      }
      return Brief(
        rule: try chainRule(for: link), lines: lines,
        combination: try combination(for: link, links: links).equation)
    }
  }

  /// The engine's gradient and its tangents must say the same.
  fileprivate func check(_ value: Double, against link: Link) throws(WalkthroughError) {
    let sample = setting.samples[setting.sample]
    let tangent: Double
    let forward: Trace
    do {
      tangent = try network.tangent(of: link.quantity, by: link.varied, on: sample)
      forward = try network.forwardPass(on: sample)
    } catch {
      throw WalkthroughError(error)
    }
    guard agree(value, tangent) else {
      throw WalkthroughError.inconsistent(fraction(link).latex, value, tangent)
    }
    guard link.quantity == .loss, !link.varied.isLossShare else { return }
    let derivative = network.backwardPass(from: forward).derivative(by: link.varied)
    guard agree(value, derivative) else {
      throw WalkthroughError.inconsistent(fraction(link).latex, value, derivative)
    }
  }

  /// An output that is 0 or 1 but for too little: the loss's derivative by it may be too large for a number.
  fileprivate func refuseEndedOutput(_ link: Link) throws(WalkthroughError) {
    guard link.quantity.isLoss, case .activation(network.depth, let node) = link.varied,
      takesOutputTogether
    else { return }
    let reason: String
    do {
      _ = try lossShareSlope(.node(node)).value(in: setting)
      return
    } catch {
      reason = error.message
    }
    let (a, z) = (
      spelling.symbol(link.varied), spelling.preActivation(.node(node), layer: network.depth)
    )
    throw .request(
      "\(reason), which is how close \(a.latex) is to its end; ask for the derivative by \(z.latex)"
    )
  }

  /// Where a number on the way is infinite or none at all, there is nothing to walk through.
  func refuseInfinities() throws(WalkthroughError) {
    let trace: Trace
    do {
      trace = try network.forwardPass(on: setting.samples[setting.sample])
    } catch {
      throw WalkthroughError(error)
    }
    for l in 0...network.depth {
      for node in 0..<network.nodes(inLayer: l) {
        let quantities: [Quantity] =
          l == 0
          ? [.activation(layer: 0, node: node)]
          : [.preActivation(layer: l, node: node), .activation(layer: l, node: node)]
        for quantity in quantities where !trace[quantity].isFinite {
          throw .notFinite(spelling.symbol(quantity), trace[quantity])
        }
      }
    }
    for j in 0..<network.outputs where !trace.lossShare(node: j).isFinite {
      throw .notFinite(
        spelling.symbol(.lossShare(node: j)), trace.lossShare(node: j),
        remedy: network.loss.takesLogarithms
          ? "the loss takes logarithms, so the outputs have to lie between 0 and 1"
          : "the network's numbers have to be smaller")
    }
  }
}

extension Quantity {
  /// Whether its symbol names a sample.
  fileprivate var belongsToLoss: Bool {
    switch self {
    case .loss, .lossShare: true
    case .input, .target, .weight, .bias, .preActivation, .activation: false
    }
  }
}

extension Loss {
  /// Whether an output that is no probability gives it no finite value.
  fileprivate var takesLogarithms: Bool {
    switch self {
    case .crossEntropy, .binaryCrossEntropy: true
    case .sumOfSquares, .halfSumOfSquares, .meanSquaredError: false
    }
  }
}

extension WalkthroughError {
  fileprivate static func notFinite(
    _ symbol: Symbol, _ value: Double,
    remedy: String = "the network's numbers have to be smaller"
  ) -> Self {
    Self(
      .notFinite,
      "\(symbol.latex) is \(value.isNaN ? "not a number" : "infinite") on this sample, "
        + "so nothing can be differentiated there; \(remedy)")
  }
}
