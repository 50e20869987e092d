import Engine
import Notation

extension Workings {
  /// The quantity changed by a little, what becomes of the loss, and the quotient of the two changes.
  ///
  /// nil where no step shows the derivative: at a kink, or where the change drowns in rounding.
  func confirmation(
    of derivative: Expression, link: Link, samples: [Int], total: Bool, value: Double
  ) throws(WalkthroughError) -> Confirmation? {
    let before = try nudged(link, by: 0, samples: samples, total: total)
    let quantity = total ? spelling.totalLoss : spelling.symbol(link.quantity)
    for exponent in 2...6 {
      guard let step = Numeral("0." + String(repeating: "0", count: exponent - 1) + "1") else {
        return nil
      }
      let after = try nudged(link, by: step.value, samples: samples, total: total)
      let quotient = (after - before) / step.value
      if value == 0 {
        guard after == before else { continue }
        return Confirmation(
          quantity: quantity, varied: spelling.symbol(link.varied), derivative: derivative,
          value: printed(value), step: .number(step), before: printed(before),
          after: printed(after), outcome: .unchanged)
      }
      guard (quotient - value).magnitude <= 2e-4 * value.magnitude else { continue }
      let line = try numbers([after, before], total: quotient, digits: min(digits, 4)) {
        .quotient(.sum([$0[0], Self.negated($0[1])]), .number(step))
      }
      guard !line.isApproximate, case .quotient(.sum(let terms), _) = line.numbers else { continue }
      return Confirmation(
        quantity: quantity, varied: spelling.symbol(link.varied), derivative: derivative,
        value: printed(value), step: .number(step), before: Self.negated(terms[1]),
        after: terms[0], outcome: .quotient(line))
    }
    return nil
  }

  private static func negated(_ expression: Expression) -> Expression {
    if case .negation(let operand) = expression { operand } else { .negation(expression) }
  }

  /// The quantity of the link after what varies has been changed, over these samples.
  private func nudged(
    _ link: Link, by step: Double, samples: [Int], total: Bool
  ) throws(WalkthroughError) -> Double {
    var sum = 0.0
    for index in samples {
      do {
        let trace = try network.forwardPass(on: setting.samples[index], as: Double.self) {
          quantity, value in quantity == link.varied ? value + step : value
        }
        sum += trace[link.quantity]
      } catch {
        throw WalkthroughError(error)
      }
    }
    return total && network.reduction == .mean ? sum / Double(samples.count) : sum
  }
}
