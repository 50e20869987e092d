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
      let expected = Expression.rounded(quotient, digits: min(digits, 4))
      for places in exponent + 1...15 {
        let numerals = [after, before].map { Self.rounded($0, places: places) }
        let line = ArithmeticLine(of: [], value: quotient, digits: min(digits, 4)) { _ in
          .quotient(.sum([numerals[0], .negation(numerals[1])]), .number(step))
        }
        guard let line, !line.isApproximate, line.result == expected else { continue }
        return Confirmation(
          quantity: quantity, varied: spelling.symbol(link.varied), derivative: derivative,
          value: printed(value), step: .number(step), before: numerals[1], after: numerals[0],
          outcome: .quotient(line))
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
