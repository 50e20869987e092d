public import Checking
import Decimals
import Expressions

extension SideValues {
  /// `0.2984 at j = 0`, or both values where they differ.
  public var words: String {
    let digits = left == right ? 7 : telling(left, right)
    let (first, second) = (left.shown(digits: digits), right.shown(digits: digits))
    let both = first == second ? first : "\(first) against \(second)"
    return indices.isEmpty ? both : "\(both) at \(indices.words)"
  }
}

extension [Difference.IndexValue] {
  /// `j = 0, k = 1`
  var words: String {
    map { place in
      let value = Int(exactly: place.value).map(String.init) ?? place.value.shown(digits: 15)
      return place.letter == "layer" ? "layer \(value)" : "\(place.letter) = \(value)"
    }.joined(separator: ", ")
  }
}

/// As few significant digits, but 7 at least, as tell two values apart where they differ by more than rounding
/// errors do.
func telling(_ left: Double, _ right: Double) -> Int {
  let magnitude = max(left.magnitude, right.magnitude)
  guard (left - right).magnitude > 1e-12 * magnitude else { return 7 }
  // A zero at the end tells nobody anything.
  return (7...15).first {
    Double(left.shown(digits: $0)) != Double(right.shown(digits: $0))
  } ?? 15
}

extension Double {
  /// As a terminal shows it, such as `4.386e-4`.
  func shown(digits: Int) -> String {
    self == 0
      ? "0"
      : Expression.rounded(self, digits: digits).latex
        .replacing(#" \times 10^{"#, with: "e").replacing("}", with: "")
  }
}
