import Decimals
import Engine
import Expressions

/// An expression resolved on networks of one shape: evaluated as often as wanted without reading a name.
struct ResolvedExpression: Sendable {
  let root: Term
  /// The letters whose values a setting gives.
  let freeLetters: [(letter: String, slot: Int, path: [Int])]
  /// What the index in each slot counts; nil where it indexes nothing.
  let counted: [Counted?]
  /// What was resolved, to quote from.
  let source: Expression
}

/// Turns expressions into terms: finds out what each letter means and what each index counts.
struct Resolver {
  let network: Network
  let sampleCount: Int
  let letters: FreeLetters
  let convention: Convention
  /// What stands in a relation as a whole and is looked for in its parts.
  var context = RelationContext()
  private(set) var uses: [[Counted]] = []
  private(set) var freeLetters: [(letter: String, slot: Int, path: [Int])] = []

  /// Which letters stand for an index that no sum runs over.
  enum FreeLetters {
    /// Those that have a value in the setting.
    case given(Set<String>)
    /// Whichever letters authors use for indices.
    case any
  }

  /// What stands around a part of an expression.
  struct Scope {
    var slots: [String: Int] = [:]
    var sample: ResolvedSymbol.SampleScope = .current
    /// The slot of the index whose count is `n`.
    var counting: Int?
    /// What `n` is the size of where no index says it: what the dots of a sum run over.
    var dotted: Counted?
    /// Whether the losses of several samples may stand in this part.
    var isMixed = false
    /// Whether dots stand between the terms or factors that this is one of.
    var isInRow = false
  }

  private static let nestingLimit = 400

  init(in setting: Setting, letters: FreeLetters) {
    network = setting.network
    sampleCount = setting.samples.count
    convention = setting.convention
    self.letters = letters
  }

  /// - Throws: where a letter has no meaning; the indices that have a value in the setting stand for it.
  /// Remembers what the relation that these are the sides of speaks of as a whole.
  mutating func takeContext(of sides: [Expression]) {
    context = RelationContext(of: sides, in: convention)
  }

  static func resolve(
    _ expression: Expression, in setting: Setting
  ) throws(MeaningError) -> ResolvedExpression {
    var resolver = Resolver(in: setting, letters: .given(Set(setting.indices.keys)))
    let scope = try resolver.scope(for: expression, in: Scope(), path: [])
    let root = try resolver.term(expression, scope, [])
    for free in resolver.freeLetters {
      try resolver.checkKind(ofSlot: free.slot, letter: free.letter, path: free.path)
    }
    return ResolvedExpression(
      root: root, freeLetters: resolver.freeLetters, counted: resolver.uses.map { $0.first },
      source: expression)
  }

  mutating func newSlot() -> Int {
    uses.append([])
    return uses.count - 1
  }

  mutating func term(
    _ expression: Expression, _ outer: Scope, _ path: [Int]
  ) throws(MeaningError) -> Term {
    guard path.count < Self.nestingLimit else {
      throw MeaningError("the formula is nested too deeply", at: path)
    }
    let scope = outer.isMixed ? try self.scope(for: expression, in: outer, path: path) : outer
    let kind: Term.Kind
    switch expression {
    case .number(let numeral): kind = .number(numeral)
    case .symbol(let symbol): kind = try self.kind(of: symbol, scope, path)
    case .negation(let operand): kind = .negation(try term(operand, scope, path + [0]))
    case .sum(let operands): kind = .sum(try terms(operands, scope, path))
    case .product(let operands): kind = .product(try factors(operands, scope, path))
    case .quotient(let dividend, let divisor):
      let parts = try factors([dividend, divisor], scope, path)
      guard parts.count == 2 else { throw Self.loneEllipsis(at: path) }
      kind = .quotient(parts[0], parts[1])
    case .power(let base, let exponent):
      kind = .power(try term(base, scope, path + [0]), try term(exponent, scope, path + [1]))
    case .application(let function, let arguments):
      kind = try application(of: function, to: arguments, scope, path)
    case .dependency(let symbol, let arguments):
      var resolved: [Term] = []
      for (position, argument) in arguments.enumerated() {
        resolved.append(try dependency(argument, scope, path + [position + 1]))
      }
      kind = .dependency(try quantity(symbol, scope, path + [0]), on: resolved)
    case .derivative(let operand, let symbol):
      kind = try derivative(
        of: try term(operand, scope, path + [0]), by: symbol, scope, path + [1])
    case .summation(let range, let operand):
      kind = .summation(try loop(range, operand, scope, path))
    case .repeatedProduct(let range, let operand):
      kind = .repeatedProduct(try loop(range, operand, scope, path))
    case .ellipsis: throw Self.loneEllipsis(at: path)
    case .transpose(let operand): kind = .transpose(try term(operand, scope, path + [0]))
    case .arrayProduct(let sign, let operands):
      kind = .arrayProduct(sign, try factors(operands, scope, path))
    case .gradient(let operand, let symbol):
      kind = try gradient(of: operand, by: symbol, scope, path)
    case .matrix(let rows): kind = .matrix(try entries(rows, scope, path))
    }
    return Term(kind: kind, path: path)
  }

  /// A symbol as a message names it.
  func written(_ symbol: Symbol) -> String { symbol.latex(in: convention) }

  var numbering: Numbering { convention.numbering }

  static func loneEllipsis(at path: [Int]) -> MeaningError {
    MeaningError(
      "the dots have no pattern: a term has to stand on each side of them", at: path)
  }

  /// What a dependency claim names: a symbol, or again a symbol with what it depends on.
  private mutating func dependency(
    _ expression: Expression, _ scope: Scope, _ path: [Int]
  ) throws(MeaningError) -> Term {
    if case .symbol(let symbol) = expression { return try quantity(symbol, scope, path) }
    return try term(expression, scope, path)
  }

  private mutating func application(
    of function: Function, to arguments: [Expression], _ scope: Scope, _ path: [Int]
  ) throws(MeaningError) -> Term.Kind {
    var resolved: [Term] = []
    for (position, argument) in arguments.enumerated() {
      resolved.append(try term(argument, scope, path + [position]))
    }
    switch function {
    case .activation(let index, let primes):
      guard resolved.count == 1 else {
        throw MeaningError(
          "an activation function takes one number, and \(resolved.count) are given", at: path)
      }
      let layer: Whole?
      if let index {
        layer = try whole(index, counting: .layers, scope, path)
      } else {
        // The input has no function of its own.
        layer = resolved[0].layerOfNode.flatMap { $0 == .constant(0) ? nil : $0 }
      }
      return .activation(layer: layer, primes: primes, of: resolved[0])
    case .named(let name, let primes):
      guard resolved.count == 1 || (name == .max && !resolved.isEmpty) else {
        throw MeaningError(
          "the function takes one number, and \(resolved.count) are given", at: path)
      }
      return .named(name, primes: primes, of: resolved)
    }
  }

  private mutating func loop(
    _ range: IndexRange, _ operand: Expression, _ outer: Scope, _ path: [Int]
  ) throws(MeaningError) -> Loop {
    let slot = newSlot()
    var inner = outer
    inner.slots[range.name] = slot
    inner.counting = slot
    let bodyPath = path + [range.bounds == nil ? 0 : 2]
    let scope = try self.scope(for: operand, in: inner, path: bodyPath)
    let body = try term(operand, scope, bodyPath)
    try checkKind(ofSlot: slot, letter: range.name, path: path)
    var bounds: (first: Term, last: Term)?
    if let written = range.bounds {
      var around = outer
      around.counting = slot
      bounds = (
        try term(written.first, around, path + [0]), try term(written.last, around, path + [1])
      )
    }
    if uses[slot].isEmpty { try checkUse(of: range, in: operand, at: path) }
    return Loop(slot: slot, letter: range.name, bounds: bounds, body: body)
  }

  /// A sum over a letter that its body lacks is a slip, unless bounds say how often a number is taken: n does not.
  private func checkUse(
    of range: IndexRange, in body: Expression, at path: [Int]
  ) throws(MeaningError) {
    guard !body.contains(Symbol(range.name)) else { return }
    let others = body.indexLetters.subtracting([range.name, "L", "n"])
    let hasOpenEnd =
      convention.sampleCount != "n" && range.bounds?.last.contains(Symbol("n")) == true
    if range.bounds == nil || !others.isEmpty || hasOpenEnd && body.hasQuantity {
      let instead = others.isEmpty ? "" : ", but \(others.sorted().joined(separator: " and "))"
      throw MeaningError(
        "the sum runs over \(range.name), and what is summed has no index \(range.name)\(instead)",
        kind: .mismatched, at: path)
    }
  }

  /// An index counts samples, layers, or nodes of one layer.
  func checkKind(
    ofSlot slot: Int, letter: String, path: [Int]
  ) throws(MeaningError) {
    guard let first = uses[slot].first, let other = uses[slot].first(where: { $0 != first }) else {
      return
    }
    let both =
      "\(first)" == "\(other)" ? "the nodes of two different layers" : "\(first) and also \(other)"
    throw MeaningError("the index \(letter) counts \(both)", kind: .mismatched, at: path)
  }

  mutating func note(_ counted: Counted, bySlot slot: Int) {
    if !uses[slot].contains(counted) { uses[slot].append(counted) }
  }

  /// - Parameter isLetter: whether `n` is taken for an index, and no size.
  mutating func freeSlot(for letter: String, isLetter: Bool = false, at path: [Int]) -> Int? {
    if let known = freeLetters.first(where: { $0.letter == letter }) { return known.slot }
    switch letters {
    case .given(let given): guard given.contains(letter) else { return nil }
    case .any: guard letter.isIndexLetter || letter == "n" && isLetter else { return nil }
    }
    let slot = newSlot()
    freeLetters.append((letter, slot, path))
    return slot
  }
}

extension Expression {
  /// Whether something of the network stands in it.
  fileprivate var hasQuantity: Bool {
    if case .symbol(let symbol) = self {
      return symbol == Symbol("C") || symbol != Symbol(symbol.letter)
    }
    return children.contains { $0.hasQuantity }
  }
}

extension String {
  /// Whether authors use the letter, primes allowed, for an index. n, e, L and the letters of quantities
  /// have meanings of their own, and o is more often a 0 misread.
  fileprivate var isIndexLetter: Bool {
    guard let first, dropFirst().allSatisfy({ $0 == "'" }) else { return false }
    return "chijklmpqrstuv".contains(first)
  }
}
