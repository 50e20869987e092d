import Notation

/// A way to read a relation, other than the notation's own, under which it holds.
enum OtherReading {
  case arrays(ArrayReading)
  /// Its letters have no indices, and may be variables rather than quantities of the network.
  case variables
}

extension OtherReading {
  /// Why the relation is not checked, and what would choose this reading or its opposite.
  var note: String {
    switch self {
    case .arrays(let reading):
      "it holds if \(reading.words.joined(separator: " and "))"
    case .variables:
      "its letters have no indices and may be variables: a quantity of the network has them, as in a_j^{(L)}"
    }
  }
}

extension ArrayReading {
  /// Each way in which this reading differs from the notation's, and the key of `notation:` or the sign that says so.
  fileprivate var words: [String] {
    var words: [String] = []
    if contains(.rowVectors) {
      words.append("the values of a layer are a row (`vectors: rows`)")
    }
    if contains(.transposedWeights) {
      words.append("a weight matrix has a row for each node that it leads from (`weight: from-to`)")
    }
    if contains(.transposedGradients) {
      words.append("a gradient is a row (`gradients: rows`)")
    }
    if contains(.transposedJacobians) {
      words.append("a Jacobian has a row for each variable (`jacobians: denominator`)")
    }
    if contains(.diagonalJacobians) {
      words.append("a Jacobian is written as its diagonal (`jacobians: diagonal`)")
    }
    if contains(.elementwiseProducts) {
      words.append(#"the dot multiplies element by element (`\odot`)"#)
    }
    return words
  }
}

extension CheckedText {
  /// The reading nearest to the notation's under which a step holds that is false as the notation has it.
  mutating func otherReading(of step: Step, own: Setting, twins: Twins) -> OtherReading? {
    if step.left.isMadeOfBareLetters(in: own.convention),
      step.right.isMadeOfBareLetters(in: own.convention),
      !(step.left.isMadeOfNumbers && step.right.isMadeOfNumbers),
      (try? ResolvedRelation([step.left, step.right], in: own))?.variables.isEmpty ?? true
    {
      return .variables
    }
    guard own.convention.arrayReading == nil, step.left.mayBeArray || step.right.mayBeArray else {
      return nil
    }
    return ArrayReading.others.first { reading in
      holds(step, read: reading, own: own, twins: twins)
        && settled.allSatisfy { holds($0, read: reading, own: own, twins: twins) }
    }.map(OtherReading.arrays)
  }

  /// Remembers a step that holds as it stands.
  mutating func settle(_ step: Step) {
    guard settled.count < Self.mostSettled, step.left.mayBeArray || step.right.mayBeArray else {
      return
    }
    settled.append(step)
  }

  /// Relations that are kept; the first of a text say how it writes.
  private static var mostSettled: Int { 16 }

  private mutating func holds(
    _ step: Step, read reading: ArrayReading, own: Setting, twins: Twins
  ) -> Bool {
    guard work <= Self.workLimit else { return false }
    let decision = Decision(
      of: step, own: own.reading(reading), twins: twins.reading(reading), thoroughly: false,
      spending: &work)
    switch decision.verdict {
    case .identity: return decision.caution == nil
    case .here(let isClaim): return isClaim
    case .false, .notChecked: return false
    }
  }
}

extension Setting {
  func reading(_ reading: ArrayReading) -> Setting {
    var other = self
    other.convention.arrayReading = reading
    return other
  }
}

extension Expression {
  /// Whether all symbols in it are letters without indices; one at least.
  fileprivate func isMadeOfBareLetters(in convention: Convention) -> Bool {
    switch self {
    case .symbol(let symbol):
      symbol == Symbol(symbol.letter) && !["C", "n", "L", #"\eta"#].contains(symbol.letter)
        && !convention.isNamed(symbol.letter)
    case .number: true
    case .derivative(let operand, let symbol):
      symbol == Symbol(symbol.letter) && operand.isMadeOfBareLetters(in: convention)
    case .application(.activation(_?, _), _): false
    case .negation, .sum, .product, .quotient, .power, .application:
      children.allSatisfy { $0.isMadeOfBareLetters(in: convention) }
    case .dependency, .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient,
      .matrix:
      false
    }
  }
}
