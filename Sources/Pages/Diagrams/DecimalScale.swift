import Engine

/// Round numbers along an axis: multiples of 1, 2 or 5 times a power of ten, or powers of ten.
struct DecimalScale: Hashable {
  struct Tick: Hashable {
    /// Where it stands: the number, or of a power of ten its exponent.
    let value: Double
    let label: String
  }

  let low: Double
  let high: Double
  let ticks: [Tick]

  /// The most steps between the ends of an axis.
  private static let mostSteps = 6

  /// From the last round number below `least` to the first one above `most`.
  init(from least: Double, to most: Double) {
    self.init(from: least, to: most, smallestStep: nil)
  }

  /// For whole numbers. The axis may end between two ticks.
  init(wholeFrom least: Double, to most: Double) {
    self.init(from: least, to: most, smallestStep: 0)
  }

  /// - Parameter smallestStep: as a power of ten.
  private init(from least: Double, to most: Double, smallestStep: Int?) {
    let span = most - least
    guard span > 0, span.isFinite else {
      self.init(low: least.isFinite ? least : 0, high: (least.isFinite ? least : 0) + 1, ticks: [])
      return
    }
    var power = Self.order(of: span / Double(Self.mostSteps))
    var digit = 1
    func step() -> Double { Double(digit) * Self.power(power) }
    while span / step() > Double(Self.mostSteps) || power < smallestStep ?? power {
      switch digit {
      case 1: digit = 2
      case 2: digit = 5
      default: (digit, power) = (1, power + 1)
      }
    }
    let first = (least / step()).rounded(.down)
    let last = (most / step()).rounded(.up)
    let numbers = stride(from: first, through: last, by: 1)
    self.init(
      low: first * step(), high: last * step(),
      ticks: numbers.map { Tick(value: $0 * step(), label: Self.label($0 * Double(digit), power)) })
  }

  /// Whole powers of ten around two positive numbers.
  init(decadesFrom least: Double, to most: Double) {
    let first = Self.order(of: least)
    let top = Self.order(of: most)
    let last = max(Self.power(top) < most ? top + 1 : top, first + 1)
    let stride = (last - first - 1) / Self.mostSteps + 1
    // The upper end is a tick in any case.
    let low = last - (last - first + stride - 1) / stride * stride
    self.init(
      low: Double(low), high: Double(last),
      ticks: Swift.stride(from: low, through: last, by: stride).map {
        Tick(value: Double($0), label: Self.power(label: $0))
      })
  }

  private init(low: Double, high: Double, ticks: [Tick]) {
    self.low = low
    self.high = high
    self.ticks = ticks
  }

  /// The exponent of the largest power of ten that is not above a positive number.
  private static func order(of value: Double) -> Int {
    guard value > 0, value.isFinite else { return 0 }
    var order = Int((Engine.log(value) / Engine.log(10)).rounded(.down))
    if power(order) > value { order -= 1 }
    if power(order + 1) <= value { order += 1 }
    return order
  }

  private static func power(_ exponent: Int) -> Double {
    Double("1e\(exponent)") ?? (exponent < 0 ? 0 : .infinity)
  }

  /// A whole number times a power of ten, as 1200, 0.04 or 3×10⁻⁷.
  private static func label(_ count: Double, _ power: Int) -> String {
    guard count != 0 else { return "0" }
    let sign = count < 0 ? "−" : ""
    let digits = String(Int(count.magnitude))
    let order = power + digits.utf8.count - 1
    if order > 6 || order < -4 {
      var significant = digits[...]
      while significant.last == "0" { significant = significant.dropLast() }
      let rest = significant.dropFirst()
      return
        "\(sign)\(significant.prefix(1))\(rest.isEmpty ? "" : ".")\(rest)×\(self.power(label: order))"
    }
    if power >= 0 { return sign + digits + String(repeating: "0", count: power) }
    let padded = String(repeating: "0", count: max(0, 1 - power - digits.utf8.count)) + digits
    return "\(sign)\(padded.dropLast(-power)).\(padded.suffix(-power))"
  }

  /// 10⁻⁴; 1 and 10 as they are.
  private static func power(label exponent: Int) -> String {
    if exponent == 0 { return "1" }
    if exponent == 1 { return "10" }
    return "10" + String(String(exponent).map { raised[$0] ?? $0 })
  }

  private static let raised: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
    "9": "⁹", "-": "⁻",
  ]
}
