import Decimals
import Engine
import Expressions
import Meaning

extension Workings {
  /// What is tried out: the change of a quantity, or of several together, and what it does to another.
  struct Trial {
    let quantity: Quantity
    let varied: Set<Quantity>
    /// How what varies is called.
    let symbol: Symbol
    let derivative: Expression
    let samples: [Int]
    let isTotal: Bool
    let value: Double

    init(
      of link: Link, derivative: Expression, samples: [Int], isTotal: Bool, value: Double,
      spelling: Spelling
    ) {
      quantity = link.quantity
      varied = [link.varied]
      symbol = spelling.symbol(link.varied)
      (self.derivative, self.samples) = (derivative, samples)
      (self.isTotal, self.value) = (isTotal, value)
    }

    /// Parameters that are one number.
    init(
      of quantity: Quantity, together varied: Set<Quantity>, called symbol: Symbol,
      derivative: Expression, samples: [Int], isTotal: Bool, value: Double
    ) {
      (self.quantity, self.varied, self.symbol) = (quantity, varied, symbol)
      (self.derivative, self.samples) = (derivative, samples)
      (self.isTotal, self.value) = (isTotal, value)
    }
  }

  /// The quantity changed by a little, what becomes of the loss, and the quotient of the two changes; at a kink on each
  /// of its sides.
  ///
  /// Empty where no step shows the derivative, as the change drowns in rounding.
  func confirmations(of trial: Trial) throws(WalkthroughError) -> [Confirmation] {
    guard try standsAtKink(trial) else {
      return try confirmation(of: trial, value: trial.value, side: nil).map { [$0] } ?? []
    }
    var found: [Confirmation] = []
    for side in [Confirmation.Side.below, .above] {
      let value = try slope(of: trial, on: side)
      if let confirmation = try confirmation(of: trial, value: value, side: side) {
        found.append(confirmation)
      }
    }
    return found.count == 2 ? found : []
  }

  func confirmationSteps(of trial: Trial) throws(WalkthroughError) -> [Step] {
    try confirmations(of: trial).map {
      Step(.confirmation($0), drawing: .ways(of: $0.derivative))
    }
  }

  private func confirmation(
    of trial: Trial, value: Double, side: Confirmation.Side?
  ) throws(WalkthroughError) -> Confirmation? {
    let before = try nudged(trial, by: 0)
    let quantity = trial.isTotal ? spelling.totalLoss : spelling.symbol(trial.quantity)
    for exponent in 2...6 {
      guard let size = Numeral("0." + String(repeating: "0", count: exponent - 1) + "1") else {
        return nil
      }
      let step = side == .below ? -size.value : size.value
      let divisor: Expression =
        side == .below ? .negation(.number(size)) : .number(size)
      let after = try nudged(trial, by: step)
      let quotient = (after - before) / step
      func confirmation(
        before: Expression, after: Expression, _ outcome: Confirmation.Outcome
      ) -> Confirmation {
        Confirmation(
          side: side, quantity: quantity, varied: trial.symbol,
          isTogether: trial.varied.count > 1, derivative: trial.derivative,
          value: printed(value), step: .number(size), before: before, after: after,
          outcome: outcome)
      }
      if value == 0 {
        guard after == before else { continue }
        return confirmation(before: printed(before), after: printed(after), .unchanged)
      }
      guard (quotient - value).magnitude <= 2e-4 * value.magnitude else { continue }
      let expected = Expression.rounded(quotient, digits: min(digits, 4))
      for places in exponent + 1...15 {
        let numerals = [after, before].map { Self.rounded($0, places: places) }
        let line = ArithmeticLine(of: [], value: quotient, digits: min(digits, 4)) { _ in
          .quotient(.sum([numerals[0], .negation(numerals[1])]), divisor)
        }
        guard let line, !line.isApproximate, line.result == expected else { continue }
        return confirmation(before: numerals[1], after: numerals[0], .quotient(line))
      }
    }
    return nil
  }

  /// Both numbers of a difference end at the same decimal place.
  private static func rounded(_ value: Double, places: Int) -> Expression {
    var digits = places
    var magnitude = value.magnitude
    while magnitude >= 1 {
      magnitude /= 10
      digits += 1
    }
    while magnitude < 0.1, magnitude > 0, digits >= 0 {
      magnitude *= 10
      digits -= 1
    }
    return digits < 1 ? .zero : .rounded(value, digits: digits)
  }

  /// Whether what varies moves a pre-activation across the kink of its activation function.
  private func standsAtKink(_ trial: Trial) throws(WalkthroughError) -> Bool {
    for sample in trial.samples {
      let trace: Trace
      do { trace = try setting.trace(of: sample) } catch { throw WalkthroughError(error) }
      let kinks = trace.kinks
      guard !kinks.isEmpty else { continue }
      for varied in trial.varied {
        let moved = trace.varied(at: varied)
        if kinks.contains(where: { moved[$0].d1 != 0 }) { return true }
      }
    }
    return false
  }

  /// The derivative a little below or above the kink, by tangents.
  private func slope(
    of trial: Trial, on side: Confirmation.Side
  ) throws(WalkthroughError) -> Double {
    let distance = side == .below ? -1e-9 : 1e-9
    let slope = try reduced(trial) { sample throws(NetworkError) in
      let trace = try network.forwardPass(on: sample, as: Jet<Double>.self) { quantity, value in
        trial.varied.contains(quantity) ? Jet(value.value + distance, d1: 1) : value
      }
      return trace[trial.quantity].d1
    }
    // What is left of the distance is no part of the slope.
    return slope.magnitude < 1e-7 ? 0 : slope
  }

  /// The quantity after what varies has been changed.
  private func nudged(_ trial: Trial, by step: Double) throws(WalkthroughError) -> Double {
    try reduced(trial) { sample throws(NetworkError) in
      let trace = try network.forwardPass(on: sample, as: Double.self) { quantity, value in
        trial.varied.contains(quantity) ? value + step : value
      }
      return trace[trial.quantity]
    }
  }

  /// The sum over the samples, or their mean.
  private func reduced(
    _ trial: Trial, _ value: (Sample) throws(NetworkError) -> Double
  ) throws(WalkthroughError) -> Double {
    var sum = 0.0
    for index in trial.samples {
      do throws(NetworkError) {
        sum += try value(setting.samples[index])
      } catch {
        throw WalkthroughError(error)
      }
    }
    return trial.isTotal && network.reduction == .mean ? sum / Double(trial.samples.count) : sum
  }
}
