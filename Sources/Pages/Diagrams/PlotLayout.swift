import Documents
import Engine

/// Where the parts of a plot's drawing stand.
struct PlotLayout {
  struct Tick: Hashable {
    /// Along its axis, in pixels.
    let position: Double
    let label: String
  }

  static let width = 420.0
  static let height = 290.0
  static let right = 388.0
  static let top = 40.0
  static let bottom = 240.0

  let left: Double
  let horizontalTicks: [Tick]
  let verticalTicks: [Tick]
  private let horizontal: Span
  private let vertical: Span

  init(_ plot: Plot) {
    let points = plot.curve.flatMap(\.self) + plot.marks.map(\.point)
    let (across, steps) = Self.scale(plot.horizontal.scale, points.map(\.x), isWidened: false)
    let (up, levels) = Self.scale(plot.vertical.scale, points.map(\.y), isWidened: true)
    let longest = levels.map(\.label.count).max() ?? 0
    let left = max(56, 13 + Self.digitWidth * Double(longest))
    self.left = left
    horizontal = across
    vertical = up
    horizontalTicks = Self.withRoom(
      steps.filter { (across.low...across.high).contains($0.value) }.map {
        Tick(position: left + (Self.right - left) * across.part(of: $0.value), label: $0.label)
      })
    verticalTicks = levels.map {
      Tick(
        position: Self.bottom - (Self.bottom - Self.top) * up.part(of: $0.value), label: $0.label)
    }
  }

  private static let digitWidth = 7.1

  /// As many of the ticks of an axis as have room for their labels.
  private static func withRoom(_ ticks: [Tick]) -> [Tick] {
    let longest = ticks.map(\.label.count).max() ?? 0
    guard ticks.count > 1 else { return ticks }
    let room = (ticks[ticks.count - 1].position - ticks[0].position) / Double(ticks.count - 1)
    let step = ((digitWidth * Double(longest) + 8) / max(room, 1)).rounded(.up)
    return ticks.enumerated().filter { $0.offset % max(1, Int(step)) == 0 }.map(\.element)
  }

  func position(of point: Plot.Point) -> Point {
    Point(
      x: left + (Self.right - left) * horizontal.part(of: horizontal.along(point.x)),
      y: Self.bottom - (Self.bottom - Self.top) * vertical.part(of: vertical.along(point.y)))
  }

  /// Where the axis crosses 0; nil where that is at an end or beyond.
  var zero: Double? {
    guard !horizontal.isLogarithmic, horizontal.low < 0, horizontal.high > 0 else { return nil }
    return left + (Self.right - left) * horizontal.part(of: 0)
  }

  /// The ends of a tangent within the frame; nil where it has no direction.
  func ends(of tangent: Plot.Tangent) -> (start: Point, end: Point)? {
    let (point, slope) = (tangent.point, tangent.slope)
    guard point.x.isFinite, point.y.isFinite, slope.isFinite else { return nil }
    var (low, high) = (horizontal.low, horizontal.high)
    if slope != 0 {
      let crossings = [vertical.low, vertical.high].map { point.x + ($0 - point.y) / slope }
        .sorted()
      (low, high) = (max(low, crossings[0]), min(high, crossings[1]))
    }
    guard low <= high else { return nil }
    let ends = [low, high].map {
      position(of: Plot.Point(x: $0, y: point.y + slope * ($0 - point.x)))
    }
    return (ends[0], ends[1])
  }

  /// What an axis reaches over; never empty.
  private struct Span: Hashable {
    let low: Double
    let high: Double
    let isLogarithmic: Bool

    /// Where a number lies, from 0 to 1.
    func part(of value: Double) -> Double {
      let part = (value - low) / (high - low)
      return part.isNaN ? 0 : min(max(part, 0), 1)
    }

    func along(_ value: Double) -> Double {
      isLogarithmic ? Engine.log(value) / Engine.log(10) : value
    }
  }

  /// - Parameter isWidened: whether the axis ends at round numbers.
  private static func scale(
    _ scale: Plot.Axis.Scale, _ values: [Double], isWidened: Bool
  ) -> (Span, [DecimalScale.Tick]) {
    let finite = values.filter(\.isFinite)
    var (least, most) = (finite.min() ?? 0, finite.max() ?? 1)
    var isLogarithmic = false
    let decimal: DecimalScale
    switch scale {
    case .logarithmic where least > 0:
      isLogarithmic = true
      decimal = DecimalScale(decadesFrom: least, to: most)
    case .linear where isWidened:
      // What differs by rounding alone is a level line.
      let room = max(least.magnitude, most.magnitude)
      if most - least <= 1e-9 * room || most == least {
        (least, most) = room == 0 ? (-1, 1) : (least - room / 2, most + room / 2)
      }
      decimal = DecimalScale(from: least, to: most)
    case .linear: decimal = DecimalScale(from: least, to: most)
    case .linearWithZero, .logarithmic:
      decimal = DecimalScale(from: min(least, 0), to: max(most, 0))
    case .whole:
      most = max(most, least + 1, least.nextUp)
      decimal = DecimalScale(wholeFrom: least, to: most)
    }
    if isWidened || isLogarithmic { (least, most) = (decimal.low, decimal.high) }
    if !(most > least) { (least, most) = (0, 1) }
    return (Span(low: least, high: most, isLogarithmic: isLogarithmic), decimal.ticks)
  }
}
