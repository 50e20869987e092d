/// A sum in the order in which the whole engine adds: term i goes to lane i mod 8, and the lanes are
/// added pairwise at the end, so that vector and scalar code give the same bits.
struct EightLaneSum<Number: Scalar> {
  private var lanes: (Number, Number, Number, Number, Number, Number, Number, Number)
  private var next = 0

  init() {
    let zero = Number(0)
    lanes = (zero, zero, zero, zero, zero, zero, zero, zero)
  }

  mutating func add(_ term: Number) {
    switch next {
    case 0: lanes.0 = lanes.0 + term
    case 1: lanes.1 = lanes.1 + term
    case 2: lanes.2 = lanes.2 + term
    case 3: lanes.3 = lanes.3 + term
    case 4: lanes.4 = lanes.4 + term
    case 5: lanes.5 = lanes.5 + term
    case 6: lanes.6 = lanes.6 + term
    default: lanes.7 = lanes.7 + term
    }
    next = (next + 1) & 7
  }

  var total: Number {
    ((lanes.0 + lanes.4) + (lanes.2 + lanes.6)) + ((lanes.1 + lanes.5) + (lanes.3 + lanes.7))
  }
}

/// The sum of the terms in the engine's order.
func eightLaneSum<Number: Scalar>(_ terms: some Sequence<Number>) -> Number {
  var sum = EightLaneSum<Number>()
  for term in terms { sum.add(term) }
  return sum.total
}
