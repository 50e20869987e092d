import Decimals
import Expressions
import Meaning

/// A point of a curve, in the units of its axes.
package struct CurvePoint: Hashable, Sendable {
  package let x: Double
  package let y: Double

  /// Beyond it the arithmetic of a drawing could overflow.
  static let largestNumber = 1e100

  /// The stretches of a curve in which it has a value that can be drawn at each of these numbers.
  static func stretches(at steps: [Double], of curve: (Double) -> Double) -> [[Self]] {
    var stretches: [[Self]] = []
    var stretch: [Self] = []
    for x in steps {
      let y = curve(x)
      if y.magnitude <= largestNumber {
        stretch.append(Self(x: x, y: y))
      } else if !stretch.isEmpty {
        stretches.append(stretch)
        stretch = []
      }
    }
    return stretch.isEmpty ? stretches : stretches + [stretch]
  }
}

extension WalkthroughError {
  /// Refuses a curve around numbers that cannot be drawn.
  static func checkDrawable(_ lines: [ArithmeticLine]) throws(WalkthroughError) {
    for line in lines where line.value.magnitude > CurvePoint.largestNumber {
      throw .request(
        "\(line.result.latex) is too large to be drawn: at most 10^{100}")
    }
  }
}
