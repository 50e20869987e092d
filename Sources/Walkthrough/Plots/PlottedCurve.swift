import Documents

extension Plot {
  /// The stretches of a curve in which it has a finite value at each of these numbers.
  static func stretches(at steps: [Double], of curve: (Double) -> Double) -> [[Point]] {
    var stretches: [[Point]] = []
    var stretch: [Point] = []
    for x in steps {
      let y = curve(x)
      if y.isFinite {
        stretch.append(Point(x: x, y: y))
      } else if !stretch.isEmpty {
        stretches.append(stretch)
        stretch = []
      }
    }
    return stretch.isEmpty ? stretches : stretches + [stretch]
  }
}
