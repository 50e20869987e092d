import Documents
import Engine

/// Where the parts of a curve's drawing stand.
struct LossCurveLayout {
  struct Tick: Hashable {
    /// Along its axis, in pixels.
    let position: Double
    let label: String
  }

  static let width = 420.0
  static let height = 290.0
  static let left = 56.0
  static let right = 388.0
  static let top = 40.0
  static let bottom = 240.0

  let updateTicks: [Tick]
  let lossTicks: [Tick]
  private let updates: Span
  private let losses: Span
  private let isLogarithmic: Bool

  /// What an axis reaches over; never empty.
  private struct Span: Hashable {
    let low: Double
    let high: Double

    /// Where a number lies, from 0 to 1.
    func part(of value: Double) -> Double {
      let part = (value - low) / (high - low)
      return part.isNaN ? 0 : min(max(part, 0), 1)
    }
  }

  init(_ curve: LossCurve) {
    let first = Double(curve.points.first?.updates ?? 0)
    let last = Double(curve.points.last?.updates ?? 0)
    updates = Span(low: first, high: max(last, first + 1, first.nextUp))
    isLogarithmic = curve.isLogarithmic && curve.points.allSatisfy { $0.loss > 0 }
    let values = curve.points.map(\.loss).filter(\.isFinite)
    let (least, most) = (values.min() ?? 0, values.max() ?? 1)
    let scale: DecimalScale
    if isLogarithmic {
      scale = DecimalScale(decadesFrom: least, to: most)
    } else {
      scale = DecimalScale(from: min(least, 0), to: max(most, 0))
    }
    let span = Span(low: scale.low, high: scale.high)
    losses = span
    lossTicks = scale.ticks.map {
      Tick(
        position: Self.bottom - (Self.bottom - Self.top) * span.part(of: $0.value),
        label: $0.label)
    }
    let steps = DecimalScale(wholeFrom: updates.low, to: updates.high)
    let wide = updates
    updateTicks = steps.ticks.filter { (wide.low...wide.high).contains($0.value) }.map {
      Tick(
        position: Self.left + (Self.right - Self.left) * wide.part(of: $0.value), label: $0.label)
    }
  }

  func position(of point: LossCurve.Point) -> (x: Double, y: Double) {
    let loss = isLogarithmic ? Engine.log(point.loss) / Engine.log(10) : point.loss
    return (
      Self.left + (Self.right - Self.left) * updates.part(of: Double(point.updates)),
      Self.bottom - (Self.bottom - Self.top) * losses.part(of: loss)
    )
  }
}
