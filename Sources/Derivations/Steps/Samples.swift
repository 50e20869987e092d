import Engine
import Expressions
import Meaning

extension ReductionRule {
  init(_ request: Request, workings: Workings) throws(WalkthroughError) {
    let spelling = workings.spelling
    let varied = spelling.symbol(request.link.varied)
    reduction = workings.network.reduction
    samples = workings.setting.samples.count
    shownSample = spelling.loss
    let loss = Expression.symbol(spelling.loss(ofSample: .letter("i")))
    let derivative = Expression.derivative(spelling.loss(ofSample: .letter("i")), by: varied)
    func reduced(_ term: Expression, _ single: Expression) -> Expression {
      guard workings.setting.samples.count > 1 else { return single }
      let sum = Expression.summation("i", of: term)
      return workings.network.reduction == .mean
        ? .product([.quotient(.one, .symbol("n")), sum]) : sum
    }
    definition = try workings.equation(
      .symbol(spelling.totalLoss), [(.definition, reduced(loss, .symbol(spelling.loss)))],
      numbers: false)
    rule = try workings.equation(
      .derivative(spelling.totalLoss, by: varied),
      [(.sumRule, reduced(derivative, .derivative(spelling.loss, by: varied)))], numbers: false)
  }
}

extension SampleSummary {
  /// The derivative by each of more samples would take minutes, and nobody would read it.
  static let mostSamples = 10_000
  /// How many samples have a row of their own.
  private static let mostRows = 100

  init(
    _ request: Request, in setting: Setting, options: WalkthroughOptions
  ) throws(WalkthroughError) {
    let network = setting.network
    let link = request.link
    let shown = Workings(request, sample: request.sample, in: setting, options: options)
    let rule = shown.chainRule(of: link)
    var values: [Double] = []
    var rows: [ProductTable.Row] = []
    for sample in setting.samples.indices {
      let workings = Workings(
        request, sample: sample, in: setting, options: options, models: shown.models)
      values.append(try workings.value(workings.fraction(link)))
      if sample < Self.mostRows, case .product(let links) = rule {
        rows += try workings.productTable(
          index: "i", header: [], rows: [(sample, links.map(workings.fraction))]
        ).rows
      }
    }
    let varied = shown.spelling.symbol(link.varied)
    let general = Expression.derivative(shown.spelling.loss(ofSample: .letter("i")), by: varied)
    if case .product(let links) = rule {
      table = ProductTable(
        index: .symbol("i"),
        header: links.map { link in
          link.quantity == .loss
            ? .derivative(
              shown.spelling.loss(ofSample: .letter("i")), by: shown.spelling.symbol(link.varied))
            : shown.fraction(link)
        }, rows: rows)
    } else {
      table = nil
    }
    reduction = network.reduction
    samples = setting.samples.count
    self.varied = varied
    derivative = general
    self.values = values.indices.prefix(Self.mostRows).map {
      SampleValue(sample: $0, value: shown.printed(values[$0]))
    }

    let left = Expression.derivative(shown.spelling.totalLoss, by: varied)
    let total = try shown.value(left)
    let sum = Expression.summation("i", of: general)
    let isMean = network.reduction == .mean && samples > 1
    let symbolic = try shown.equation(
      left,
      [
        (
          .sumRule,
          samples == 1
            ? shown.fraction(link)
            : isMean ? .product([.quotient(.one, .symbol("n")), sum]) : sum
        )
      ], numbers: false)
    let count = samples
    equation = Equation(
      left: left, steps: symbolic.steps,
      arithmetic: try shown.numbers(values, total: total) { terms in
        isMean
          ? .product([.quotient(.one, .integer(count)), .total(terms)]) : .total(terms)
      }, keptTerm: nil)
    try shown.checkTotal(total, by: link.varied)
  }
}

extension Workings {
  /// The engine's derivative over all samples must say the same.
  fileprivate func checkTotal(_ value: Double, by quantity: Quantity) throws(WalkthroughError) {
    let derivative: Double
    do {
      derivative = try network.derivative(by: quantity, on: setting.samples)
    } catch {
      throw WalkthroughError(error)
    }
    guard agree(value, derivative) else {
      throw .inconsistent(
        Expression.derivative(spelling.totalLoss, by: spelling.symbol(quantity)).latex, value,
        derivative)
    }
  }
}
