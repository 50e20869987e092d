import Decimals
import Expressions

extension Resolver {
  /// The terms of a sum, each ellipsis replaced by what it stands for.
  mutating func terms(
    _ operands: [Expression], _ scope: Scope, _ path: [Int]
  ) throws(MeaningError) -> [Term] {
    var scope = scope
    if operands.contains(where: { $0.isEllipsis }) { scope.isInRow = true }
    var resolved: [Term?] = []
    for (position, operand) in operands.enumerated() {
      resolved.append(
        operand.isEllipsis ? nil : try term(operand, scope, path + [position]))
    }
    return try filled(resolved, operands, path)
  }

  /// The factors of a product. `n` in one of them is the size of the sum that is another.
  mutating func factors(
    _ operands: [Expression], _ scope: Scope, _ path: [Int]
  ) throws(MeaningError) -> [Term] {
    var resolved: [Term?] = Array(repeating: nil, count: operands.count)
    var scope = scope
    if operands.contains(where: { $0.isEllipsis }) { scope.isInRow = true }
    let sum =
      operands.firstIndex { $0.isLedBySum } ?? operands.firstIndex { $0.isDottedSum }
    if let sum {
      let factor = try term(operands[sum], scope, path + [sum])
      scope.counting = factor.leadingSlot ?? scope.counting
      if let dotted = factor.dottedCount {
        scope.counting = nil
        scope.dotted = dotted
      }
      resolved[sum] = factor
    }
    for (position, operand) in operands.enumerated() where position != sum && !operand.isEllipsis {
      resolved[position] = try term(operand, scope, path + [position])
    }
    return try filled(resolved, operands, path)
  }

  private mutating func filled(
    _ terms: [Term?], _ operands: [Expression], _ path: [Int]
  ) throws(MeaningError) -> [Term] {
    var filled: [Term] = []
    for (position, term) in terms.enumerated() {
      if let term {
        filled.append(term)
        continue
      }
      let here = path + [position]
      let last = terms[..<position].lastIndex { $0 == nil }.map { $0 + 1 } ?? 0
      let start = max(last, position - TermRow.longest)
      let before = terms[start..<position].compactMap { $0 }
      guard !before.isEmpty, position + 1 < terms.count, let after = terms[position + 1] else {
        throw Self.loneEllipsis(at: here)
      }
      // `0 + \dots + 0` is what a derivative makes of a row.
      // Beside one 0 they may stand for more, which who calls the relation false has to know.
      if let last = before.last, last.isZero || after.isZero {
        filled.append(Term(kind: .number(0), path: here))
        continue
      }
      let row = TermRow(
        before: before, after: after, written: Array(operands[start..<position]), network: network,
        sampleCount: sampleCount, convention: convention)
      filled.append(
        Term(
          kind: .progression(try row.progression(slot: newSlot(), at: here)), path: here))
    }
    return filled
  }
}

extension Expression {
  /// Dots, with or without a sign.
  fileprivate var isEllipsis: Bool {
    switch self {
    case .ellipsis: true
    case .negation(let operand): operand.isEllipsis
    case .number, .symbol, .sum, .product, .quotient, .power, .application, .dependency,
      .derivative, .summation, .repeatedProduct, .transpose, .arrayProduct, .gradient, .matrix:
      false
    }
  }

  /// Whether a factor is a sum over an index, perhaps with a sign, a factor or a divisor.
  fileprivate var isLedBySum: Bool {
    switch self {
    case .summation, .repeatedProduct: true
    case .negation(let operand), .quotient(let operand, _): operand.isLedBySum
    case .product(let operands): operands.contains { $0.isLedBySum }
    case .number, .symbol, .sum, .power, .application, .dependency, .derivative, .ellipsis,
      .transpose, .arrayProduct, .gradient, .matrix:
      false
    }
  }
}

extension Expression {
  /// Whether it is terms with dots between them.
  fileprivate var isDottedSum: Bool {
    switch self {
    case .sum(let operands): operands.contains { $0.isEllipsis }
    case .number, .symbol, .negation, .product, .quotient, .power, .application, .dependency,
      .derivative, .summation, .repeatedProduct, .ellipsis, .transpose, .arrayProduct, .gradient,
      .matrix:
      false
    }
  }
}

extension Term {
  fileprivate var isZero: Bool {
    if case .number(let numeral) = kind { numeral.value == 0 } else { false }
  }

  /// What the dots of a sum such as `C_0 + \dots + C_{n-1}` run over.
  fileprivate var dottedCount: Counted? {
    guard case .sum(let terms) = kind else { return nil }
    for case .progression(let progression) in terms.map({ $0.kind }) {
      for step in progression.steps {
        if case .size(let counted, _) = step.last { return counted }
      }
    }
    return nil
  }

  /// The slot of the sum that leads this factor.
  fileprivate var leadingSlot: Int? {
    switch kind {
    case .summation(let loop), .repeatedProduct(let loop): loop.slot
    case .negation(let operand), .quotient(let operand, _): operand.leadingSlot
    case .product(let operands): operands.lazy.compactMap { $0.leadingSlot }.first
    case .number, .whole, .constant, .symbol, .sum, .power, .activation, .named, .dependency,
      .derivative, .progression, .array, .transpose, .arrayProduct, .arrayDerivative, .gradient,
      .matrix, .together, .after:
      nil
    }
  }
}

extension Term.Kind {
  fileprivate var whole: Whole? {
    switch self {
    case .number(let numeral): Int(exactly: numeral.value).map(Whole.constant)
    case .whole(let whole): whole
    case .constant, .symbol, .negation, .sum, .product, .quotient, .power, .activation, .named,
      .dependency, .derivative, .summation, .repeatedProduct, .progression, .array, .transpose,
      .arrayProduct, .arrayDerivative, .gradient, .matrix, .together, .after:
      nil
    }
  }
}

/// Finds what two neighbours of an ellipsis have in common, and where their indices differ.
struct Merger {
  let slot: Int
  private(set) var steps: [Progression.Step] = []
  /// Whether numbers that stand for themselves, and are no indices, differ.
  private(set) var variesNumbers = false

  mutating func merge(_ left: Term, _ right: Term) -> Term? {
    guard let kind = mergedKind(left.kind, right.kind) else { return nil }
    return Term(kind: kind, path: left.path)
  }

  private mutating func mergedKind(_ left: Term.Kind, _ right: Term.Kind) -> Term.Kind? {
    switch left {
    case .number(let left):
      if case .number(let right) = right, left.value == right.value { return .number(left) }
      return wholes(.number(left), right)
    case .whole: return wholes(left, right)
    case .constant(let left):
      guard case .constant(left) = right else { return nil }
      return .constant(left)
    case .symbol(let left):
      guard case .symbol(let right) = right else { return nil }
      return merge(left, right).map { .symbol($0) }
    case .negation(let left):
      guard case .negation(let right) = right else { return nil }
      return merge(left, right).map { .negation($0) }
    case .sum(let left):
      guard case .sum(let right) = right else { return nil }
      return merge(left, right).map { .sum($0) }
    case .product(let left):
      guard case .product(let right) = right else { return nil }
      return merge(left, right).map { .product($0) }
    case .quotient(let dividend, let divisor):
      guard case .quotient(let c, let d) = right else { return nil }
      return merge([dividend, divisor], [c, d]).map { .quotient($0[0], $0[1]) }
    case .power(let base, let exponent):
      guard case .power(let c, let d) = right else { return nil }
      return merge([base, exponent], [c, d]).map { .power($0[0], $0[1]) }
    case .activation(let l, let primes, let z):
      guard case .activation(let m, primes, let u) = right, (l == nil) == (m == nil),
        let argument = merge(z, u)
      else { return nil }
      var layer: Whole?
      if let l, let m { layer = merge(l, m) }
      return .activation(layer: layer, primes: primes, of: argument)
    case .named(let name, let primes, let left):
      guard case .named(name, primes, let right) = right else { return nil }
      return merge(left, right).map { .named(name, primes: primes, of: $0) }
    case .dependency(let left, let causes):
      guard case .dependency(let right, let others) = right,
        let head = merge(left, right), let arguments = merge(causes, others)
      else { return nil }
      return .dependency(head, on: arguments)
    case .derivative(let left, let cause):
      guard case .derivative(let right, let other) = right,
        let operand = merge(left, right), let symbol = merge(cause, other)
      else { return nil }
      return .derivative(of: operand, by: symbol)
    case .array(let left):
      guard case .array(let right) = right else { return nil }
      return merge(left, right).map { .array($0) }
    case .transpose(let left):
      guard case .transpose(let right) = right else { return nil }
      return merge(left, right).map { .transpose($0) }
    case .arrayProduct(let sign, let left):
      guard case .arrayProduct(sign, let right) = right else { return nil }
      return merge(left, right).map { .arrayProduct(sign, $0) }
    case .arrayDerivative(let left, let cause):
      guard case .arrayDerivative(let right, let other) = right,
        let operand = merge(left, right), let array = merge(cause, other)
      else { return nil }
      return .arrayDerivative(of: operand, by: array)
    case .gradient(let left, let cause):
      guard case .gradient(let right, let other) = right,
        let operand = merge(left, right), let array = merge(cause, other)
      else { return nil }
      return .gradient(of: operand, by: array)
    case .matrix, .together, .after: return nil
    // Sums inside a progression have indices of their own, which never agree.
    case .summation, .repeatedProduct, .progression: return nil
    }
  }

  /// Two whole numbers, written as digits or as letters.
  private mutating func wholes(_ left: Term.Kind, _ right: Term.Kind) -> Term.Kind? {
    guard let first = left.whole, let last = right.whole else { return nil }
    if first != last { variesNumbers = true }
    return .whole(merge(first, last))
  }

  private mutating func merge(_ left: [Term], _ right: [Term]) -> [Term]? {
    guard left.count == right.count else { return nil }
    var merged: [Term] = []
    for (left, right) in zip(left, right) {
      guard let term = merge(left, right) else { return nil }
      merged.append(term)
    }
    return merged
  }

  private mutating func merge(_ left: ResolvedSymbol, _ right: ResolvedSymbol) -> ResolvedSymbol? {
    guard left.kind == right.kind, (left.layer == nil) == (right.layer == nil),
      case .known(let leftNodes) = left.nodes, case .known(let rightNodes) = right.nodes,
      leftNodes.count == rightNodes.count
    else { return nil }
    var layer: Whole?
    if let l = left.layer, let m = right.layer { layer = merge(l, m) }
    guard let sample = merge(left.sample, right.sample) else { return nil }
    return ResolvedSymbol(
      symbol: left.symbol, kind: left.kind, layer: layer,
      nodes: .known(zip(leftNodes, rightNodes).map { merge($0, $1) }), sample: sample,
      path: left.path)
  }

  private mutating func merge(_ left: ResolvedArray, _ right: ResolvedArray) -> ResolvedArray? {
    guard let sample = merge(left.sample, right.sample) else { return nil }
    let kind: ResolvedArray.Kind
    switch (left.kind, right.kind) {
    case (.weightsInto(let first), .weightsInto(let last)): kind = .weightsInto(merge(first, last))
    case (let first, let last):
      guard first == last else { return nil }
      kind = first
    }
    return ResolvedArray(
      symbol: left.symbol, kind: kind, layer: merge(left.layer, right.layer), sample: sample,
      path: left.path)
  }

  private mutating func merge(
    _ left: ResolvedSymbol.SampleScope, _ right: ResolvedSymbol.SampleScope
  ) -> ResolvedSymbol.SampleScope? {
    switch (left, right) {
    case (.stated(let first), .stated(let last)): .stated(merge(first, last))
    case (.current, .current): .current
    case (.ambiguous(let names), .ambiguous): .ambiguous(names)
    case (.current, _), (.stated, _), (.ambiguous, _): nil
    }
  }

  private mutating func merge(_ left: Whole, _ right: Whole) -> Whole {
    if left == right { return left }
    let step = Progression.Step(first: left, last: right)
    steps.append(step)
    return .between(left, right, slot: slot)
  }
}
