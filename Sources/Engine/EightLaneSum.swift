/// A sum in the order in which the whole engine adds: term i goes to lane i mod 8, and the lanes are
/// added pairwise at the end, so that vector and scalar code give the same bits.
struct EightLaneSum<Number: Scalar> {
  private var lanes: [Number]
  private var next = 0

  init() { lanes = Array(repeating: Number(0), count: 8) }

  mutating func add(_ term: Number) {
    lanes[next] = lanes[next] + term
    next = (next + 1) & 7
  }

  var total: Number {
    ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6]))
      + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]))
  }
}
