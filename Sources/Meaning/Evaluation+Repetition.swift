import Decimals
import Engine
import Expressions

extension Evaluation {
  /// Runs `body` for each value of the loop's index.
  func repeatEach(
    _ loop: Loop, at path: [Int], _ body: () throws(MeaningError) -> Void
  ) throws(MeaningError) {
    let values = try values(of: loop, at: path)
    try count(values.count, at: path)
    let before = slots[loop.slot]
    for value in values {
      slots[loop.slot] = value
      try body()
    }
    slots[loop.slot] = before
  }

  func values(of loop: Loop, at path: [Int]) throws(MeaningError) -> ClosedRange<Int> {
    if let bounds = loop.bounds {
      let first = try bound(bounds.first)
      let last = try bound(bounds.last)
      guard first <= last else {
        throw MeaningError(
          "the sum is empty: \(loop.letter) would run from \(first) to \(last)",
          kind: .absent(isInSum: true), at: path)
      }
      let start = numbering.first(of: counted[loop.slot])
      return first - start...last - start
    }
    let size = try whole(.sizeCounted(bySlot: loop.slot, plus: 0), at: path)
    guard size > 0 else { throw MeaningError("the sum is empty", at: path) }
    return counted[loop.slot] == .layers ? 1...size : 0...size - 1
  }

  private func bound(_ term: Term) throws(MeaningError) -> Int {
    let value = try value(of: term, on: Graph<Double>(setting))
    guard let bound = Int(exactly: value) else {
      throw MeaningError(
        "a sum's bound has to be a whole number, and this is \(value)", at: term.path)
    }
    guard bound.magnitude <= Resolver.largestIndex else {
      throw MeaningError("a sum's bound of \(bound) is too large", at: term.path)
    }
    return bound
  }

  /// Runs `body` for each operand, and for those that an ellipsis stands for.
  func eachOperand(
    of operands: [Term], _ body: (Term) throws(MeaningError) -> Void
  ) throws(MeaningError) {
    for operand in operands {
      switch operand.kind {
      case .progression(let progression):
        let length = try length(of: progression, at: operand.path)
        try count(length, at: operand.path)
        for step in 1..<length {
          slots[progression.slot] = step
          try body(progression.template)
        }
      case .number, .whole, .constant, .symbol, .negation, .sum, .product, .quotient, .power,
        .activation, .named, .dependency, .derivative, .summation, .repeatedProduct, .array,
        .transpose, .arrayProduct, .arrayDerivative, .gradient, .matrix, .together, .after:
        try body(operand)
      }
    }
  }

  /// How many steps lead from one neighbour of an ellipsis to the other.
  private func length(of progression: Progression, at path: [Int]) throws(MeaningError) -> Int {
    var lengths: Set<Int> = []
    for step in progression.steps {
      let (length, overflow) = try whole(step.last, at: path)
        .subtractingReportingOverflow(try whole(step.first, at: path))
      lengths.insert(overflow ? 0 : length)
    }
    if lengths.count == 1, lengths.contains(where: { $0 < 1 }), progression.hasFreeEnd(freeSlots) {
      throw MeaningError(
        "the dots lead backwards at some values of the indices", kind: .emptyRow, at: path)
    }
    if lengths == [0] {
      throw MeaningError(
        "the dots stand for nothing here: there are so few terms that their neighbours are the same",
        at: path)
    }
    lengths.remove(0)
    guard lengths.count == 1, let length = lengths.first, length > 0 else {
      throw .unevenSteps(at: path)
    }
    return length
  }
}

extension Progression {
  /// Whether it depends on the value of an index how many terms there are.
  fileprivate func hasFreeEnd(_ freeSlots: Set<Int>) -> Bool {
    steps.contains { !$0.first.slots.union($0.last.slots).isDisjoint(with: freeSlots) }
  }
}
