/// Values of free real variables at which an identity between functions is tried.
enum VariablePoint {
  /// On both sides of 0 and away from it, where functions have kinks; the same in every run.
  private static let values = [
    0.7390851, -1.2020569, 1.8392867, -0.4142135, 2.5029078, -2.6854520, 0.1632526, -0.0810614,
  ]

  /// Points for so many variables, in some of which all have one sign; no two variables are ever the same.
  static func all(of count: Int) -> [[Double]] {
    [2, 3].flatMap { stride in
      values.indices.map { first in
        (0..<count).map { variable in
          let value = values[(first + stride * variable) % values.count]
          return value * (1 + 0.37 * Double(variable))
        }
      }
    }
  }
}
