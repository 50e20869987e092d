import Expressions
import Meaning

/// A way to read a relation, other than the notation's own, under which it holds.
enum OtherReading {
  case arrays(ArrayReading)
  /// n is another number than the notation takes it for.
  case size(Convention.LoneSize)
  /// Its letters have no indices, and may be variables rather than quantities of the network.
  case variables
  /// An index counts samples: the one of a datum, as in `x_i`, or that of a sum in which nothing has it, as in
  /// `\sum_i (a^{(L)} - y)^2`.
  case samples(of: String)
  /// z = w a + b is solved for b, which then depends on z.
  case solvedForBias
}

extension OtherReading {
  func apply(to convention: inout Convention) {
    switch self {
    case .arrays(let reading): convention.arrayReading = reading
    case .size(let size): convention.loneSize = size
    case .variables: convention.takesLettersForVariables = true
    case .samples, .solvedForBias: break
    }
  }

  func apply(to step: Step) -> Step {
    switch self {
    case .samples(let letter):
      return step.with(
        left: step.left.withSample(letter), right: step.right.withSample(letter))
    case .solvedForBias:
      return step.with(
        left: step.left.withBiasesSolvedFor, right: step.right.withBiasesSolvedFor)
    case .arrays, .size, .variables: return step
    }
  }

  /// Why the relation is not checked, and what would choose this reading or its opposite.
  var note: String {
    switch self {
    case .arrays(let reading):
      "it holds if \(reading.words.joined(separator: " and "))"
    case .size(.outputs):
      "it holds if n is the number of outputs, and not of samples: write either as a number"
    case .size(.lastLayer): "it holds if n is the last layer: that is L"
    case .size(.samples): "it holds if n is the number of samples"
    case .variables:
      "its letters have no indices and may be variables: a quantity of the network has them, as in a_j^{(L)}"
    case .solvedForBias:
      "it holds if a bias is what z leaves of it, and so depends on z: here z is computed from it"
    case .samples(let letter):
      "it holds if \(letter) counts samples: one has it raised and in brackets, as in x^{(\(letter))}"
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
    if contains(.outerProducts) {
      words.append(#"\otimes multiplies every element with every one (`a b^T`)"#)
    }
    return words
  }
}

extension CheckedText {
  /// The reading nearest to the notation's under which a step holds that is false as the notation has it.
  mutating func otherReading(of step: Step, own: Setting, twins: Twins) -> OtherReading? {
    if step.isMadeOfBareLetters(in: own.convention),
      (try? ResolvedRelation([step.left, step.right], in: own))?.variables.isEmpty ?? true
    {
      return .variables
    }
    if let reading = otherSize(of: step, own: own, twins: twins) { return reading }
    if let letter = step.indexOfSamples {
      let reading = OtherReading.samples(of: letter)
      if holds(reading.apply(to: step), own: own, twins: twins) { return reading }
    }
    let solved = OtherReading.solvedForBias.apply(to: step)
    if solved.left != step.left || solved.right != step.right,
      holds(solved, own: own, twins: twins)
    {
      return .solvedForBias
    }
    guard own.convention.arrayReading == nil, step.left.mayBeArray || step.right.mayBeArray else {
      return nil
    }
    let hasTensors = step.left.hasTensor || step.right.hasTensor
    let others = ArrayReading.others.filter { hasTensors || !$0.contains(.outerProducts) }
    return others.lazy.map(OtherReading.arrays).first { reading in
      let (own, twins) = (own.with(reading.apply), twins.with(reading.apply))
      return holds(step, own: own, twins: twins)
        && settled.allSatisfy { holds($0, own: own, twins: twins) }
    }
  }

  /// Whether a step that is false holds where `w_{jk}` leads the other way, as all relations of the text do.
  mutating func holdsForOtherWeightOrder(_ step: Step, own: Setting, twins: Twins) -> Bool {
    guard step.left.hasPairedWeight || step.right.hasPairedWeight else { return false }
    let reading = { (convention: inout Convention) in
      convention.weightOrder = convention.weightOrder == .toFrom ? .fromTo : .toFrom
    }
    let (own, twins) = (own.with(reading), twins.with(reading))
    return holds(step, own: own, twins: twins)
      && settled.allSatisfy { holds($0, own: own, twins: twins) }
  }

  private mutating func otherSize(
    of step: Step, own: Setting, twins: Twins
  ) -> OtherReading? {
    guard step.left.speaksOfN || step.right.speaksOfN else { return nil }
    let sizes = Convention.LoneSize.allCases.filter { $0 != own.convention.loneSize }
    return sizes.lazy.map(OtherReading.size).first { reading in
      holds(step, own: own.with(reading.apply), twins: twins.with(reading.apply))
    }
  }

  /// Remembers a step that holds as it stands.
  mutating func settle(_ step: Step) {
    guard settled.count < Self.mostSettled,
      [step.left, step.right].contains(where: { $0.mayBeArray || $0.hasPairedWeight })
    else { return }
    settled.append(step)
  }

  /// Relations that are kept; the first of a text say how it writes.
  private static var mostSettled: Int { 16 }

  private mutating func holds(_ step: Step, own: Setting, twins: Twins) -> Bool {
    guard work <= Self.workLimit else { return false }
    let decision = Decision(
      of: step, own: own, twins: twins, thoroughly: false, spending: &work)
    switch decision.verdict {
    case .identity: return decision.caution == nil
    // With one sample its loss and that over all are the same, and authors write either.
    case .here(let isClaim): return isClaim || decision.caution == .singleSample
    case .false, .notChecked: return false
    }
  }
}

extension Expression {
  /// With the derivative of z by b for that of b by z, which is the same: each is 1, or 0 of two nodes.
  fileprivate var withBiasesSolvedFor: Expression {
    if case .derivative(.symbol(let operand), let variable) = self, operand.letter == "b",
      variable.letter == "z"
    {
      return .derivative(of: .symbol(variable), by: operand)
    }
    return withChildren(children.map(\.withBiasesSolvedFor)) ?? self
  }
}

extension Setting {
  /// The same network, for an author who writes in another way.
  func with(_ change: (inout Convention) -> Void) -> Setting {
    var other = self
    change(&other.convention)
    return other
  }
}

extension Expression {
  /// Whether a weight stands in it that names both of its nodes.
  fileprivate var hasPairedWeight: Bool {
    if case .symbol(let symbol) = self {
      return symbol.subscripts.count == 2 && ["w", "W"].contains(symbol.letter)
    }
    return children.contains(where: \.hasPairedWeight)
  }

  fileprivate var hasTensor: Bool {
    if case .arrayProduct(.tensor, _) = self { return true }
    return children.contains(where: \.hasTensor)
  }

  /// Whether n stands in it, as a number or as an index.
  fileprivate var speaksOfN: Bool {
    if case .symbol(let symbol) = self {
      let indices = symbol.subscripts + [symbol.layer, symbol.sample].compactMap(\.self)
      return symbol == Symbol("n")
        || indices.contains { if case .letter("n", _) = $0 { true } else { false } }
    }
    return children.contains(where: \.speaksOfN)
  }
}

extension Step {
  /// Whether all symbols in it are letters without indices that stand for nothing by name.
  func isMadeOfBareLetters(in convention: Convention) -> Bool {
    left.isMadeOfBareLetters(in: convention) && right.isMadeOfBareLetters(in: convention)
      && !(left.isMadeOfNumbers && right.isMadeOfNumbers)
  }
}

extension Expression {
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
